package dev.pitwall.command;

import dev.pitwall.domain.model.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A slot for one of the things that have a name: the whole name, else what only one of them begins
 * with, else words that only one of them has. A name may have blanks in it.
 */
final class Named<T> implements Part<T>, TypoRule {
  /** No name is longer than this many words. */
  private static final int WORDS = 16;

  /** Shorter, a word of free text that follows begins too many names. */
  private static final int FIRM = 3;

  /** Beyond this, a list of what there is is no help. */
  private static final int LISTED = 8;

  /**
   * @param names every name it goes by, the shown one first
   */
  record Entry<T>(T value, List<String> names, Sentence meaning) {
    String name() {
      return names.getFirst();
    }

    private boolean matches(BiPredicate<String, String> test, String typed) {
      return names.stream().anyMatch(name -> test.test(Names.plain(name), typed));
    }
  }

  private final String expectedKey;
  private final String wrongKey;
  private final Function<Situation, List<Entry<T>>> entries;
  private final String sign;
  private final boolean firm;

  Named(String expectedKey, String wrongKey, Function<Situation, List<Entry<T>>> entries) {
    this(expectedKey, wrongKey, entries, "", false);
  }

  private Named(
      String expectedKey,
      String wrongKey,
      Function<Situation, List<Entry<T>>> entries,
      String sign,
      boolean firm) {
    this.expectedKey = expectedKey;
    this.wrongKey = wrongKey;
    this.entries = entries;
    this.sign = sign;
    this.firm = firm;
  }

  /** The same, known by a sign before it: {@code @mei}. */
  Named<T> signed(String with) {
    return new Named<>(expectedKey, wrongKey, entries, with, firm);
  }

  /** The same before free text: in front of more words only what can be nothing else is taken. */
  Named<T> firm() {
    return new Named<>(expectedKey, wrongKey, entries, sign, true);
  }

  Stream<String> names(Situation situation) {
    return entries.apply(situation).stream().map(Entry::name);
  }

  @Override
  public Taken<T> read(Situation situation, Line line, int at) {
    if (at >= line.size()) {
      return new Taken.Lacks<>(Sentence.of(expectedKey), line.rest(at).from());
    }
    if (!line.word(at).plain().startsWith(sign)) {
      return new Taken.Not<>(line.word(at).range(), wrong(situation, line, at));
    }
    var all = entries.apply(situation);
    int most = Math.min(line.size(), at + WORDS);
    var tests =
        firm
            ? List.<BiPredicate<String, String>>of(String::equals, beginning(at + 1 == line.size()))
            : List.<BiPredicate<String, String>>of(
                String::equals, String::startsWith, Named::hasWords);
    for (var test : tests) {
      for (int end = most; end > at; end--) {
        var typed = typed(line, at, end);
        var found =
            typed.isEmpty()
                ? List.<Entry<T>>of()
                : all.stream().filter(one -> one.matches(test, typed)).toList();
        if (found.size() == 1) {
          return new Taken.Took<>(found.getFirst().value(), end);
        }
        if (found.size() > 1) {
          return several(line, at, end, found);
        }
      }
    }
    boolean begun = line.typing(line.size()) && typed(line, at, line.size()).isEmpty();
    return begun
        ? new Taken.Lacks<>(Sentence.of(expectedKey), line.rest(at).from())
        : new Taken.Not<>(
            line.word(at).range(),
            firm ? wrong(situation, line, at).then(FreeText.OR_NOTE) : wrong(situation, line, at),
            reached(line.word(at)));
  }

  /** The sign means one of these, whichever. */
  private int reached(Line.Word word) {
    return isSigned(word.plain()) ? word.range().to() : word.range().from();
  }

  /** The whole name and nothing less; empty when it is none. */
  Optional<Taken.Took<T>> exactly(Situation situation, Line line, int at) {
    var all = entries.apply(situation);
    for (int end = Math.min(line.size(), at + WORDS); end > at; end--) {
      var typed = typed(line, at, end);
      var found = all.stream().filter(one -> one.matches(String::equals, typed)).findFirst();
      if (found.isPresent()) {
        return Optional.of(new Taken.Took<>(found.get().value(), end));
      }
    }
    return Optional.empty();
  }

