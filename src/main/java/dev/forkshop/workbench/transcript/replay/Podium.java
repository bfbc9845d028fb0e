package dev.forkshop.workbench.transcript.replay;

/** Where a transcript is performed: what the audience sees, and the keyboard in front of it. */
public interface Podium extends Stage, Keys {}
