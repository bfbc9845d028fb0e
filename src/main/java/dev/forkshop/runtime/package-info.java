/**
 * Node's ways past its single thread, on the JVM: a library that knows nothing of the workbench.
 */
package dev.forkshop.runtime;
