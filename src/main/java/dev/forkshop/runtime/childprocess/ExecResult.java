package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.stream.Chunk;

/** The whole output of a program that ended with 0. */
public record ExecResult(Chunk stdout, Chunk stderr) {}
