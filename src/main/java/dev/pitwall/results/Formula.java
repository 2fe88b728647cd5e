package dev.pitwall.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A number worked out from others: the sum of terms, never below {@code floor}.
 *
 * @param floor empty when there is none
 */
record Formula(List<Term> terms, Optional<BigDecimal> floor) {
  /**
   * @param at a field, or with {@code each} a list of objects
   * @param times what the number counts
   */
  record Term(JsonPointer at, BigDecimal times, Optional<Each> each) {}

  /** Of a list of objects: the numbers in {@code number} of those whose {@code field} fits. */
  record Each(String field, BoundedPattern fits, String number) {}

  /**
   * Empty when a number is missing or none: then nothing is certain.
   *
   * @param texts whether numbers stand there as texts, as they do where the output is no JSON
   */
  Optional<BigDecimal> of(JsonNode result, boolean texts, TimeLimit limit) {
    var sum = BigDecimal.ZERO;
    for (var term : terms) {
      var value = value(term, result, texts, limit);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get().multiply(term.times()));
    }
    return Optional.of(floor.isPresent() ? sum.max(floor.get()) : sum);
  }

  private static Optional<BigDecimal> value(
      Term term, JsonNode result, boolean texts, TimeLimit limit) {
    var node = result.at(term.at());
    if (term.each().isEmpty()) {
      return whole(node, texts);
    }
    if (!node.isArray()) {
      return Optional.empty();
    }
    var each = term.each().get();
    var sum = BigDecimal.ZERO;
    for (var one : node) {
      var field = one.path(each.field());
      var number = whole(one.path(each.number()), texts);
      if (!field.isString() || number.isEmpty()) {
        return Optional.empty();
      }
      if (each.fits().occursIn(field.asString(), limit)) {
        sum = sum.add(number.get());
      }
    }
    return Optional.of(sum);
  }

  private static Optional<BigDecimal> whole(JsonNode node, boolean texts) {
    return node.isNumber() || texts ? Numbers.whole(node) : Optional.empty();
  }
}
