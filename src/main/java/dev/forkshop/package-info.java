/**
 * The program: {@link dev.forkshop.Main} opens the workbench, or becomes a child when its environment
 * says so.
 */
package dev.forkshop;
