/**
 * Measuring a server from outside: the plan of a load, the clients that carry it out on a loop of their own, and what
 * they saw. Nothing here knows commands or screens.
 */
package dev.forkshop.workbench.measure;
