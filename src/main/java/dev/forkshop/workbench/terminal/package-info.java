/**
 * Input, screen, completion, status line. The only importer of JLine.
 */
package dev.forkshop.workbench.terminal;
