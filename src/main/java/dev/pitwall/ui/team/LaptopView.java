package dev.pitwall.ui.team;

import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.TeamSummary;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.session.Teammate;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.keys.PressAgain;
import dev.pitwall.ui.kit.style.Icon;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row for a teammate's laptop: whose it is, whether it is reached, what it has. */
final class LaptopView extends VBox {
  /** A clock that is off by more puts steps visibly out of order. */
  private static final Duration CLOCK_WARNS = Duration.ofSeconds(1);

  private final TeamModel model;
  private final MemberBadge member = MemberBadge.named(Optional.empty());
  private final Label name = new Label();
  private final Label standing = new Label();
  private final Tag has = new Tag(Meaning.PLAIN);
  private final Tag clock = new Tag(Meaning.WARNS);
  private final PressAgain again = new PressAgain();
  private final FxTexts texts;
  private final Button expel;
  private final Consumer<Teammate> expelled;
  private Optional<Teammate> shown = Optional.empty();

  /**
   * @param expelled is called once the person has pressed twice
   */
  LaptopView(FxTexts texts, TeamModel model, Teammate first, Consumer<Teammate> expelled) {
    this.texts = texts;
    this.model = model;
    this.expelled = expelled;
    getStyleClass().add("team-laptop");
    name.getStyleClass().add("strong");
    standing.getStyleClass().add("muted");
    standing.setWrapText(true);
    expel =
        Actions.button(
            texts,
            "team",
            "expel-" + first.origin().value(),
            "fth-user-x",
            "team.expel",
            this::pressed);
    expel.getStyleClass().add("quiet");
    expel
        .textProperty()
        .bind(
            texts.bind(
                now -> now.of(again.ready().get() ? "team.expel.again" : "team.expel"),
                again.ready()));
    // Who has gone elsewhere has not answered.
    expel
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                again.forget();
              }
            });
    // Its account is given and taken by whoever runs the server.
    expel.setVisible(!first.isDatabase());
    has.setMinWidth(USE_PREF_SIZE);
    clock.setMinWidth(USE_PREF_SIZE);
    name.setMinWidth(0);
    var icon = new Icon(first.isDatabase() ? "fth-database" : "fth-monitor");
    var above = new HBox(icon, name, member, ScreenBar.stretch(), clock, has);
    above.getStyleClass().add("team-row");
    HBox.setHgrow(standing, Priority.ALWAYS);
    standing.setMaxWidth(Double.MAX_VALUE);
    var below = new HBox(standing, expel);
    below.getStyleClass().add("team-row");
    getChildren().addAll(above, below);
    Ids.give(has, "team", "has-" + first.origin().value());
  }

  void show(Teammate teammate) {
    shown = Optional.of(teammate);
    var now = texts.now();
    var picture = model.picture().get();
    name.setText(teammate.laptop());
    var who = teammate.presence().member().flatMap(model::member);
    member.show(who);
    member.setVisible(who.isPresent());
    member.setManaged(who.isPresent());
    standing.setText(TeamWords.standing(now, teammate, picture.state()));
    showHas(now, teammate, picture);
    var ahead = teammate.clockAhead().filter(by -> by.abs().compareTo(CLOCK_WARNS) > 0);
    clock.setText(ahead.map(by -> TeamWords.clock(now, by)).orElse(""));
    clock.setVisible(ahead.isPresent());
    clock.setManaged(ahead.isPresent());
  }

  private void showHas(Texts now, Teammate teammate, Team.Picture picture) {
    // What it has is known when it is met.
    has.setVisible(!(teammate.standing() instanceof Standing.NotMet));
    long lacks = TeamSummary.lacks(teammate, picture.held());
    boolean away = teammate.standing() instanceof Standing.Away;
    has.mean(lacks == 0 ? Meaning.CONFIRMS : away ? Meaning.WARNS : Meaning.RUNS);
    has.setText(lacks == 0 ? now.of("team.has.all") : now.of("team.has.lacks", lacks));
  }

  private void pressed() {
    if (again.press()) {
      shown.ifPresent(expelled);
    }
  }
}
