package dev.pitwall.results;

import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one output says, or why the member has to say it. */
public sealed interface Reading {
  /**
   * A line that proves the reading, for the eyes.
   *
   * @param number from 1
   */
  record Proof(int number, String text) {
    /** Of a line so much is shown. */
    static final int LETTERS = 300;
  }

  /**
   * @param formats the names of all formats that read it so; seldom more than one
   * @param number what the result printed as score, exactly; fractions exist. With a FAIL it is
   *     only what was printed, and never counts. Empty when nothing was printed.
   * @param reason the benchmarker's own words; empty when it gave none
   * @param messages at most 50, of at most 300 characters
   * @param settings how it was made, as far as the output shows, e.g. {@code workload=4}
   */
  record Read(
      Verdict verdict,
      Optional<BigDecimal> number,
      List<String> formats,
      String reason,
      List<String> messages,
      Map<String, String> settings,
      Optional<Instant> startedAt,
      Optional<Instant> finishedAt,
      List<Proof> proof)
      implements Reading {

    public Read {
      formats = List.copyOf(formats);
      messages = List.copyOf(messages);
      settings = Map.copyOf(settings);
      proof = List.copyOf(proof);
    }

    /** The number as the domain keeps it: exact, nothing is rounded. */
    public Optional<Score> score() {
      return number.map(Score::new);
    }

    /** Nothing that both say is different; only a fail may come without a score. */
    boolean agreesWith(Read other) {
      boolean silent = verdict != Verdict.PASS && other.number.isEmpty();
      return verdict == other.verdict && (silent || equalsResult(other));
    }

    boolean equalsResult(Read other) {
      return verdict == other.verdict && score().equals(other.score());
    }
  }

  /**
   * @param facts what fills the gaps of the words of {@code why}
   * @param formats the names of the formats that know a part of it
   */
  record Ask(AskReason why, List<String> facts, List<String> formats, List<Proof> proof)
      implements Reading {
    public Ask {
      facts = List.copyOf(facts);
      formats = List.copyOf(formats);
      proof = List.copyOf(proof);
    }

    static Ask because(AskReason why, String... facts) {
      return new Ask(why, List.of(facts), List.of(), List.of());
    }
  }
}
