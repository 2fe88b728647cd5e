package dev.pitwall.ui.snippets;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.rules.SnippetNumbers;
import dev.pitwall.output.RecognizedOutput;
import dev.pitwall.ui.fx.OneThread;
import dev.pitwall.ui.kit.control.Lists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the Snippets screen shows: the list, its filter, and which one is looked at. */
final class SnippetsModel {
  private final OneThread thread = new OneThread();
  private final ReadOnlyObjectWrapper<ContestDay> day =
      new ReadOnlyObjectWrapper<>(ContestDay.EMPTY);
  private final ObservableList<SnippetRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<SnippetFilter> filter =
      new SimpleObjectProperty<>(SnippetFilter.ALL);
  private final ObjectProperty<Optional<SnippetId>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SnippetRow>> looked =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);

  private final ObjectProperty<Optional<SnippetId>> compared =
      new SimpleObjectProperty<>(Optional.empty());

  /** What a text is the output of; a text never changes. */
  private final Map<SnippetId, Optional<RecognizedOutput>> recognized = new HashMap<>();

  /** The newest when the screen was come to last. */
  private Optional<SnippetId> seen = Optional.empty();

  private Optional<SnippetId> awaited = Optional.empty();

  /** The list is being brought up to date: where its control looks meanwhile is nobody's choice. */
  private boolean filling;

  /** The newest row of each. */
  private final Map<SnippetId, SnippetRow> known = new HashMap<>();

  /** All that are not removed, in the order of the list. */
  private List<SnippetRow> all = List.of();

  SnippetsModel() {
    filter.subscribe(() -> fill(-1));
    selected.subscribe(this::look);
  }

  void show(ContestDay newest) {
    thread.check();
    if (newest == day.get()) {
      return;
    }
    var numbers = SnippetNumbers.of(newest);
    all =
        newest.snippets().values().stream()
            .filter(snippet -> !snippet.removed())
            .map(snippet -> row(snippet, newest, numbers.of(snippet)))
            .sorted(SnippetRow.ORDER)
            .toList();
    empty.set(all.isEmpty());
    day.set(newest);
    fill(place(selected.get()));
    revealAwaited();
  }

  /** A row that says the same is not made anew: a day may have thousands. */
  private SnippetRow row(Snippet snippet, ContestDay newest, String number) {
    var by = snippet.by().flatMap(newest::member);
    var before = known.get(snippet.id());
    if (before != null
        && before.snippet() == snippet
        && before.by().equals(by)
        && before.number().equals(number)) {
      return before;
    }
    var row = SnippetRow.of(snippet, by, number);
    known.put(snippet.id(), row);
    return row;
  }

  /**
   * @param place where the chosen one stood, if its successor is to be chosen should it go
   */
  private void fill(int place) {
    filling = true;
    Lists.diffById(rows, left(), SnippetRow::id);
    filling = false;
    if (place(selected.get()) < 0) {
      // The one that took the place of the one that went away; the newest at first.
      selected.set(
          rows.isEmpty() || place < 0
              ? newestOf(rows)
              : Optional.of(rows.get(Math.min(place, rows.size() - 1)).id()));
    }
    look();
  }

  private List<SnippetRow> left() {
    return filter.get().takesAll() ? all : all.stream().filter(filter.get().taking()).toList();
  }

  /** Pinned or not. */
  private static Optional<SnippetId> newestOf(List<SnippetRow> some) {
    return some.stream().max(SnippetRow.TIME).map(SnippetRow::id);
  }

  /** To the newest, where one came since this was called last: it is what one comes here for. */
  void lookAtNew() {
    var newest = newestOf(all);
    if (!newest.equals(seen)) {
      seen = newest;
      newest.ifPresent(this::reveal);
    }
  }

  private void look() {
    int place = place(selected.get());
    looked.set(place < 0 ? Optional.empty() : Optional.of(rows.get(place)));
  }

  /** Where it stands in the list; -1 where it does not. */
  int place(Optional<SnippetId> id) {
    for (int i = 0; id.isPresent() && i < rows.size(); i++) {
      if (rows.get(i).id().equals(id.get())) {
        return i;
      }
    }
    return -1;
  }

  /** Any of the day that is not removed, also one that the filter hides. */
  Optional<SnippetRow> row(SnippetId id) {
    return all.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** The first of two that are to be compared, once it was chosen. */
  ObjectProperty<Optional<SnippetId>> compared() {
    return compared;
  }

  /** Which tool printed it, where that is certain. */
  Optional<RecognizedOutput> recognized(SnippetRow row) {
    return recognized.computeIfAbsent(
        row.id(), _ -> RecognizedOutput.of(row.snippet().content().text()));
  }

  /** The newest one before it that the same tool printed of the same thing on the same host. */
  Optional<SnippetRow> former(SnippetRow row) {
    var source = row.snippet().source();
    return recognized(row)
        .flatMap(
            kind ->
                all.stream()
                    .filter(other -> other.snippet().source().host().equals(source.host()))
                    .filter(other -> SnippetRow.TIME.compare(other, row) < 0)
                    .filter(other -> recognized(other).filter(kind::equals).isPresent())
                    .max(SnippetRow.TIME));
  }

  ReadOnlyObjectProperty<ContestDay> day() {
    return day.getReadOnlyProperty();
  }

  /** Those that the filter leaves, the first to be read first. */
  ObservableList<SnippetRow> rows() {
    return rows;
  }

  ObjectProperty<SnippetFilter> filter() {
    return filter;
  }

  /** Always one of the rows, where there are any. */
  ObjectProperty<Optional<SnippetId>> selected() {
    return selected;
  }

  /** Somebody chose it in the list. */
  void choose(SnippetId id) {
    if (!filling) {
      selected.set(Optional.of(id));
    }
  }

  /** The chosen one as it stands now. */
  ReadOnlyObjectProperty<Optional<SnippetRow>> looked() {
    return looked.getReadOnlyProperty();
  }

  /** The day has none at all. */
  ReadOnlyBooleanProperty empty() {
    return empty.getReadOnlyProperty();
  }

  /** As soon as the day has it. */
  void revealLater(SnippetId id) {
    awaited = Optional.of(id);
    revealAwaited();
  }

  private void revealAwaited() {
    awaited
        .filter(id -> all.stream().anyMatch(row -> row.id().equals(id)))
        .ifPresent(
            id -> {
              awaited = Optional.empty();
              reveal(id);
            });
  }

  /** Without the filter, where that hides it. */
  void reveal(SnippetId id) {
    if (place(Optional.of(id)) < 0) {
      filter.set(SnippetFilter.ALL);
    }
    if (place(Optional.of(id)) >= 0) {
      selected.set(Optional.of(id));
    }
  }

  List<String> hosts() {
    return texts(row -> Stream.of(row.snippet().source().host()));
  }

  List<String> tags() {
    return texts(row -> row.snippet().sheet().tags().stream());
  }

  List<String> kits() {
    return texts(row -> Stream.of(row.snippet().sheet().kit()));
  }

  private List<String> texts(Function<SnippetRow, Stream<String>> of) {
    return all.stream().flatMap(of).filter(text -> !text.isEmpty()).distinct().sorted().toList();
  }

  /** Those who sent one. */
  List<MemberId> members() {
    return all.stream().flatMap(row -> row.by().stream()).map(Member::id).distinct().toList();
  }

  String name(MemberId member) {
    return day.get().member(member).map(Member::name).orElse("");
  }
}
