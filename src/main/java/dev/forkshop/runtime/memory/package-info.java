/**
 * What crosses a boundary: structured clone, JSON as Node does it, and memory that is shared.
 */
package dev.forkshop.runtime.memory;
