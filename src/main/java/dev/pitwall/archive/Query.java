package dev.pitwall.archive;

import dev.pitwall.domain.model.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words that must all be found, in any case and width. */
record Query(List<String> words) {
  private static final int BEFORE = 40;
  private static final int LETTERS = 160;

  static Query of(String text) {
    return new Query(
        Stream.of(Names.plain(text).split("\\s+")).filter(word -> !word.isEmpty()).toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Empty when not all words are in it; else one line around the first of them. */
  Optional<String> in(String text) {
    var plain = Names.plain(text);
    return words.stream().allMatch(plain::contains) ? Optional.of(excerpt(text)) : Optional.empty();
  }

  /** Of the text as it was written, as far as its letters stand where the plain ones do. */
  String excerpt(String text) {
    var plain = Names.plain(text);
    int at = plain.indexOf(words.getFirst());
    // A line by itself says more than the line before it with it.
    int line = text.lastIndexOf('\n', Math.clamp(at, 0, text.length())) + 1;
    int from = Math.max(line, at - BEFORE);
    if (from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    var rest = text.substring(Math.clamp(from, 0, text.length()));
    var one = rest.length() > LETTERS ? rest.substring(0, LETTERS) : rest;
    return (from > line ? "…" : "") + one.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
