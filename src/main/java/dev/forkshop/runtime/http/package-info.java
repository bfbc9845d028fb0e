/**
 * Node's {@code http} as a module uses it: servers, requests and responses, a client. The wire is the transport's; every
 * listener runs on the loop that made the server or the request.
 */
package dev.forkshop.runtime.http;
