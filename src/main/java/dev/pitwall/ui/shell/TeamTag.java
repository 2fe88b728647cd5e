package dev.pitwall.ui.shell;

import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.TeamSummary;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.TeamSummaryText;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.util.Duration;

/** Whether everything is on every laptop, in a few words; leads to the Team screen. */
final class TeamTag extends Button {
  static final String SCREEN = "team";

  /** A step needs a moment to reach the others: what passes by itself is not shown. */
  private static final Duration SETTLES = Duration.seconds(2);

  private static final PseudoClass WARNS = PseudoClass.getPseudoClass("warns");

  private final FxTexts texts;
  private final PauseTransition settling = new PauseTransition(SETTLES);
  private Optional<Team.Picture> shown = Optional.empty();

  TeamTag(FxTexts texts, FxLatest<Team.Picture> pictures) {
    this.texts = texts;
    Ids.give(this, "shell", "team");
    getStyleClass().addAll("quiet", "team-tag");
    setGraphic(new Icon("fth-users"));
    setMinWidth(USE_PREF_SIZE);
    setOnAction(_ -> fireEvent(new GoTo(SCREEN)));
    Actions.explain(this, texts, "team.title", Optional.of("Ctrl+0"));
    settling.setOnFinished(_ -> pictures.latest().ifPresent(this::show));
    pictures.latest().ifPresentOrElse(this::show, this::refresh);
    pictures.listen(this::changed);
    texts.texts().addListener((_, _, _) -> refresh());
  }

  private void changed(Team.Picture newest) {
    var summary = newest.summary();
    boolean passing =
        summary instanceof TeamSummary.OnlyHere || summary instanceof TeamSummary.Behind;
    if (!passing) {
      settling.stop();
      show(newest);
    } else if (shown.filter(one -> one.summary().getClass() == summary.getClass()).isPresent()) {
      show(newest);
    } else if (settling.getStatus() != PauseTransition.Status.RUNNING) {
      settling.playFromStart();
    }
  }

  private void show(Team.Picture picture) {
    shown = Optional.of(picture);
    refresh();
  }

  private void refresh() {
    setText(
        shown
            .map(one -> TeamSummaryText.of(texts.now(), one))
            .orElseGet(() -> texts.now().of("team.sum.alone")));
    pseudoClassStateChanged(WARNS, shown.filter(TeamTag::warns).isPresent());
  }

  private static boolean warns(Team.Picture picture) {
    return switch (picture.summary()) {
      case TeamSummary.Alone _, TeamSummary.Complete _ -> picture.database().state().isTroubled();
      case TeamSummary.CutOff _, TeamSummary.OnlyHere _, TeamSummary.Away _, TeamSummary.Behind _ ->
          true;
    };
  }
}
