package dev.pitwall.command;

import dev.pitwall.domain.model.Names;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of the form of the day's server names that is none of them ({@code s9}), or one of them
 * that stands too late to be meant.
 */
record NoSuchServer(Named<?> servers) implements Likely {
  private static final Pattern NUMBERED = Pattern.compile("(\\p{L}[\\p{L}_.-]*?)[0-9]{1,2}");

  @Override
  public Optional<Sentence> meant(Situation situation, Line.Word word, boolean first) {
    var names = situation.day().servers().values().stream().map(one -> one.name()).toList();
    boolean known = names.stream().anyMatch(name -> Names.plain(name).equals(word.plain()));
    boolean shaped =
        stem(word.plain())
            .filter(
                stem ->
                    names.stream()
                        .map(Names::plain)
                        .anyMatch(name -> stem(name).filter(stem::equals).isPresent()))
            .isPresent();
    if (known) {
      return Optional.of(Sentence.of("command.wrong.serverFirst", word.text()));
    }
    if (shaped || first && servers.isNear(situation, word.text())) {
      return Optional.of(servers.wrong(situation, word.text()));
    }
    return Optional.empty();
  }

  private static Optional<String> stem(String name) {
    return Optional.of(NUMBERED.matcher(name)).filter(Matcher::matches).map(one -> one.group(1));
  }
}
