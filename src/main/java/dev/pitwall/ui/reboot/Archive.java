package dev.pitwall.ui.reboot;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Round;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The rounds of the day: their list, and the earlier one that is looked at. */
final class Archive {
  private final ObjectProperty<Optional<RoundId>> looked =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty listing = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<EarlierRound>> rounds =
      new ReadOnlyObjectWrapper<>(List.of());

  /** Whether there ever was a round. */
  private boolean any;

  /** The round to show: the one looked at while it is an earlier one, else the newest. */
  Optional<Round> round(Timeline timeline) {
    var rounds = timeline.day().rounds();
    var newest = timeline.day().currentRound();
    if (looked.get().filter(rounds::containsKey).isEmpty()
        || looked.get().equals(newest.map(Round::id))) {
      looked.set(Optional.empty());
    }
    any = !rounds.isEmpty();
    return looked.get().map(rounds::get).or(() -> newest);
  }

  /** The rows of a round as they stood when it was closed. */
  static List<BoardRow> asItStood(Timeline timeline, Round one) {
    var then = one.closedAt().map(timeline::dayAt).orElse(timeline.day());
    return BoardRow.of(then, then.rounds().getOrDefault(one.id(), one));
  }

  void list(Timeline timeline) {
    rounds.set(
        listing.get()
            ? List.copyOf(timeline.day().rounds().values()).reversed().stream()
                .map(one -> earlier(timeline, one))
                .toList()
            : List.of());
  }

  private static EarlierRound earlier(Timeline timeline, Round one) {
    return new EarlierRound(
        one,
        one.openedBy().flatMap(timeline.day()::member).map(Member::name),
        Tally.of(asItStood(timeline, one)));
  }

  /**
   * One step back: the round looked at, the list.
   *
   * @return false when neither was open
   */
  boolean back() {
    if (looked.get().isPresent()) {
      looked.set(Optional.empty());
    } else if (listing.get()) {
      listing.set(false);
    } else {
      return false;
    }
    return true;
  }

  /** Opens or closes the list; without any round there is none. */
  void toggle() {
    listing.set(!listing.get() && any);
  }

  /** An earlier round to look at. */
  ObjectProperty<Optional<RoundId>> looked() {
    return looked;
  }

  /** Whether the list of rounds is open. */
  BooleanProperty listing() {
    return listing;
  }

  /** Every round, newest first, while {@link #listing}. */
  ReadOnlyObjectProperty<List<EarlierRound>> rounds() {
    return rounds.getReadOnlyProperty();
  }
}
