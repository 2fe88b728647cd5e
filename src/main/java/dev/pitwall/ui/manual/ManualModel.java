package dev.pitwall.ui.manual;

import dev.pitwall.manual.Hit;
import dev.pitwall.manual.Manual;
import dev.pitwall.manual.Section;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is read in the manual, what is searched for, and the way back. */
final class ManualModel {
  /** One row of the contents. */
  record Entry(int section, String title, boolean chapter, int hits) {}

  /** Where the manual stands with being read. */
  enum State {
    LOADING,
    READ,
    BROKEN
  }

  /**
   * The section in view.
   *
   * @param hit the place in it that is looked at
   * @param visit another number each time somebody goes to a place: only then does the page scroll
   */
  record Place(int section, Optional<Hit> hit, long visit) {}

  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<Optional<Manual>> manual =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Place>> place =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Entry>> contents =
      new ReadOnlyObjectWrapper<>(List.of());
  private final StringProperty query = new SimpleStringProperty("");

  /** Sections from which links were followed. */
  private final Deque<String> trail = new ArrayDeque<>();

  /** Where to go once the manual is read: an anchor, or what somebody asked about. */
  private Optional<String> wanted = Optional.empty();

  private long visits;

  ManualModel() {
    query.addListener(_ -> search());
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Manual>> manual() {
    return manual.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Hit>> hits() {
    return hits.getReadOnlyProperty();
  }

  /** Empty until the manual is read. */
  ReadOnlyObjectProperty<Optional<Place>> place() {
    return place.getReadOnlyProperty();
  }

  /** While something is searched for, the sections with hits alone and their chapters. */
  ReadOnlyObjectProperty<List<Entry>> contents() {
    return contents.getReadOnlyProperty();
  }

  StringProperty query() {
    return query;
  }

  boolean searches() {
    return !query.get().isBlank();
  }

  /** Another language is on its way. What was read last stays until it comes. */
  void loading() {
    if (manual.get().isEmpty()) {
      state.set(State.LOADING);
    }
  }

  void failed() {
    if (manual.get().isEmpty()) {
      state.set(State.BROKEN);
    }
  }

  /** Shows a manual, at the section that was in view in the one before. */
  void show(Manual read) {
    var anchor = anchor();
    manual.set(Optional.of(read));
    state.set(State.READ);
    hits.set(read.find(query.get()));
    list();
    var topic = wanted;
    wanted = Optional.empty();
    int section = anchor.map(read::section).orElse(OptionalInt.empty()).orElse(0);
    if (topic.isPresent()) {
      look(topic.get());
    } else if (hits.get().isEmpty()) {
      go(section, Optional.empty());
    } else {
      go(hits.get().get(firstFrom(section)));
    }
  }

  private Optional<String> anchor() {
    return manual
        .get()
        .flatMap(it -> place.get().map(at -> it.sections().get(at.section()).anchor()));
  }

  /** Opens the section of that name; searches for words that name none. */
  void look(String topic) {
    if (manual.get().isEmpty()) {
      wanted = Optional.of(topic);
      return;
    }
    trail.clear();
    manual
        .get()
        .get()
        .named(topic)
        .ifPresentOrElse(
            section -> {
              query.set("");
              go(section, Optional.empty());
            },
            () -> {
              go(0, Optional.empty());
              query.set("");
              query.set(topic);
            });
  }

  /** Follows a link; {@link #back} leads back. */
  void follow(String anchor) {
    manual.get().map(it -> it.section(anchor)).orElse(OptionalInt.empty()).ifPresent(this::follow);
  }

  private void follow(int section) {
    anchor().ifPresent(trail::push);
    go(section, Optional.empty());
  }

  /** Goes to a section of the contents, while searching to the first hit in it. */
  void choose(int section) {
    trail.clear();
    go(section, hits.get().stream().filter(hit -> hit.section() >= section).findFirst());
  }

  /** To the section after the one in view, or before it. */
  void step(int by) {
    place
        .get()
        .ifPresent(
            at -> {
              int last = manual.get().orElseThrow().sections().size() - 1;
              choose(Math.clamp(at.section() + by, 0, last));
            });
  }

  /** The hit that is looked at, counted from 1; 0 for none. */
  int number() {
    return place.get().flatMap(Place::hit).map(hits.get()::indexOf).orElse(-1) + 1;
  }

  void next() {
    turn(1);
  }

  void previous() {
    turn(-1);
  }

  /** From the last hit to the first, and the other way round. */
  private void turn(int by) {
    int count = hits.get().size();
    if (count > 0) {
      int at = number() == 0 ? firstFrom(section()) : number() - 1 + by;
      go(hits.get().get(Math.floorMod(at, count)));
    }
  }

  private void search() {
    manual
        .get()
        .ifPresent(
            it -> {
              hits.set(it.find(query.get()));
              list();
              if (hits.get().isEmpty()) {
                stay();
              } else {
                go(hits.get().get(firstFrom(section())));
              }
            });
  }

  private int section() {
    return place.get().map(Place::section).orElse(0);
  }

  /** The first hit in the section or after it, else the first of all. */
  private int firstFrom(int section) {
    return IntStream.range(0, hits.get().size())
        .filter(i -> hits.get().get(i).section() >= section)
        .findFirst()
        .orElse(0);
  }

  /** No hit is looked at any more; the page stands where it stood. */
  private void stay() {
    place.set(place.get().map(at -> new Place(at.section(), Optional.empty(), at.visit())));
  }

  private void go(Hit hit) {
    go(hit.section(), Optional.of(hit));
  }

  private void go(int section, Optional<Hit> hit) {
    place.set(
        Optional.of(new Place(section, hit.filter(one -> one.section() == section), ++visits)));
  }

  private void list() {
    var read = manual.get().orElseThrow();
    var count = new int[read.sections().size()];
    hits.get().forEach(hit -> count[hit.section()]++);
    contents.set(
        IntStream.range(0, count.length)
            .filter(i -> !searches() || count[i] > 0 || hasHits(read, i, count))
            .mapToObj(i -> entry(i, read.sections().get(i), count[i]))
            .toList());
  }

  private static Entry entry(int index, Section section, int hits) {
    return new Entry(index, section.title(), section.isChapter(), hits);
  }

  /** Whether it is a chapter of which a part has hits. */
  private static boolean hasHits(Manual read, int section, int[] count) {
    return read.sections().get(section).isChapter()
        && IntStream.range(section, read.endOfChapter(section)).anyMatch(i -> count[i] > 0);
  }

  /**
   * One step back: out of the search, else to where the last link was followed.
   *
   * @return false when there was nothing to go back to
   */
  boolean back() {
    if (!query.get().isEmpty()) {
      query.set("");
      return true;
    }
    if (trail.isEmpty()) {
      return false;
    }
    manual.get().orElseThrow().section(trail.pop()).ifPresent(at -> go(at, Optional.empty()));
    return true;
  }
}
