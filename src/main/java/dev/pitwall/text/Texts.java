package dev.pitwall.text;

import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All words of one language. {@code {0}}, {@code {1}} in a text are placeholders for arguments;
 * quotes mean themselves.
 */
public final class Texts {
  /** A problem in words: what happened, what is safe, what to do next. */
  public record ProblemText(String what, String safe, String next) {}

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)\\}");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** Each file is read once: every request to the inbox has texts of its own. */
  private static final Map<Language, Properties> READ = new EnumMap<>(Language.class);

  private final Language language;
  private final ZoneId zone;
  private final Properties words;

  /**
   * @param zone in which moments are written
   */
  public Texts(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    this.words = words(language);
  }

  private static Properties words(Language language) {
    synchronized (READ) {
      return READ.computeIfAbsent(language, Texts::read);
    }
  }

  private static Properties read(Language language) {
    var file = language.locale().getLanguage() + ".properties";
    var words = new Properties();
    try (var in = Texts.class.getResourceAsStream(file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** A text of the day, in the language of these texts where it is known in both. */
  public String localized(LocalizedText text) {
    return text.in(language.name());
  }

  public Language language() {
    return language;
  }

  public ZoneId zone() {
    return zone;
  }

  public Texts in(ZoneId otherZone) {
    return otherZone.equals(zone) ? this : new Texts(language, otherZone);
  }

  public Set<String> keys() {
    return words.stringPropertyNames();
  }

  /**
   * @throws IllegalArgumentException for a key without a text: a defect, found by TextKeysTest
   */
  public String of(String key, Object... filled) {
    var text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text for " + key + " in " + language);
    }
    // In one pass: what is filled in may itself have braces in it.
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filled(place, filled)));
  }

  /** A place nothing is filled into stays as it is: a defect one can see. */
  private String filled(MatchResult place, Object[] filled) {
    int index = Integer.parseInt(place.group(1));
    return index < filled.length ? written(filled[index]) : place.group();
  }

  public String of(Enum<?> value) {
    return of("enum." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /** The one sentence that says why nothing changed. */
  public String of(Rejection rejection) {
    return of("rejection." + rejection.getClass().getSimpleName(), components(rejection));
  }

  /** The one sentence why a teammate's event is not taken in. */
  public String of(Refusal refusal) {
    return of("refusal." + refusal.getClass().getSimpleName(), components(refusal));
  }

  private static Object[] components(Object reason) {
    var components = reason.getClass().getRecordComponents();
    var filled = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      try {
        filled[i] = components[i].getAccessor().invoke(reason);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Records are readable", e);
      }
    }
    return filled;
  }

  public ProblemText of(Problem problem) {
    var key = "problem." + problem.kind().name() + ".";
    // A kind with several causes names the one in its second fact.
    if (problem.facts().size() > 1) {
      var cause = key + problem.facts().get(1) + ".";
      key = words.containsKey(cause + "what") ? cause : key;
    }
    var facts = problem.facts().toArray();
    return new ProblemText(
        of(key + "what", facts), of(key + "safe", facts), of(key + "next", facts));
  }

  /** {@code 12:40} or {@code 1:12:40}; of a span below zero the same as of none. */
  public static String clock(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private String written(Object value) {
    return switch (value) {
      case Words words -> words.in(this);
      case LocalizedText text -> localized(text);
      case Enum<?> named -> of(named);
      case Duration span -> clock(span);
      case Instant moment -> MOMENT.format(moment.atZone(zone));
      case Collection<?> several ->
          several.stream().map(this::written).collect(Collectors.joining(of("list.separator")));
      default -> String.valueOf(value);
    };
  }
}
