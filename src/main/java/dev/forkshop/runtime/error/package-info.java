/**
 * Node's error codes and their wording, in one table; the exceptions that carry them. JDK only.
 */
package dev.forkshop.runtime.error;
