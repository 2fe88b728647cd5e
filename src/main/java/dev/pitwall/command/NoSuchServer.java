package dev.pitwall.command;

import dev.pitwall.domain.model.Names;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of the form of the day's server names that is none of them ({@code s9}), or one of them
 * that stands too late to be meant.
 */
record NoSuchServer(Named<?> servers) implements TypoRule {
  private static final Pattern NUMBERED = Pattern.compile("(\\p{L}[\\p{L}_.-]*?)[0-9]{1,2}");

  @Override
  public Optional<Sentence> meant(Situation situation, Line.Word word, boolean first) {
    var names = situation.day().servers().values().stream().map(one -> one.name()).toList();
    boolean known = names.stream().anyMatch(name -> Names.plain(name).equals(word.plain()));
    boolean shaped =
        names.stream().map(Names::plain).anyMatch(name -> areOfOneForm(word.plain(), name));
    if (known) {
      return Optional.of(Sentence.of("command.wrong.serverFirst", word.text()));
    }
    if (shaped || first && servers.isNear(situation, word.text())) {
      return Optional.of(servers.wrong(situation, word.text()));
    }
    return Optional.empty();
  }

  /** Numbers behind the same letters: {@code s9} and {@code s1}. */
  static boolean areOfOneForm(String plain, String name) {
    return stem(plain).filter(one -> stem(name).filter(one::equals).isPresent()).isPresent();
  }

  private static Optional<String> stem(String name) {
    return Optional.of(NUMBERED.matcher(name)).filter(Matcher::matches).map(one -> one.group(1));
  }
}
