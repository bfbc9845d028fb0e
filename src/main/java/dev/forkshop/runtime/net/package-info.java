/**
 * TCP servers and sockets, and those at a path, as Node's {@code net} has them: {@code Server}, {@code Socket}, events in
 * Node's order, errors with Node's codes.
 */
package dev.forkshop.runtime.net;
