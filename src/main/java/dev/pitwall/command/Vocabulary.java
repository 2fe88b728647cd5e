package dev.pitwall.command;

import dev.pitwall.domain.model.Names;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How both languages spell the words of the command line; several spellings are separated by bars.
 */
public final class Vocabulary {
  private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

  /**
   * @param one any language's words; those of the others are read as well
   */
  public Vocabulary(Texts one) {
    for (var language : Language.values()) {
      texts.put(language, language == one.language() ? one : new Texts(language, one.zone()));
    }
  }

  /**
   * Words to be typed as they are.
   *
   * @param others understood as well
   */
  public Part<String> of(String key, String... others) {
    var spellings = new EnumMap<Language, List<String>>(Language.class);
    for (var language : Language.values()) {
      var all = new ArrayList<>(spelled(key, language));
      if (language == Language.EN) {
        all.addAll(List.of(others));
      }
      spellings.put(language, List.copyOf(all));
    }
    return new Literal(spellings);
  }

  private List<String> spelled(String key, Language language) {
    return Stream.of(texts.get(language).of(key).split("\\|")).map(String::strip).toList();
  }

  /** Every spelling, the language's own first. */
  List<String> spellings(String key, Language first) {
    return Stream.concat(
            spelled(key, first).stream(),
            Stream.of(Language.values()).flatMap(one -> spelled(key, one).stream()))
        .distinct()
        .toList();
  }

  /**
   * Free text in which a word that is nearly one of these is refused, with the right one.
   *
   * @param likely slots made by {@link #choice} or {@link Slots}
   */
  public Part<String> text(String expectedKey, Part<?>... likely) {
    var watching = Stream.of(likely).map(Vocabulary::watcher).toList();
    var note =
        spellings("command.word.asNote", Language.EN).stream()
            .map(Names::plain)
            .collect(Collectors.toUnmodifiableSet());
    return new FreeText(expectedKey, note, watching);
  }

  private static TypoRule watcher(Part<?> part) {
    return switch (part) {
      case Slots.SeveralServers servers -> new NoSuchServer(servers.one());
      case TypoRule one -> one;
      default -> new AlmostNumber();
    };
  }

  /** One of several words, each of which means a value; offered in the map's order. */
  public <T> Part<T> choice(String expectedKey, Map<T, String> keys) {
    return chosen(expectedKey, keys).firm();
  }

  private <T> Named<T> chosen(String expectedKey, Map<T, String> keys) {
    return new Named<>(
        expectedKey,
        "command.wrong.choice",
        situation ->
            keys.entrySet().stream()
                .map(
                    one ->
                        new Named.Entry<>(
                            one.getKey(),
                            spellings(one.getValue(), situation.language()),
                            Sentence.of("command.is.itself", one.getKey())))
                .toList());
  }
}
