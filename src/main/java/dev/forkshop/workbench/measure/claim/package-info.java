/**
 * The documents on trial: claims as files, the experiments that try them in Node and in forkshop, and what is judged of
 * the figures. A file is read by {@code ClaimParser}, tried by {@code Trial}, judged by {@code Judge}.
 */
package dev.forkshop.workbench.measure.claim;
