package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.Event.StepUndone;
import dev.pitwall.domain.event.EventTime;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.ContestDay;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * Every event of the day in the one order, and the day they fold into. Immutable.
 *
 * <p>The events are kept in segments of {@value #SEGMENT}, each with the day before it as a
 * checkpoint. One more event at the end costs the same on any day; a late event and an undo cost
 * the events after the place that they change, from the checkpoint before it.
 */
public final class Timeline {
  /** Events between two checkpoints: folding so many again takes less than a millisecond. */
  static final int SEGMENT = 256;

  public static final Timeline EMPTY = new Timeline(List.of(), List.of(), ContestDay.EMPTY);

  /**
   * @param before the day before the first of the events
   * @param envelopes as many as a segment holds; fewer only in the last one
   */
  private record Segment(ContestDay before, List<Envelope> envelopes) {}

  private final List<Segment> segments;

  /** Those of the events by which a step may be left out, in order. */
  private final List<Envelope> undos;

  private final ContestDay day;

  private Timeline(List<Segment> segments, List<Envelope> undos, ContestDay day) {
    this.segments = segments;
    this.undos = undos;
    this.day = day;
  }

  public static Timeline of(Collection<Envelope> envelopes) {
    return EMPTY.plus(envelopes);
  }

  public List<Envelope> envelopes() {
    return new Envelopes(segments);
  }

  public ContestDay day() {
    return day;
  }

  /** With these too. An envelope that is here already changes nothing. */
  public Timeline plus(Collection<Envelope> more) {
    var fresh = fresh(more);
    if (fresh.isEmpty()) {
      return this;
    }
    var allUndos = undosWith(fresh);
    var leftOut = allUndos == undos ? LeftOut.on(day) : LeftOut.in(allUndos);
    int from = Math.min(place(fresh.getFirst()), firstDifference(leftOut));
    var parts = new ArrayList<>(segments);
    var fold = new Fold(day, leftOut);
    if (from < size()) {
      int segment = from / SEGMENT;
      var again = new ArrayList<>(fresh);
      segments.subList(segment, segments.size()).forEach(s -> again.addAll(s.envelopes()));
      Collections.sort(again);
      parts.subList(segment, parts.size()).clear();
      var checkpoint = segments.get(segment).before();
      fold = new Fold(checkpoint, leftOut);
      append(parts, fold, new Segment(checkpoint, List.of()), again);
    } else if (parts.isEmpty() || parts.getLast().envelopes().size() == SEGMENT) {
      append(parts, fold, new Segment(day, List.of()), fresh);
    } else {
      append(parts, fold, parts.removeLast(), fresh);
    }
    return new Timeline(List.copyOf(parts), allUndos, fold.day());
  }

  private List<Envelope> fresh(Collection<Envelope> more) {
    var fresh = new ArrayList<Envelope>(more.size());
    var ids = new HashSet<EventId>();
    for (var envelope : more) {
      if (!holds(envelope) && ids.add(envelope.id())) {
        fresh.add(envelope);
      }
    }
    Collections.sort(fresh);
    return fresh;
  }

  private List<Envelope> undosWith(List<Envelope> fresh) {
    var more = fresh.stream().filter(envelope -> LeftOut.matters(envelope.event())).toList();
    if (more.isEmpty()) {
      return undos;
    }
    var all = new ArrayList<>(undos);
    all.addAll(more);
    Collections.sort(all);
    return List.copyOf(all);
  }

  /**
   * Folds {@code fresh} and adds the segments that they make.
   *
   * @param fold the state after {@code begun}
   * @param begun the first of these segments, with the events that it has already
   */
  private static void append(
      List<Segment> segments, Fold fold, Segment begun, List<Envelope> fresh) {
    var before = begun.before();
    var envelopes = new ArrayList<>(begun.envelopes());
    for (var envelope : fresh) {
      if (envelopes.size() == SEGMENT) {
        segments.add(new Segment(before, Collections.unmodifiableList(envelopes)));
        before = fold.day();
        envelopes = new ArrayList<>(SEGMENT);
      }
      fold.apply(envelope);
      envelopes.add(envelope);
    }
    segments.add(new Segment(before, Collections.unmodifiableList(envelopes)));
  }

  private boolean holds(Envelope envelope) {
    return Collections.binarySearch(envelopes(), envelope) >= 0;
  }

  private int size() {
    return envelopes().size();
  }

  /** The index at which a missing envelope would be inserted. */
  private int place(Envelope envelope) {
    return -1 - Collections.binarySearch(envelopes(), envelope);
  }

  /** The first place at which it matters that these are left out, and not those of the day. */
  private int firstDifference(LeftOut other) {
    int first = size();
    var own = LeftOut.on(day);
    if (own.equals(other)) {
      return first;
    }
    for (var step : own.steps()) {
      first = isSame(step, own, other) ? first : Math.min(first, place(step));
    }
    for (var step : other.steps()) {
      first = isSame(step, own, other) ? first : Math.min(first, place(step));
    }
    return first;
  }

  private static boolean isSame(StepId step, LeftOut one, LeftOut other) {
    return one.steps().contains(step) == other.steps().contains(step)
        && Objects.equals(one.overtaken().get(step), other.overtaken().get(step));
  }

  /** Whether a step of that origin and stamp was ever recorded here. */
  public boolean has(StepId step) {
    return !of(step).isEmpty();
  }

  /** The events of a step; none for a step that was never recorded here. */
  public List<Envelope> of(StepId step) {
    var all = envelopes();
    int from = place(step);
    int to = from;
    while (to < all.size() && all.get(to).step().equals(step)) {
      to++;
    }
    return all.subList(from, to);
  }

  /** The day as it was when a step was made, with what was undone only later. */
  public ContestDay dayBefore(StepId step) {
    int place = place(step);
    var before = undos.stream().filter(undo -> undo.stamp().compareTo(step.stamp()) < 0).toList();
    return fold(envelopes().subList(0, place), place, LeftOut.in(before));
  }

  /**
   * The day that some of the events fold into.
   *
   * @param same so many of them are the first of all
   */
  private ContestDay fold(List<Envelope> some, int same, LeftOut leftOut) {
    // Up to there, and to the first step that was undone only later, the checkpoints hold.
    int segment = Math.min(Math.min(same, size() - 1), firstDifference(leftOut)) / SEGMENT;
    var fold = new Fold(segments.get(segment).before(), leftOut);
    some.subList(segment * SEGMENT, some.size()).forEach(fold::apply);
    return fold.day();
  }

  /** The newest event of a kind, or the undo that took one back, whichever came later. */
  public Optional<Envelope> newest(Predicate<Event> kind) {
    return envelopes().reversed().stream().filter(envelope -> concerns(envelope, kind)).findFirst();
  }

  private boolean concerns(Envelope envelope, Predicate<Event> kind) {
    // A step that claims to undo itself or a later one comes from no laptop of ours.
    return envelope.event() instanceof StepUndone undo
        ? undo.step().stamp().compareTo(envelope.stamp()) < 0
            && of(undo.step()).stream().anyMatch(undone -> concerns(undone, kind))
        : kind.test(envelope.event());
  }

  /**
   * The index of the first event of a step, or where it would be inserted; all events before it are
   * older.
   */
  private int place(StepId step) {
    var all = envelopes();
    int from = 0;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (all.get(middle).stamp().compareTo(step.stamp()) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    while (from < all.size()
        && all.get(from).stamp().equals(step.stamp())
        && !all.get(from).step().equals(step)) {
      from++;
    }
    return from;
  }

  /**
   * The day as it was known at {@code moment}: what was recorded later is not in it, except what
   * was recorded only after the contest was over (a day written down or imported afterwards), which
   * stands where it happened.
   */
  public ContestDay dayAt(Instant moment) {
    var all = envelopes();
    var until = all.stream().filter(envelope -> !since(envelope).isAfter(moment)).toList();
    if (until.size() == all.size()) {
      return day;
    }
    int same = 0;
    while (same < until.size() && until.get(same) == all.get(same)) {
      same++;
    }
    return fold(until, same, LeftOut.in(until));
  }

  /**
   * Since when an event is known, for {@link #dayAt}: mostly when it was recorded.
   *
   * @param envelope one of this day
   */
  public Instant since(Envelope envelope) {
    var recorded = envelope.stamp().wall();
    return day.contest()
        .filter(contest -> recorded.isAfter(contest.end()))
        .map(contest -> EventTime.of(envelope.event(), contest.start(), recorded))
        .filter(recorded::isAfter)
        .orElse(recorded);
  }

  /** The events of all segments as one list. */
  private static final class Envelopes extends AbstractList<Envelope> implements RandomAccess {
    private final List<Segment> segments;

    Envelopes(List<Segment> segments) {
      this.segments = segments;
    }

    @Override
    public Envelope get(int index) {
      return segments.get(index / SEGMENT).envelopes().get(index % SEGMENT);
    }

    @Override
    public int size() {
      return segments.isEmpty()
          ? 0
          : (segments.size() - 1) * SEGMENT + segments.getLast().envelopes().size();
    }
  }
}
