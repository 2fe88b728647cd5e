package dev.pitwall.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * Every event of the day in the one order, and the day they fold into. Immutable; growing it at the
 * end costs what the new events cost, a late event or an undo folds all of them anew.
 */
public final class Timeline {
  public static final Timeline EMPTY = new Timeline(List.of(), ContestDay.EMPTY);

  private final List<Envelope> envelopes;
  private final ContestDay day;

  private Timeline(List<Envelope> envelopes, ContestDay day) {
    this.envelopes = envelopes;
    this.day = day;
  }

  public static Timeline of(Collection<Envelope> envelopes) {
    return EMPTY.plus(envelopes);
  }

  public List<Envelope> envelopes() {
    return envelopes;
  }

  public ContestDay day() {
    return day;
  }

  /** With these too. An envelope that is here already changes nothing. */
  public Timeline plus(Collection<Envelope> more) {
    var fresh = new ArrayList<Envelope>(more.size());
    var fresher = new HashSet<EventId>();
    for (var envelope : more) {
      if (!holds(envelope) && fresher.add(envelope.id())) {
        fresh.add(envelope);
      }
    }
    if (fresh.isEmpty()) {
      return this;
    }
    Collections.sort(fresh);
    var all = new ArrayList<Envelope>(envelopes.size() + fresh.size());
    all.addAll(envelopes);
    all.addAll(fresh);
    boolean late = !envelopes.isEmpty() && envelopes.getLast().compareTo(fresh.getFirst()) > 0;
    boolean undoing =
        fresh.stream()
            .anyMatch(
                envelope ->
                    envelope.event() instanceof Event.StepUndone
                        || day.undone().contains(envelope.step()));
    if (late) {
      Collections.sort(all);
    }
    var whole = Collections.unmodifiableList(all);
    if (late || undoing) {
      return new Timeline(whole, Fold.of(whole).day());
    }
    var fold = new Fold(day);
    fresh.forEach(fold::apply);
    return new Timeline(whole, fold.day());
  }

  private boolean holds(Envelope envelope) {
    long head = day.heads().getOrDefault(envelope.id().origin(), 0L);
    return envelope.id().sequence() <= head && Collections.binarySearch(envelopes, envelope) >= 0;
  }

  /** Whether a step of that origin and stamp was ever recorded here. */
  public boolean has(StepId step) {
    int from = 0;
    int to = envelopes.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (envelopes.get(middle).stamp().compareTo(step.stamp()) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    while (from < envelopes.size() && envelopes.get(from).stamp().equals(step.stamp())) {
      if (envelopes.get(from).step().equals(step)) {
        return true;
      }
      from++;
    }
    return false;
  }

  /**
   * The day as it was known at {@code moment}: what was recorded later is not in it, except what
   * was told only after the contest was over (a day written down or imported afterwards), which
   * stands where it happened.
   */
  public ContestDay dayAt(Instant moment) {
    var until = envelopes.stream().filter(envelope -> !since(envelope).isAfter(moment)).toList();
    return until.size() == envelopes.size() ? day : Fold.of(until).day();
  }

  private Instant since(Envelope envelope) {
    var recorded = envelope.stamp().wall();
    return day.contest()
        .filter(contest -> recorded.isAfter(contest.end()))
        .map(contest -> HappenedAt.of(envelope.event(), contest.start(), recorded))
        .filter(recorded::isAfter)
        .orElse(recorded);
  }
}
