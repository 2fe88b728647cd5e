package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Score;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A score, and how it was typed: {@code 20.000} is 20, but may be meant as 20,000. */
public record TypedScore(Score score, String typed) {
  private static final Pattern POINT_AND_THREE = Pattern.compile("\\d{1,3}\\.\\d{3}");

  /** Empty when it is not one number. */
  public static Optional<TypedScore> read(String typed) {
    return Score.read(typed).map(score -> new TypedScore(score, typed));
  }

  /**
   * The number that a person means whose language sets off thousands with a point; empty where the
   * point cannot be that.
   */
  Optional<Score> withThousands() {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return POINT_AND_THREE.matcher(plain).matches()
        ? Optional.of(new Score(new BigDecimal(plain.replace(".", ""))))
        : Optional.empty();
  }
}
