package dev.pitwall.results;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Verdict;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Decides what the fields of one result mean, by its rule. Pure but for the time it may take. What
 * it says is cut to what a run keeps: the result itself may be megabytes, and is dropped.
 */
final class Judge {
  /** What a result means. */
  sealed interface Judgement {}

  record Decided(
      Verdict verdict,
      Optional<BigDecimal> number,
      String reason,
      List<String> messages,
      Map<String, String> settings,
      Optional<Instant> startedAt,
      Optional<Instant> finishedAt,
      Rule.Ruling ruling)
      implements Judgement {}

  record Unclear(AskReason why, String fact) implements Judgement {}

  private final TimeLimit limit;

  Judge(TimeLimit limit) {
    this.limit = limit;
  }

  /**
   * @throws TimeLimit.Exceeded when it cannot be known in time
   */
  Judgement judge(Rule rule, JsonNode result) {
    var ruling = rule.rulings().stream().filter(one -> fits(one, result)).findFirst();
    if (ruling.isEmpty()) {
      return new Unclear(AskReason.NO_VERDICT, shown(result));
    }
    var verdict = ruling.get().verdict();
    if (verdict.isEmpty()) {
      return new Unclear(AskReason.NO_SCORE_HERE, "");
    }
    var number = number(rule, result);
    boolean printed = rule.formula().isPresent() || !rule.score().field().isEmpty();
    if (printed && number.isEmpty()) {
      return new Unclear(AskReason.NO_SCORE, shown(result));
    }
    boolean low =
        rule.failBelow().isPresent()
            && number.get().compareTo(BigDecimal.valueOf(rule.failBelow().get())) < 0;
    var decided = low ? Verdict.FAIL : verdict.get();
    if (decided == Verdict.PASS) {
      var unclear = whyNoPass(rule, result, number);
      if (unclear.isPresent()) {
        return unclear.get();
      }
    }
    return new Decided(
        decided,
        number,
        rule.reason().map(field -> Run.cut(text(result.path(field)))).orElse(""),
        messages(rule, result),
        settings(rule, result),
        rule.startedAt().flatMap(field -> moment(result.path(field))),
        rule.finishedAt().flatMap(field -> moment(result.path(field))),
        ruling.get());
  }

  private boolean fits(Rule.Ruling ruling, JsonNode result) {
    return ruling.when().entrySet().stream()
        .allMatch(
            entry -> {
              var field = result.path(entry.getKey());
              return field.isValueNode() && entry.getValue().fits(field.asString(), limit);
            });
  }

  private Optional<BigDecimal> number(Rule rule, JsonNode result) {
    if (rule.formula().isPresent()) {
      return rule.formula().get().of(result, texts(rule), limit);
    }
    var score = rule.score();
    return score.field().isEmpty()
        ? Optional.empty()
        : Numbers.read(result.path(score.field()), score.fraction(), score.grouped());
  }

  private static boolean texts(Rule rule) {
    return !(rule.shape() instanceof Shape.Json);
  }

  /** A pass has a number, which is not below nothing and agrees with the others. */
  private Optional<Unclear> whyNoPass(Rule rule, JsonNode result, Optional<BigDecimal> number) {
    if (number.isEmpty() || number.get().signum() < 0) {
      return Optional.of(new Unclear(AskReason.NO_SCORE, shown(result)));
    }
    if (rule.check().isPresent()) {
      var expected = rule.check().get().of(result, texts(rule), limit);
      if (expected.isEmpty() || expected.get().compareTo(number.get()) != 0) {
        return Optional.of(new Unclear(AskReason.SUM_WRONG, shown(result)));
      }
    }
    return Optional.empty();
  }

  private static List<String> messages(Rule rule, JsonNode result) {
    var messages = new ArrayList<String>();
    for (var field : rule.messages()) {
      var node = result.path(field);
      if (node.isArray()) {
        Run.keep(messages, node.valueStream().map(Judge::message));
      } else {
        Run.keep(messages, text(node));
      }
    }
    return messages;
  }

  /** {@code {text,count}}, or {@code {description,number}}. */
  private static String message(JsonNode one) {
    if (!one.isObject()) {
      return text(one);
    }
    var count = Numbers.whole(one.path("count")).or(() -> Numbers.whole(one.path("number")));
    var words = text(one.path(one.has("text") ? "text" : "description"));
    return words
        + count
            .filter(times -> times.compareTo(BigDecimal.ONE) > 0)
            .map(times -> " (" + times + ")")
            .orElse("");
  }

  private static Map<String, String> settings(Rule rule, JsonNode result) {
    var settings = new TreeMap<String, String>();
    for (var field : rule.settings()) {
      var value = text(result.path(field));
      if (!value.isBlank()) {
        settings.put(field, Run.cut(value));
      }
    }
    return settings;
  }

  private static Optional<Instant> moment(JsonNode node) {
    try {
      return node.isString()
          ? Optional.of(OffsetDateTime.parse(node.asString()).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      // The time of a run is an extra; the member can still say it.
      return Optional.empty();
    }
  }

  private static String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString() : "";
  }

  private static String shown(JsonNode result) {
    return Excerpt.of(result.toString(), 200);
  }
}
