package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.model.ContestDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The day as it was known at any moment of it, ready to be asked often: its events by the moment
 * since when they were known, with a {@link Timeline} for every {@value #STRIDE} of them. A jump
 * takes the one before the moment and adds the events up to it, so it costs about the same on any
 * day. Immutable.
 *
 * <p>{@link Timeline#dayAt} gives the same day for one question, without preparing anything.
 */
public final class Replay {
  /** Events between two checkpoints: folding so many takes less than a millisecond. */
  static final int STRIDE = 128;

  public static final Replay EMPTY = new Replay(Timeline.EMPTY, List.of(), List.of());

  private record Known(Instant since, Envelope envelope) {}

  private final Timeline timeline;

  /** By the moment; of one moment in the order of the fold. */
  private final List<Known> known;

  /** The first knows nothing, each further one knows {@value #STRIDE} events more. */
  private final List<Timeline> checkpoints;

  private Replay(Timeline timeline, List<Known> known, List<Timeline> checkpoints) {
    this.timeline = timeline;
    this.known = known;
    this.checkpoints = checkpoints;
  }

  /** Folds the whole day once: not for a thread that must answer at once. */
  public static Replay of(Timeline timeline) {
    var known =
        timeline.envelopes().stream()
            .map(envelope -> new Known(timeline.since(envelope), envelope))
            .sorted(Comparator.comparing(Known::since))
            .toList();
    var checkpoints = new ArrayList<Timeline>();
    var then = Timeline.EMPTY;
    checkpoints.add(then);
    for (int from = 0; from + STRIDE <= known.size(); from += STRIDE) {
      then = then.plus(envelopes(known, from, from + STRIDE));
      checkpoints.add(then);
    }
    return new Replay(timeline, known, List.copyOf(checkpoints));
  }

  private static List<Envelope> envelopes(List<Known> known, int from, int to) {
    return known.subList(from, to).stream().map(Known::envelope).toList();
  }

  /** The day with everything that is known of it. */
  public ContestDay day() {
    return timeline.day();
  }

  /** How many events were known at a moment: the same number is the same day. */
  public int knownAt(Instant moment) {
    int from = 0;
    int to = known.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (known.get(middle).since().isAfter(moment)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /** The day as it was known at a moment; see {@link Timeline#dayAt}. */
  public ContestDay at(Instant moment) {
    return after(knownAt(moment));
  }

  private ContestDay after(int events) {
    if (events == known.size()) {
      return timeline.day();
    }
    int checkpoint = events / STRIDE;
    return checkpoints.get(checkpoint).plus(envelopes(known, checkpoint * STRIDE, events)).day();
  }

  /** The first moment after this one at which something became known. */
  public Optional<Instant> next(Instant moment) {
    int first = knownAt(moment);
    return first < known.size() ? Optional.of(known.get(first).since()) : Optional.empty();
  }

  /** The last moment before this one at which something became known. */
  public Optional<Instant> before(Instant moment) {
    int place = knownAt(moment);
    while (place > 0 && !known.get(place - 1).since().isBefore(moment)) {
      place--;
    }
    return place > 0 ? Optional.of(known.get(place - 1).since()) : Optional.empty();
  }
}
