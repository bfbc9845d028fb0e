// Git driven by promised commands: add, commit, push in a repository of its own, with a message that a shell would change.
const { exec, execFile } = require('node:child_process');
const { existsSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { promisify } = require('node:util');

const MESSAGE = 'Price is $HOME$(touch intruder)';
const SET_UP = `git init -q --bare origin.git && git init -q work && cd work && git remote add origin ../origin.git &&
  git config user.name Ann && git config user.email ann@example.org && git config push.default current &&
  git config commit.gpgsign false`;

const folder = mkdtempSync(join(tmpdir(), 'commit-'));
const cwd = join(folder, 'work');
const shell = (command, where = cwd) => promisify(exec)(command, { cwd: where });
const git = (...words) => promisify(execFile)('git', words, { cwd });
const tell = (figure, value) => console.log(JSON.stringify({ [figure]: value }));
const write = () => writeFileSync(join(cwd, 'file.txt'), String(Math.random()));

async function report(way) {
  tell(`${way}.intruder`, existsSync(join(cwd, 'intruder')) ? 'ran' : 'kept-out');
  const { stdout } = await git('log', '-1', '--format=%s');
  tell(`${way}.message`, stdout.trim() === MESSAGE ? 'kept' : 'changed');
}

async function byShell() {
  const began = performance.now();
  await shell('git add .');
  await shell(`git commit -m "${MESSAGE}"`);
  await shell('git push');
  tell('commit.time', performance.now() - began);
  const { stdout } = await git('--git-dir', join(folder, 'origin.git'), 'log', '--oneline', '--all');
  tell('commit.pushed', stdout.split('\n').length - 1);
}

async function nothingNew() {
  const error = await shell('git add . && git commit -m "the same again"').catch((error) => error);
  tell('again.promise', error instanceof Error ? 'rejected' : 'resolved');
  tell('again.stderr', error.stderr.length);
}

async function byArguments() {
  rmSync(join(cwd, 'intruder'));
  write();
  await git('add', '.');
  await git('commit', '-m', MESSAGE);
}

async function all() {
  await shell(SET_UP, folder);
  write();
  await byShell();
  await report('exec');
  await byArguments();
  await report('execfile');
  await nothingNew();
}

all().finally(() => rmSync(folder, { recursive: true }));
