/**
 * One class a command: parse, ask the session, return lines. No command uses another.
 */
package dev.forkshop.workbench.command;
