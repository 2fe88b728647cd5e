package dev.pitwall.command;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a line, before a language is chosen for it. */
public sealed interface Sentence extends Words {
  /**
   * @param filled what is filled in, sentences too
   */
  record Keyed(String key, List<Object> filled) implements Sentence {
    public Keyed {
      filled = List.copyOf(filled);
    }
  }

  /** The day's own refusal. */
  record Refused(Rejection reason) implements Sentence {}

  /** The same in every language. */
  record Plain(String words) implements Sentence {}

  /** One after the other. */
  record Joined(List<Sentence> sentences) implements Sentence {
    public Joined {
      sentences = List.copyOf(sentences);
    }
  }

  static Keyed of(String key, Object... filled) {
    return new Keyed(key, List.of(filled));
  }

  default Sentence then(List<? extends Sentence> more) {
    return more.isEmpty()
        ? this
        : new Joined(
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(this), more.stream().map(Sentence.class::cast))
                .toList());
  }

  @Override
  default String in(Texts texts) {
    return switch (this) {
      case Keyed keyed -> texts.of(keyed.key(), keyed.filled().toArray());
      case Refused refused -> texts.of(refused.reason());
      case Plain plain -> plain.words();
      case Joined joined ->
          joined.sentences().stream()
              .map(one -> one.in(texts))
              .collect(Collectors.joining(texts.language() == Language.JA ? "" : " "));
    };
  }
}
