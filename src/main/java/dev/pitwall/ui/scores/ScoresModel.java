package dev.pitwall.ui.scores;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.ui.chart.ChartData;
import dev.pitwall.ui.kit.control.Agents;
import dev.pitwall.ui.kit.control.Lists;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** What the Scores screen shows, and which run is looked at. */
final class ScoresModel {
  private final ReadOnlyObjectWrapper<ChartData> chart =
      new ReadOnlyObjectWrapper<>(ChartData.EMPTY);
  private final ReadOnlyObjectWrapper<ContestDay> day =
      new ReadOnlyObjectWrapper<>(ContestDay.EMPTY);
  private Timeline timeline = Timeline.EMPTY;
  private final ReadOnlyObjectWrapper<Optional<Run>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private final FilteredList<RunRow> tabled = new FilteredList<>(rows);
  private final ObjectProperty<Agents> agents = new SimpleObjectProperty<>(Agents.WITH_AGENTS);
  private final ObjectProperty<Optional<RunId>> selected =
      new SimpleObjectProperty<>(Optional.empty());

  ScoresModel() {
    agents.subscribe(now -> tabled.setPredicate(row -> now.takes(row.by())));
  }

  void show(Timeline newestTimeline, Instant now) {
    timeline = newestTimeline;
    var newest = newestTimeline.day();
    if (newest == day.get()) {
      return;
    }
    day.set(newest);
    chart.set(ChartData.of(newest, now));
    running.set(newest.runningRun());
    Lists.diffById(rows, RunRow.of(newest), RunRow::id);
    if (selected.get().filter(id -> !newest.runs().containsKey(id)).isPresent()) {
      selected.set(Optional.empty());
    }
  }

  ReadOnlyObjectProperty<ChartData> chart() {
    return chart.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ContestDay> day() {
    return day.getReadOnlyProperty();
  }

  /** What the day was made of. */
  Timeline timeline() {
    return timeline;
  }

  /** The run that is on. */
  ReadOnlyObjectProperty<Optional<Run>> running() {
    return running.getReadOnlyProperty();
  }

  /** Newest first. */
  ObservableList<RunRow> rows() {
    return rows;
  }

  /** Those of them that the table shows. */
  ObservableList<RunRow> tabled() {
    return tabled;
  }

  /** Whose runs the table shows; the chart has all of them. */
  ObjectProperty<Agents> agents() {
    return agents;
  }

  void nextAgents() {
    agents.set(agents.get().next());
  }

  ObjectProperty<Optional<RunId>> selected() {
    return selected;
  }

  /** Looks at the run that was just recorded or ended here, once it is shown. */
  void look(Outcome.Done recorded) {
    recorded.envelopes().stream()
        .map(Envelope::event)
        .filter(RunEvent.class::isInstance)
        .findFirst()
        .ifPresent(event -> selected.set(Optional.of(((RunEvent) event).run())));
  }

  Optional<Run> newestRun() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst().run());
  }

  Optional<Run> selectedRun() {
    return selected.get().flatMap(this::run);
  }

  /** The run as it stands now. */
  Optional<Run> run(RunId id) {
    return Optional.ofNullable(day.get().runs().get(id));
  }
}
