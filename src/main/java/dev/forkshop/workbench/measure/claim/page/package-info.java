/** A claim that was tried, as lines for a terminal and as a page of its own. Pure functions. */
package dev.forkshop.workbench.measure.claim.page;
