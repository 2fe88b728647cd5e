package dev.pitwall.command;

import java.util.Optional;

/** Knows of a word that was left to free text whether something else was probably meant. */
interface TypoRule {
  /**
   * @param first whether the word stands where the thing itself could have stood
   * @return why it is not taken as it is, with what was probably meant
   */
  Optional<Sentence> meant(Situation situation, Line.Word word, boolean first);
}
