package dev.pitwall.ui.review;

import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.chart.band.Band;
import dev.pitwall.ui.chart.band.BandItem;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** From one event to the next, of the whole day or of one band; and to the thing itself. */
final class Walk {
  private final ReviewModel model;
  private final Supplier<Instant> from;
  private final Consumer<Instant> goTo;
  private final BiConsumer<String, Optional<Id>> open;
  private final ObjectProperty<Optional<BandItem>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> band =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param from the moment looked at
   * @param goTo looks at another one
   * @param open shows a thing on its own screen; with no screen it is a note
   */
  Walk(
      ReviewModel model,
      Supplier<Instant> from,
      Consumer<Instant> goTo,
      BiConsumer<String, Optional<Id>> open) {
    this.model = model;
    this.from = from;
    this.goTo = goTo;
    this.open = open;
    // What is chosen stays so on the newer day, in its newer words, and goes when it is gone.
    model.bands().subscribe(day -> chosen.set(chosen.get().flatMap(item -> day.item(item.id()))));
  }

  ObjectProperty<Optional<BandItem>> chosen() {
    return chosen;
  }

  /** The id of the band that is walked; empty for all of them. */
  ReadOnlyObjectProperty<Optional<String>> band() {
    return band.getReadOnlyProperty();
  }

  /**
   * @param twice it was clicked a second time: the thing itself is wanted
   */
  void pick(BandItem item, boolean twice) {
    chosen.set(Optional.of(item));
    goTo.accept(item.from());
    if (twice) {
      open();
    }
  }

  /**
   * @param step 1 for the next event, -1 for the one before
   */
  void go(int step) {
    model
        .bands()
        .get()
        .next(band.get(), chosen.get(), from.get(), step)
        .ifPresent(item -> pick(item, false));
  }

  /** The band below or above; before the first and after the last, all of them. */
  void change(int step) {
    var ids =
        Stream.concat(
                Stream.of(Optional.<String>empty()),
                model.bands().get().bands().stream().map(Band::id).map(Optional::of))
            .toList();
    int place = Math.max(0, ids.indexOf(band.get()));
    band.set(ids.get(Math.floorMod(place + step, ids.size())));
  }

  /** Shows the chosen thing on its own screen; false when nothing is chosen. */
  boolean open() {
    chosen.get().ifPresent(item -> open.accept(item.screen(), item.thing()));
    return chosen.get().isPresent();
  }

  /** Nothing is chosen and everything is walked again; false when it was so. */
  boolean back() {
    boolean something = chosen.get().isPresent() || band.get().isPresent();
    chosen.set(Optional.empty());
    band.set(Optional.empty());
    return something;
  }
}
