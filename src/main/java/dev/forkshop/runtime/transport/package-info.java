/**
 * Sockets of the operating system on the loop's own thread: the only importer of Netty. A loop gets its {@code Transport}
 * when it opens its first socket; a process that opens none loads nothing of this.
 */
package dev.forkshop.runtime.transport;
