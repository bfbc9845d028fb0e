/**
 * The neutral styled Line, and facts drawn as tables, bars and lanes. Pure functions.
 */
package dev.forkshop.workbench.view;
