package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.team.wire.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a teammate's laptop has the same events as this one under the same numbers. Each side
 * sends the digest of what both have; where they differ the two find the first number at which they
 * do by halving what is between.
 */
final class Comparison {
  /** Events that stream in are compared so often. */
  static final Duration BETWEEN = Duration.ofSeconds(5);

  private final Digests digests;
  private final String form;
  private final Map<Origin, Found> found = new HashMap<>();

  /** Up to which number both have the same, and from which on they do not. */
  private static final class Found {
    long same;
    long differs = Long.MAX_VALUE;
    boolean named;
    Optional<Moment> sent = Optional.empty();

    /** Whether that is more than was known. */
    boolean learns(long number, boolean equal) {
      boolean more = equal ? number > same : number < differs;
      if (more && equal) {
        same = number;
      } else if (more) {
        differs = number;
      }
      return more;
    }
  }

  /**
   * @param form of the events as this version writes them; those of another are not compared
   */
  Comparison(Digests digests, String form) {
    this.digests = digests;
    this.form = form;
  }

  /** What is to be compared now. */
  List<Frame.Digest> due(VersionVector theirs, Moment now) {
    var due = new ArrayList<Frame.Digest>();
    theirs
        .held()
        .forEach(
            (origin, numbers) -> {
              long both = Math.min(numbers.complete(), digests.known(origin));
              var one = found.computeIfAbsent(origin, _ -> new Found());
              boolean rested =
                  one.sent.filter(at -> now.since(at).compareTo(BETWEEN) < 0).isEmpty();
              if (both > one.same && !one.named && rested) {
                one.sent = Optional.of(now);
                digest(origin, Math.min(both, one.differs)).ifPresent(due::add);
              }
            });
    return due;
  }

  /**
   * @param answers what to send
   * @param contradicted the first number under which the two have different events; empty while it
   *     is not found, and once it was said
   */
  record Heard(List<Frame.Digest> answers, Optional<Long> contradicted) {
    static final Heard NOTHING = new Heard(List.of(), Optional.empty());
  }

  Heard hear(Frame.Digest theirs) {
    var mine = digests.of(theirs.origin(), theirs.number());
    if (mine.isEmpty() || !theirs.form().equals(form)) {
      return Heard.NOTHING;
    }
    var one = found.computeIfAbsent(theirs.origin(), _ -> new Found());
    if (!one.learns(theirs.number(), mine.get().equals(theirs.digest()))
        || one.differs == Long.MAX_VALUE) {
      return Heard.NOTHING;
    }
    // What this side has learned from the number the other one knows only with the answer.
    var answers = new ArrayList<Frame.Digest>();
    digest(theirs.origin(), theirs.number()).ifPresent(answers::add);
    if (one.differs > one.same + 1) {
      long middle = one.same + (one.differs - one.same) / 2;
      digest(theirs.origin(), middle).ifPresent(answers::add);
      return new Heard(answers, Optional.empty());
    }
    boolean first = !one.named;
    one.named = true;
    return new Heard(answers, first ? Optional.of(one.differs) : Optional.empty());
  }

  private Optional<Frame.Digest> digest(Origin origin, long number) {
    return digests.of(origin, number).map(digest -> new Frame.Digest(origin, number, digest, form));
  }
}
