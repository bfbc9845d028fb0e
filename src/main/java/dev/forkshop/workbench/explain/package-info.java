/**
 * From facts to sentences; the Node and the Java code of a command.
 */
package dev.forkshop.workbench.explain;
