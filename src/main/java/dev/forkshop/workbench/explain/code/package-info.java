/**
 * What was typed as programs: complete ones, for Node and with this runtime. Text in, text out; whatever comes from a line
 * stands in a program as a literal.
 */
package dev.forkshop.workbench.explain.code;
