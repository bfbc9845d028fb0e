/**
 * What a learner types as Java: JShell in this process, its snippets called on the shop's own loop. The only importer of
 * {@code jdk.jshell}.
 */
package dev.forkshop.workbench.script;
