/**
 * The grammar of transcripts: the parser and what it reads a file into. A lesson's {@code shop} fences are read by the
 * same parser. {@code match} holds expected lines against real ones, {@code verify} runs a file, {@code record} writes
 * one, {@code replay} performs it. How a command is run is nobody's business here.
 */
package dev.forkshop.workbench.transcript;
