package dev.pitwall.text;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.Event.StepUndone;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one step that undoing or redoing is about, as a line: "Member: Chie (Mei, 08:41)". Of an undo
 * it is the step that was undone, however often it went back and forth.
 *
 * @param step what an {@code UndoStep} would name: the step itself, or an undo of it
 * @param takesBack whether undoing {@code step} takes the change back; false when it restores it
 * @param events what the step changed
 * @param timeline of the names: those of now, and of what is gone by now those of the step's day
 */
public record StepText(StepId step, boolean takesBack, List<Envelope> events, Timeline timeline)
    implements Words {
  /** What was done within this span is still in mind. */
  private static final Duration RECENT = Duration.ofMinutes(10);

  /**
   * @throws java.util.NoSuchElementException for a step that was never recorded here
   */
  public static StepText of(Timeline timeline, StepId step) {
    var events = timeline.of(step);
    boolean takesBack = true;
    while (undoneBy(events).isPresent()) {
      events = timeline.of(undoneBy(events).get());
      takesBack = !takesBack;
    }
    return new StepText(step, takesBack, List.copyOf(events), timeline);
  }

  private static Optional<StepId> undoneBy(List<Envelope> events) {
    var first = events.getFirst();
    // A step that claims to undo itself or a later one comes from no laptop of ours.
    return first.event() instanceof StepUndone undo
            && undo.step().stamp().compareTo(first.stamp()) < 0
        ? Optional.of(undo.step())
        : Optional.empty();
  }

  /** When the step was made. */
  public Instant at() {
    return events.getFirst().stamp().wall();
  }

  /** Whether it lies so far back that nobody expects it to be the next one. */
  public boolean isLongAgo(Instant moment) {
    return Duration.between(at(), moment).compareTo(RECENT) > 0;
  }

  /** The key of what is said once {@link #step} is undone. */
  public String doneKey() {
    return takesBack ? "shell.undone" : "shell.redone";
  }

  @Override
  public String in(Texts texts) {
    var now = timeline.day();
    var before = timeline.dayBefore(events.getFirst().step());
    var first = new EventText(texts, now, before).of(events.getFirst().event());
    int others = events.size() - 1;
    var what = others == 0 ? first : texts.of("step.several", first, others);
    var when = Times.minute(texts, at());
    return events
        .getFirst()
        .author()
        .flatMap(member -> now.member(member).or(() -> before.member(member)))
        .map(member -> MemberText.of(texts, member))
        .map(who -> texts.of("step.by", what, who, when))
        .orElseGet(() -> texts.of("step.at", what, when));
  }

  /** The events themselves, for who asks on which screen they are seen. */
  public List<Event> changes() {
    return events.stream().map(Envelope::event).toList();
  }
}
