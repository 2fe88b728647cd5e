package dev.pitwall.command;

import java.util.Optional;

/** Decides whether a word accepted as free text is probably a typo of something else. */
interface TypoRule {
  /**
   * @param first whether the thing itself could have been at the word's place
   * @return why it is not taken as it is, with what was probably meant
   */
  Optional<Sentence> meant(Situation situation, Line.Word word, boolean first);
}
