package dev.pitwall.ui.shell;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.session.Standing;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.kit.ThingName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Duration;

/**
 * Teammates' colours on the screen in view: on what they edit now, and for a moment on what they
 * just changed.
 */
final class TeammateMarks {
  static final PseudoClass EDITED = PseudoClass.getPseudoClass("teammate-edits");
  static final PseudoClass CHANGED = PseudoClass.getPseudoClass("teammate-changed");

  /** Long enough to be seen from the corner of an eye. */
  private static final Duration MOMENT = Duration.seconds(2);

  /** More at once are caught up with, and not what somebody does now. */
  private static final int MOST = 12;

  private final Parent place;
  private final FxSnapshots snapshots;
  private final FxLatest<Team.Picture> pictures;
  private final Consumer<Snapshot> stepped = this::changed;
  private final Consumer<Team.Picture> moved = _ -> refresh();
  private final List<Node> edited = new ArrayList<>();
  private Optional<Stamp> seen;

  /**
   * @param place where the screens are
   */
  TeammateMarks(Parent place, FxSnapshots snapshots, FxLatest<Team.Picture> pictures) {
    this.place = place;
    this.snapshots = snapshots;
    this.pictures = pictures;
    seen = snapshots.latest().flatMap(TeammateMarks::newest);
    snapshots.listen(stepped);
    pictures.listen(moved);
  }

  void close() {
    snapshots.unlisten(stepped);
    pictures.unlisten(moved);
  }

  private static Optional<Stamp> newest(Snapshot snapshot) {
    var all = snapshot.timeline().envelopes();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().stamp());
  }

  private void changed(Snapshot now) {
    var before = seen;
    seen = newest(now);
    var steps = since(now, before);
    if (steps.size() <= MOST) {
      // Later: what is new is laid out first.
      Platform.runLater(() -> steps.forEach(step -> flash(now, step)));
    }
    Platform.runLater(this::refresh);
  }

  /** Steps of other laptops after that moment; one more than {@link #MOST} at most. */
  private static List<Envelope> since(Snapshot now, Optional<Stamp> before) {
    var steps = new ArrayList<Envelope>();
    for (var step : now.timeline().envelopes().reversed()) {
      boolean old = before.filter(at -> step.stamp().compareTo(at) <= 0).isPresent();
      if (old || steps.size() > MOST) {
        break;
      }
      if (!step.id().origin().equals(now.own())) {
        steps.add(step);
      }
    }
    return steps;
  }

  private void flash(Snapshot now, Envelope step) {
    ThingName.of(step)
        .flatMap(this::node)
        .ifPresent(
            node -> {
              colour(node, now, step.author());
              node.pseudoClassStateChanged(CHANGED, true);
              var pause = new PauseTransition(MOMENT);
              pause.setOnFinished(_ -> node.pseudoClassStateChanged(CHANGED, false));
              pause.play();
            });
  }

  /** Once more, as after another screen came into view. */
  void refresh() {
    edited.forEach(node -> node.pseudoClassStateChanged(EDITED, false));
    edited.clear();
    if (snapshots.latest().isEmpty() || pictures.latest().isEmpty()) {
      return;
    }
    var now = snapshots.latest().get();
    for (var teammate : pictures.latest().get().state().teammates()) {
      if (!(teammate.standing() instanceof Standing.Away)) {
        ThingName.node(teammate.presence().editing())
            .flatMap(this::find)
            .ifPresent(
                node -> {
                  colour(node, now, teammate.presence().member());
                  node.pseudoClassStateChanged(EDITED, true);
                  edited.add(node);
                });
      }
    }
  }

  private Optional<Node> node(String thing) {
    return ThingName.node(thing).flatMap(this::find);
  }

  private Optional<Node> find(String id) {
    return Optional.ofNullable(place.lookup("#" + id));
  }

  private static void colour(Node node, Snapshot now, Optional<MemberId> by) {
    var tint = by.flatMap(now.day()::member).map(Member::tint).orElse(Tint.GREY);
    node.setStyle("-pw-mate: -pw-tint-" + tint.name().toLowerCase(Locale.ROOT) + ";");
  }
}
