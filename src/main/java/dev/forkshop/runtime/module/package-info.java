/**
 * A Java source file becomes isolated classes with a main; the globals that it sees.
 */
package dev.forkshop.runtime.module;
