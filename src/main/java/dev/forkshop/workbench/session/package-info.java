/**
 * The current sitting: running programs, the main loop, lesson position, progress.
 */
package dev.forkshop.workbench.session;
