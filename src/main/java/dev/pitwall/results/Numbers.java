package dev.pitwall.results;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads numbers strictly: what is not plainly one number is none. */
final class Numbers {
  /** 18 digits, as many as a 64-bit number surely holds. No benchmarker counts further. */
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

  private static final Pattern FRACTION = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,18})?");

  private Numbers() {}

  static Optional<BigDecimal> whole(JsonNode node) {
    return read(node, false, false);
  }

  /**
   * @param grouped whether thousands may be set off by commas
   */
  static Optional<BigDecimal> read(JsonNode node, boolean fraction, boolean grouped) {
    if (node.isNumber()) {
      var number = node.decimalValue();
      // Scales reach the ends of int, and a number of a thousand million digits fits in 13
      // characters.
      long digits = (long) number.precision() - number.scale();
      boolean fits = digits <= 18 && number.scale() <= 18;
      return fits && (fraction || node.isIntegralNumber()) ? Optional.of(number) : Optional.empty();
    }
    if (!node.isString()) {
      return Optional.empty();
    }
    var text = node.asString();
    if (grouped && GROUPED.matcher(text).matches() && (fraction || text.indexOf('.') < 0)) {
      return Optional.of(new BigDecimal(text.replace(",", "")));
    }
    return (fraction ? FRACTION : WHOLE).matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
