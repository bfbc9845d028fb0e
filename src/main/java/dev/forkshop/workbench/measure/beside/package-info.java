/**
 * The same program in real Node, beside ours: what happened in each, in words that fit both, and where the two differ.
 * Used by {@code compare node} and by the runtime's conformance tests.
 */
package dev.forkshop.workbench.measure.beside;
