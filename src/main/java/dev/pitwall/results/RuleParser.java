package dev.pitwall.results;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.json.CheckedJson;
import dev.pitwall.json.JsonProblem.Kind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Reads one of a format's {@code results}. */
final class RuleParser {
  static final Set<String> KNOWN =
      Set.of(
          "kind",
          "lines",
          "keys",
          "within",
          "openEnd",
          "required",
          "optional",
          "near",
          "where",
          "needed",
          "rulings",
          "score",
          "formula",
          "failBelow",
          "check",
          "reason",
          "messages",
          "settings",
          "startedAt",
          "finishedAt",
          "after",
          "before",
          "spanSeconds");

  /** Other lines between the lines of one result, unless the format says otherwise. */
  private static final int USUALLY_WITHIN = 20;

  /** {@code 1e999999999} is a short text, and a number that fills any memory. */
  private static final int MOST_DIGITS = 18;

  static final List<String> KINDS = List.of("lines", "keyvalue", "json", "logfmt", "ltsv");

  /** In place of one that is not known: its problem is reported, and no other of it. */
  private static final Shape ANY_LINES =
      new Shape.Lines(List.of(BoundedPattern.NONE), USUALLY_WITHIN, false);

  private RuleParser() {}

  static Rule parse(CheckedJson in) {
    var rulings =
        in.children("rulings", Set.of("when", "verdict", "final")).stream()
            .map(RuleParser::ruling)
            .toList();
    if (rulings.isEmpty() && !in.isWrong("rulings")) {
      in.problem("rulings", Kind.MISSING, "rulings");
    }
    var shape = shape(in);
    var rule =
        new Rule(
            shape,
            rulings,
            score(in),
            formula(in, "formula"),
            in.whole("failBelow"),
            formula(in, "check"),
            in.text("reason"),
            in.texts("messages"),
            in.texts("settings"),
            in.text("startedAt"),
            in.text("finishedAt"),
            new Rule.Evidence(
                PatternFields.list(in, "after"),
                PatternFields.list(in, "before"),
                in.whole("spanSeconds").orElse(Integer.MAX_VALUE)));
    new RuleFields(in, rule).check();
    return rule;
  }

  private static Shape shape(CheckedJson in) {
    return switch (in.need("kind")) {
      case "json" -> new Shape.Json(kinds(in, "required"), kinds(in, "optional"), in.texts("near"));
      case "logfmt" ->
          new Shape.Logfmt(needed(in, "where"), in.texts("needed"), in.flag("openEnd"));
      case "ltsv" -> new Shape.Ltsv(needed(in, "where"), in.texts("needed"), in.flag("openEnd"));
      case "keyvalue" ->
          lines(in, "keys", in.texts("keys").stream().map(key -> keyValue(in, key)).toList());
      case "lines" -> lines(in, "lines", PatternFields.list(in, "lines"));
      case "" -> ANY_LINES;
      case String other -> {
        in.problem("kind", Kind.WORD, other, KINDS);
        yield ANY_LINES;
      }
    };
  }

  private static Map<String, String> needed(CheckedJson in, String key) {
    var map = in.map(key);
    if (map.isEmpty() && !in.isWrong(key)) {
      in.problem(key, Kind.MISSING, key);
    }
    return map;
  }

  /** {@code key: value} or {@code key = value}; the key is the field's name. */
  private static BoundedPattern keyValue(CheckedJson in, String key) {
    if (!key.matches("[A-Za-z][A-Za-z0-9]*")) {
      in.problem("keys", Kind.KEY, key);
      return BoundedPattern.NONE;
    }
    return BoundedPattern.of(key + "\\s*[:=]\\s*(?<" + key + ">\\S.*)");
  }

  private static Shape lines(CheckedJson in, String key, List<BoundedPattern> lines) {
    if (lines.isEmpty() && !in.isWrong(key)) {
      in.problem(key, Kind.MISSING, key);
    }
    return new Shape.Lines(lines, in.whole("within").orElse(USUALLY_WITHIN), in.flag("openEnd"));
  }

  private static Map<String, Shape.Kind> kinds(CheckedJson in, String key) {
    var kinds = new LinkedHashMap<String, Shape.Kind>();
    in.map(key)
        .forEach(
            (name, word) ->
                in.word(key + "/" + name, word, Shape.Kind.values(), RuleParser::small)
                    .ifPresent(kind -> kinds.put(name, kind)));
    return kinds;
  }

  private static Rule.Ruling ruling(CheckedJson in) {
    var when = new LinkedHashMap<String, BoundedPattern>();
    in.map("when")
        .forEach(
            (field, regex) -> when.put(field, PatternFields.pattern(in, regex, "when/" + field)));
    var word = in.need("verdict");
    var verdict =
        word.isEmpty() || word.equals("ASK") ? Optional.<Verdict>empty() : verdict(in, word);
    var shows = EnumSet.noneOf(Rule.Shows.class);
    for (var name : in.texts("final")) {
      in.word("final", name, Rule.Shows.values(), RuleParser::small).ifPresent(shows::add);
    }
    return new Rule.Ruling(when, verdict, shows);
  }

  private static Optional<Verdict> verdict(CheckedJson in, String word) {
    var verdict = Stream.of(Verdict.values()).filter(one -> one.name().equals(word)).findFirst();
    if (verdict.isEmpty()) {
      in.problem("verdict", Kind.WORD, word, List.of("PASS", "FAIL", "ABORTED", "ASK"));
    }
    return verdict;
  }

  /** As it stands in a format. */
  private static String small(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static Rule.ScoreField score(CheckedJson in) {
    return in.child("score", Set.of("field", "fraction", "grouped"))
        .map(
            score ->
                new Rule.ScoreField(
                    score.need("field"), score.flag("fraction"), score.flag("grouped")))
        .orElse(new Rule.ScoreField("", false, false));
  }

  private static Optional<Formula> formula(CheckedJson in, String key) {
    return in.child(key, Set.of("terms", "floor"))
        .map(
            formula ->
                new Formula(
                    formula.children("terms", Set.of("at", "times", "each")).stream()
                        .map(RuleParser::term)
                        .toList(),
                    formula.whole("floor").map(BigDecimal::valueOf)));
  }

  private static Formula.Term term(CheckedJson in) {
    return new Formula.Term(pointer(in), times(in), each(in));
  }

  private static JsonPointer pointer(CheckedJson in) {
    try {
      return JsonPointer.compile(in.need("at"));
    } catch (IllegalArgumentException e) {
      in.problem("at", Kind.PATTERN, e.getMessage());
      return JsonPointer.empty();
    }
  }

  /** A text, so that 0.1 is a tenth and not the binary fraction next to it. */
  private static BigDecimal times(CheckedJson in) {
    try {
      var times = in.text("times").map(BigDecimal::new).orElse(BigDecimal.ONE);
      if (times.precision() <= MOST_DIGITS && Math.abs((long) times.scale()) <= MOST_DIGITS) {
        return times;
      }
    } catch (NumberFormatException e) {
      // Reported below, as a number that is too long to work with.
    }
    in.problem("times", Kind.NUMBER, in.need("times"));
    return BigDecimal.ONE;
  }

  private static Optional<Formula.Each> each(CheckedJson in) {
    return in.child("each", Set.of("field", "fits", "number"))
        .map(
            each ->
                new Formula.Each(
                    each.need("field"),
                    PatternFields.pattern(each, each.need("fits"), "fits"),
                    each.need("number")));
  }
}
