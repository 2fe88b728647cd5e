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
  private TeamSummary shown = new TeamSummary.Alone();

  TeamTag(FxTexts texts, FxLatest<Team.Picture> pictures) {
    this.texts = texts;
    Ids.give(this, "shell", "team");
    getStyleClass().addAll("quiet", "team-tag");
    setGraphic(new Icon("fth-users"));
    setMinWidth(USE_PREF_SIZE);
    setOnAction(_ -> fireEvent(new GoTo(SCREEN)));
    Actions.explain(this, texts, "team.title", Optional.of("Ctrl+0"));
    settling.setOnFinished(_ -> pictures.latest().map(Team.Picture::summary).ifPresent(this::show));
    pictures.latest().map(Team.Picture::summary).ifPresentOrElse(this::show, () -> show(shown));
    pictures.listen(this::changed);
    texts.texts().addListener((_, _, _) -> show(shown));
  }

  private void changed(Team.Picture newest) {
    var summary = newest.summary();
    boolean passing =
        summary instanceof TeamSummary.OnlyHere || summary instanceof TeamSummary.Behind;
    if (!passing) {
      settling.stop();
      show(summary);
    } else if (shown.getClass() == summary.getClass()) {
      show(summary);
    } else if (settling.getStatus() != PauseTransition.Status.RUNNING) {
      settling.playFromStart();
    }
  }

  private void show(TeamSummary summary) {
    shown = summary;
    setText(TeamSummaryText.of(texts.now(), summary));
    pseudoClassStateChanged(
        WARNS,
        !(summary instanceof TeamSummary.Alone) && !(summary instanceof TeamSummary.Complete));
  }
}
