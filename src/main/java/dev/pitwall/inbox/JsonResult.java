package dev.pitwall.inbox;

import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.output.OutputReader;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A result that somebody sends instead of what a benchmarker printed: one JSON object with {@code
 * score} and {@code pass} or {@code verdict}, and perhaps {@code reason}, {@code settings}, {@code
 * revision}, {@code note}, and nothing else. An object with any other key is an output.
 */
sealed interface JsonResult {
  record Good(RunResult result, RunSetup setup) implements JsonResult {}

  /** It is one, and cannot be recorded. */
  record Bad(String sentence) implements JsonResult {}

  /** Longer ones are outputs. */
  int MOST_BYTES = 64 << 10;

  /** As many digits as the log keeps. */
  int SCORE_DIGITS = 40;

  Set<String> KEYS = Set.of("score", "pass", "verdict", "reason", "settings", "revision", "note");

  JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Empty when it is something else: an output. */
  static Optional<JsonResult> of(OutputReader.Source source, long bytes, Texts texts)
      throws IOException {
    if (bytes > MOST_BYTES) {
      return Optional.empty();
    }
    try (var in = source.open()) {
      var json = JSON.readTree(in.readAllBytes());
      return json.isObject() && !json.isEmpty() && KEYS.containsAll(json.propertyNames())
          ? Optional.of(of(json, texts))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static JsonResult of(JsonNode json, Texts texts) {
    var verdict = verdict(json);
    var score = json.path("score");
    if (verdict.isEmpty() || !(score.isNumber() || score.isMissingNode() || score.isNull())) {
      return new Bad(texts.of("inbox.json.result"));
    }
    Optional<BigDecimal> points =
        score.isNumber() ? Optional.of(score.decimalValue()) : Optional.empty();
    if (points.filter(JsonResult::isTooLarge).isPresent()) {
      return new Bad(texts.of("inbox.json.score", SCORE_DIGITS));
    }
    if (verdict.get() == Verdict.PASS && points.isEmpty()) {
      return new Bad(texts.of("inbox.json.result"));
    }
    return new Good(
        new RunResult(verdict.get(), points.map(Score::new), text(json, "reason"), ""),
        new RunSetup(Set.of(), text(json, "settings"), text(json, "revision"), text(json, "note")));
  }

  private static boolean isTooLarge(BigDecimal points) {
    return points.precision() > SCORE_DIGITS || Math.abs(points.scale()) > SCORE_DIGITS;
  }

  /** A score alone is said of a PASS, as in the palette. */
  private static Optional<Verdict> verdict(JsonNode json) {
    if (json.has("pass") && json.has("verdict")) {
      return Optional.empty();
    }
    if (json.has("verdict")) {
      return switch (json.path("verdict").asString("")) {
        case "PASS", "pass" -> Optional.of(Verdict.PASS);
        case "FAIL", "fail" -> Optional.of(Verdict.FAIL);
        case "ABORTED", "aborted" -> Optional.of(Verdict.ABORTED);
        default -> Optional.empty();
      };
    }
    var pass = json.path("pass");
    if (pass.isMissingNode()) {
      return Optional.of(Verdict.PASS);
    }
    return pass.isBoolean()
        ? Optional.of(pass.booleanValue() ? Verdict.PASS : Verdict.FAIL)
        : Optional.empty();
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).asString("");
  }
}
