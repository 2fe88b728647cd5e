package dev.pitwall.ui.review;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.fold.Replay;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Note;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.chart.band.DayBands;
import dev.pitwall.ui.fx.OneThread;
import dev.pitwall.ui.kit.control.Agents;
import dev.pitwall.ui.kit.control.Lists;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The day as one looks back at it, and the moment looked at. A day is worked out beside the JavaFX
 * thread, and so is what was known at the moment: of 10,000 events either takes longer than a
 * frame.
 */
final class ReviewModel {
  private final OneThread thread = new OneThread();
  private final ObservableList<Step> all = FXCollections.observableArrayList();
  private final FilteredList<Step> steps = new FilteredList<>(all);
  private final ObservableList<ShownFinding> findings = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Agents> agents = new SimpleObjectProperty<>(Agents.WITH_AGENTS);
  private final ObjectProperty<DayBands> bands = new SimpleObjectProperty<>(DayBands.EMPTY);
  private final BooleanProperty known = new SimpleBooleanProperty();

  /** Empty is everything that is known. */
  private final ObjectProperty<Optional<Instant>> moment =
      new SimpleObjectProperty<>(Optional.empty());

  private final ObjectProperty<MomentState> then = new SimpleObjectProperty<>(MomentState.NOTHING);
  private final Latest<ReviewedDay> day;
  private final Latest<MomentState> states;
  private Replay replay = Replay.EMPTY;
  private Optional<Contest> contest = Optional.empty();

  /** How much was known at the moment that is shown or being worked out; -1 for another day's. */
  private int asked = -1;

  /**
   * @param background not the JavaFX thread
   */
  ReviewModel(Executor background) {
    day = new Latest<>(background, this::take);
    states = new Latest<>(background, then::set);
    filter.subscribe(_ -> narrow());
    agents.subscribe(_ -> narrow());
    moment.subscribe(_ -> look());
  }

  private void narrow() {
    var typed = filter.get();
    var whose = agents.get();
    steps.setPredicate(step -> whose.takes(step.by()) && step.matches(typed));
  }

  /** Whose steps are shown. */
  ObjectProperty<Agents> agents() {
    return agents;
  }

  void nextAgents() {
    agents.set(agents.get().next());
  }

  void show(Snapshot snapshot, Instant now, Texts texts) {
    thread.check();
    contest = snapshot.day().contest();
    day.ask(() -> ReviewedDay.of(snapshot.timeline(), now, texts));
  }

  private void take(ReviewedDay worked) {
    replay = worked.replay();
    asked = -1;
    Lists.diffById(all, worked.steps(), Step::id);
    Lists.diffById(findings, worked.findings(), ShownFinding::id);
    bands.set(worked.bands());
    look();
    known.set(true);
  }

  private void look() {
    var at = moment.get().orElse(Instant.MAX);
    int much = replay.knownAt(at);
    if (much != asked) {
      asked = much;
      var source = replay;
      states.ask(() -> MomentState.of(source.at(at)));
    }
  }

  /** The moment as one, for what has to begin somewhere. */
  Instant momentOr(Instant now) {
    var chart = bands.get().chart();
    var latest = now.isAfter(chart.to()) ? chart.to() : now;
    return moment.get().orElse(latest);
  }

  /**
   * Where a note is pinned: at the moment looked at; on a day that is over at its end, rather than
   * days behind it.
   */
  Optional<Instant> pinned(Instant now) {
    return moment.get().or(() -> contest.map(Contest::end).filter(now::isAfter));
  }

  /** The time since the start at a moment; empty before it. */
  Optional<Duration> elapsed(Instant at) {
    return contest.map(one -> Duration.between(one.start(), at)).filter(span -> !span.isNegative());
  }

  boolean over(Instant now) {
    return contest.filter(one -> now.isAfter(one.end())).isPresent();
  }

  /** The note of that id, while it is there. */
  Optional<Note> note(Id thing) {
    return thing instanceof NoteId id
        ? Optional.ofNullable(replay.day().notes().get(id))
        : Optional.empty();
  }

  /** The contest's, else that of the words. */
  ZoneId zone(Texts texts) {
    return contest.map(Contest::zone).orElse(texts.zone());
  }

  /** The newest step that was known at a moment. */
  Optional<Step> newest(Instant at) {
    return all.stream().filter(step -> !step.at().isAfter(at)).findFirst();
  }

  ObservableList<Step> steps() {
    return steps;
  }

  ObservableList<ShownFinding> findings() {
    return findings;
  }

  /** Whether anything was worked out yet: until then an empty list says nothing. */
  BooleanProperty known() {
    return known;
  }

  /** Whether all that is shown is that of the newest day, at the moment. */
  BooleanBinding settled() {
    return known.and(day.working().not()).and(states.working().not());
  }

  StringProperty filter() {
    return filter;
  }

  ObjectProperty<DayBands> bands() {
    return bands;
  }

  ObjectProperty<Optional<Instant>> moment() {
    return moment;
  }

  /** The day as it was known at the moment. */
  ObjectProperty<MomentState> then() {
    return then;
  }
}
