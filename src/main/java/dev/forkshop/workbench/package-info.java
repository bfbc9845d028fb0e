/**
 * The workbench: the one place where the parts are wired together.
 */
package dev.forkshop.workbench;
