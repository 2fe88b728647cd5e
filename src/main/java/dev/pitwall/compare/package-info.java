/**
 * What differs between two texts, side by side: of lines, and of words within two lines that stand
 * beside each other. The algorithm is java-diff-utils'; it is known here alone.
 *
 * <p>Thread: any; comparing long texts takes seconds, so not the screen's. Knows nothing of a
 * contest: lines come in as 64-bit hashes, so that two texts of 20 MB are never in memory whole.
 */
package dev.pitwall.compare;
