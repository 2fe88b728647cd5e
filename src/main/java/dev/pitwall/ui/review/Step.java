package dev.pitwall.ui.review;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Note;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.text.EventText;
import dev.pitwall.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A step of the day in words.
 *
 * @param at since when it is known
 * @param undone it is taken back now
 * @param note the note it made, while that exists
 * @param place where the thing that it changed is shown
 */
record Step(
    StepId id,
    Instant at,
    Optional<Member> by,
    String words,
    boolean undone,
    Optional<Note> note,
    Optional<Place> place) {
  /** More events than this in one step are only counted. */
  private static final int LISTED = 3;

  /** All steps, the newest first. */
  static List<Step> of(Timeline timeline, Texts texts) {
    var grouped = new LinkedHashMap<StepId, List<Envelope>>();
    for (var envelope : timeline.envelopes().reversed()) {
      grouped.computeIfAbsent(envelope.step(), _ -> new ArrayList<>()).addFirst(envelope);
    }
    var words = new EventText(texts, timeline.day());
    return grouped.entrySet().stream()
        .map(entry -> step(entry.getKey(), entry.getValue(), timeline, words, texts))
        .sorted(Comparator.comparing(Step::at).reversed())
        .toList();
  }

  private static Step step(
      StepId id, List<Envelope> envelopes, Timeline timeline, EventText inWords, Texts texts) {
    var day = timeline.day();
    var events = envelopes.stream().map(Envelope::event).toList();
    var words = events.stream().limit(LISTED).map(inWords::of).collect(Collectors.joining("  ·  "));
    var rest = events.size() > LISTED ? "  +" + (events.size() - LISTED) : "";
    return new Step(
        id,
        timeline.since(envelopes.getFirst()),
        envelopes.getFirst().author().flatMap(day::member),
        standing(id, day, texts, words + rest),
        day.undone().contains(id),
        note(events, day),
        Place.of(events.getFirst()));
  }

  /** The words of a step, and why it does not hold if it does not. */
  private static String standing(StepId id, ContestDay day, Texts texts, String words) {
    if (!day.undone().contains(id)) {
      return words;
    }
    return Optional.ofNullable(day.history().overtaken().get(id))
        .map(plan -> Optional.ofNullable(day.plans().get(plan)).map(Plan::name).orElse("?"))
        .map(plan -> texts.of("review.overtaken", words, plan))
        .orElseGet(() -> texts.of("review.undone", words));
  }

  private static Optional<Note> note(List<Event> events, ContestDay day) {
    return events.getFirst() instanceof NoteEvent.NoteAdded added
        ? Optional.ofNullable(day.notes().get(added.note()))
        : Optional.empty();
  }

  /**
   * @param typed in any case
   */
  boolean matches(String typed) {
    var wanted = typed.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || words.toLowerCase(Locale.ROOT).contains(wanted)
        || by.map(Member::name).orElse("").toLowerCase(Locale.ROOT).contains(wanted);
  }
}
