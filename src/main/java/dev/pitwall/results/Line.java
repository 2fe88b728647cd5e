package dev.pitwall.results;

import dev.pitwall.domain.model.Excerpt;

/**
 * One line of output.
 *
 * @param number from 1
 * @param text without colours, without its end
 * @param body the text without what logs and terminals put in front of it, see {@link Prefixes}
 * @param secondOfDay of the time in front of the line; -1 when there is none
 * @param terminated whether a line end follows: a number at the very end of an output without one
 *     may go on where it was cut
 * @param cut whether the line was longer than {@link LineSource#LONGEST} and is not whole
 */
record Line(
    int number, String text, String body, double secondOfDay, boolean terminated, boolean cut) {
  static final double NO_TIME = -1;

  Reading.Proof proof() {
    return new Reading.Proof(number, Excerpt.of(text.strip(), Reading.Proof.LETTERS));
  }
}
