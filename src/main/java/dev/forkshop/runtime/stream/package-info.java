/**
 * Node's Readable and Writable as the runtime needs them: bytes, encodings, backpressure, end and
 * close.
 */
package dev.forkshop.runtime.stream;