  /** The one that these letters name, or begin. */
  Optional<T> find(Situation situation, String typed) {
    var plain = Names.plain(typed);
    var all = entries.apply(situation);
    return all.stream()
        .filter(one -> one.matches(String::equals, plain))
        .findFirst()
        .or(
            () -> {
              var begun =
                  all.stream().filter(one -> one.matches(String::startsWith, plain)).toList();
              return begun.size() == 1 && !plain.isEmpty()
                  ? Optional.of(begun.getFirst())
                  : Optional.empty();
            })
        .map(Entry::value);
  }

  /** Whether a word has the sign by which these are known. */
  boolean isSigned(String plain) {
    return !sign.isEmpty() && plain.startsWith(sign);
  }

  private String typed(Line line, int from, int to) {
    var plain = Names.plain(line.text(from, to));
    return plain.startsWith(sign) ? plain.substring(sign.length()).strip() : plain;
  }

  private static BiPredicate<String, String> beginning(boolean alone) {
    return (name, typed) -> name.startsWith(typed) && (alone || typed.length() >= FIRM);
  }

  boolean isNear(Situation situation, String typed) {
    return near(situation, typed).isPresent();
  }

  private Optional<String> near(Situation situation, String typed) {
    return Nearest.to(
        typed, entries.apply(situation).stream().flatMap(one -> one.names().stream()));
  }

  @Override
  public Optional<Sentence> meant(Situation situation, Line.Word word, boolean first) {
    return first && isNear(situation, word.text())
        ? Optional.of(wrong(situation, word.text()))
        : Optional.empty();
  }

  private static boolean hasWords(String name, String typed) {
    return typed.codePointCount(0, typed.length()) > 1
        && Stream.of(typed.split("\\s+")).allMatch(name::contains);
  }

  private Taken<T> several(Line line, int from, int to, List<Entry<T>> found) {
    var which =
        Sentence.of(
            "command.wrong.several",
            line.text(from, to),
            found.stream().limit(LISTED).map(Entry::name).toList());
    return line.typing(to)
        ? new Taken.Lacks<>(which, line.text().length())
        : new Taken.Not<>(line.range(from, to), which);
  }

  Sentence wrong(Situation situation, Line line, int at) {
    return wrong(situation, line.word(at).text());
  }

  Sentence wrong(Situation situation, String typed) {
    var names = names(situation).toList();
    var word =
        typed.length() > 1 && !sign.isEmpty() && Names.plain(typed).startsWith(sign)
            ? typed.substring(1)
            : typed;
    var no = Sentence.of(wrongKey, word);
    var near = near(situation, word);
    if (near.isPresent()) {
      return no.then(List.of(Sentence.of("command.wrong.near", near.get())));
    }
    return names.isEmpty()
        ? no.then(List.of(Sentence.of("command.wrong.none")))
        : no.then(
            List.of(Sentence.of("command.wrong.known", names.stream().limit(LISTED).toList())));
  }

  @Override
  public List<Completion> completions(Situation situation, Line line, int at) {
    return completions(situation, line.begun(at), line.rest(at));
  }

  List<Completion> completions(Situation situation, String begun, Range replaces) {
    var plain = begun.startsWith(sign) ? begun.substring(sign.length()).strip() : begun;
    if (!begun.isEmpty() && !begun.startsWith(sign)) {
      return List.of();
    }
    var all = new ArrayList<Completion>();
    for (var one : entries.apply(situation)) {
      one.names().stream()
          .mapToInt(name -> Nearest.nearness(Names.plain(name), plain))
          .filter(near -> near >= 0)
          .min()
          .ifPresent(
              near ->
                  all.add(
                      new Completion(
                          replaces, sign + one.name(), near, Optional.of(one.meaning()))));
    }
    all.removeIf(one -> Names.plain(one.text()).equals(begun));
    all.sort(Comparator.comparingInt(Completion::nearness));
    return all;
  }
}
