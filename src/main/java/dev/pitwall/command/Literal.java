package dev.pitwall.command;

import dev.pitwall.domain.model.Names;
import dev.pitwall.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A word or some to be typed as they are, in either language; its value is nothing of interest. */
final class Literal implements Part<String> {
  private final Map<Language, List<String>> spellings;
  private final Set<String> plain;

  Literal(Map<Language, List<String>> spellings) {
    this.spellings = spellings;
    this.plain = spellings(Language.EN).map(Names::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** All of them, the language's own first. */
  Stream<String> spellings(Language language) {
    return Stream.concat(
            spellings.get(language).stream(),
            Stream.of(Language.values())
                .filter(other -> other != language)
                .flatMap(other -> spellings.get(other).stream()))
        .distinct();
  }

  @Override
  public Taken<String> read(Situation situation, Line line, int at) {
    int most = Math.min(line.size(), at + 4);
    for (int end = most; end > at; end--) {
      var typed = joined(line, at, end);
      if (plain.contains(typed)) {
        return new Taken.Took<>(typed, end);
      }
    }
    var word = spellings.get(situation.language()).getFirst();
    var expected = Sentence.of("command.expects.word", word);
    boolean begun =
        at >= line.size()
            || (line.typing(line.size())
                && plain.stream().anyMatch(one -> one.startsWith(line.begun(at))));
    return begun
        ? new Taken.Lacks<>(expected, line.rest(at).from())
        : new Taken.Not<>(
            line.word(at).range(), Sentence.of("command.wrong.word", line.word(at).text(), word));
  }

  /** However many blanks are between them. */
  private static String joined(Line line, int from, int to) {
    var words = new StringBuilder(line.word(from).plain());
    for (int i = from + 1; i < to; i++) {
      words.append(' ').append(line.word(i).plain());
    }
    return words.toString();
  }

  @Override
  public List<Completion> completions(Situation situation, Line line, int at) {
    var begun = line.begun(at);
    if (plain.contains(begun)) {
      return List.of();
    }
    return spellings(situation.language())
        .filter(one -> Names.plain(one).startsWith(begun))
        .findFirst()
        .map(one -> new Completion(line.rest(at), one, 0, Optional.empty()))
        .stream()
        .toList();
  }
}
