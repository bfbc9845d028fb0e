package dev.forkshop.workbench.transcript.match;

/** One possibility: a place, and what the names still to come stand for. */
record State(Place place, Bindings live) {}
