/**
 * Node's module {@code cluster}: a primary that forks workers of one program, which share its ports; and above it what
 * Node leaves to others, a supervisor that brings workers back, replaces them without losing a request, and counts.
 */
package dev.forkshop.runtime.cluster;
