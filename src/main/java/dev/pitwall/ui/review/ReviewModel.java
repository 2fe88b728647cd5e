package dev.pitwall.ui.review;

import dev.pitwall.core.Snapshot;
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
import dev.pitwall.ui.fx.OneThread;
import dev.pitwall.ui.kit.control.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The steps of the day, newest first, those that match the filter; and the moment looked at. */
final class ReviewModel {
  /** More events than this in one step are summed up. */
  private static final int TOLD = 3;

  /**
   * A step in words.
   *
   * @param undone it is taken back now
   * @param note the note it made, while that exists
   */
  record Step(
      StepId id,
      Instant at,
      Optional<Member> by,
      String words,
      boolean undone,
      Optional<Note> note) {}

  private final OneThread thread = new OneThread();
  private final ObservableList<Step> all = FXCollections.observableArrayList();
  private final FilteredList<Step> shown = new FilteredList<>(all);
  private final StringProperty filter = new SimpleStringProperty("");

  /** Empty is "now". */
  private final ObjectProperty<Optional<Instant>> moment =
      new SimpleObjectProperty<>(Optional.empty());

  private final ObjectProperty<ContestDay> then = new SimpleObjectProperty<>(ContestDay.EMPTY);
  private Timeline timeline = Timeline.EMPTY;

  ReviewModel() {
    filter.addListener((_, _, typed) -> filter(typed));
    moment.addListener((_, _, _) -> look());
  }

  void show(Snapshot snapshot, Texts texts) {
    thread.check();
    timeline = snapshot.timeline();
    Lists.diffById(all, steps(snapshot.timeline(), texts), Step::id);
    look();
  }

  private void look() {
    then.set(moment.get().map(timeline::dayAt).orElseGet(timeline::day));
  }

  private void filter(String typed) {
    var wanted = typed.strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(
        step ->
            wanted.isEmpty()
                || step.words().toLowerCase(Locale.ROOT).contains(wanted)
                || step.by()
                    .map(Member::name)
                    .orElse("")
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted));
  }

  static List<Step> steps(Timeline timeline, Texts texts) {
    var grouped = new LinkedHashMap<StepId, List<Envelope>>();
    for (var envelope : timeline.envelopes().reversed()) {
      grouped.computeIfAbsent(envelope.step(), _ -> new ArrayList<>()).addFirst(envelope);
    }
    var words = new EventText(texts, timeline.day());
    var day = timeline.day();
    return grouped.entrySet().stream()
        .map(entry -> step(entry.getKey(), entry.getValue(), day, words, texts))
        .toList();
  }

  private static Step step(
      StepId id, List<Envelope> envelopes, ContestDay day, EventText words, Texts texts) {
    var events = envelopes.stream().map(Envelope::event).toList();
    var told = events.stream().limit(TOLD).map(words::of).collect(Collectors.joining("  ·  "));
    var rest = events.size() > TOLD ? "  +" + (events.size() - TOLD) : "";
    return new Step(
        id,
        id.stamp().wall(),
        envelopes.getFirst().author().flatMap(day::member),
        standing(id, day, texts, told + rest),
        day.undone().contains(id),
        note(events, day));
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

  ObservableList<Step> shown() {
    return shown;
  }

  StringProperty filter() {
    return filter;
  }

  ObjectProperty<Optional<Instant>> moment() {
    return moment;
  }

  /** The day as it was known at the moment. */
  ObjectProperty<ContestDay> then() {
    return then;
  }
}
