/**
 * exec, execFile, spawn, fork and the sync forms; stdio, signals, exit.
 */
package dev.forkshop.runtime.childprocess;
