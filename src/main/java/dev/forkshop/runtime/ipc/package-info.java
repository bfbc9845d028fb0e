/**
 * The channel between a process and its child: frames, serialization, order, the end.
 */
package dev.forkshop.runtime.ipc;
