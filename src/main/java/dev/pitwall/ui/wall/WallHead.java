package dev.pitwall.ui.wall;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.shell.Clockwork;
import dev.pitwall.wall.WallWords;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Above the cards: the contest, its clock, how many teams, and whether what is shown is of now. */
final class WallHead extends VBox {
  private final FxTexts texts;
  private final Label title = new Label();
  private final Label about = new Label();
  private final Label time = Ids.give(new Label(), "wall", "time");
  private final Tag live = Ids.give(new Tag(Meaning.CONFIRMS), "wall", "live");
  private final Label stale = Ids.give(new Label(), "wall", "stale");
  private final ObjectProperty<Optional<Contest>> contest =
      new SimpleObjectProperty<>(Optional.empty());

  /**
   * @param tools the few things that can be chosen
   */
  WallHead(FxTexts texts, FxClock clock, Node tools) {
    this.texts = texts;
    getStyleClass().add("wall-head");
    title.getStyleClass().add("t-title");
    about.getStyleClass().add("muted");
    var words = new VBox(title, about);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var clockwork = new Clockwork(texts, clock, contest);
    clockwork.visibleProperty().bind(contest.map(Optional::isPresent));
    time.getStyleClass().add("t-figure");
    time.setMinWidth(USE_PREF_SIZE);
    time.visibleProperty().bind(contest.map(Optional::isEmpty));
    for (var one : new Node[] {clockwork, time, stale}) {
      one.managedProperty().bind(one.visibleProperty());
    }
    live.setMinWidth(USE_PREF_SIZE);
    stale.getStyleClass().add("wall-stale");
    stale.setWrapText(true);
    stale.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(words, clockwork, time, live, tools);
    line.getStyleClass().add("bar-figures");
    getChildren().addAll(line, stale);
  }

  /**
   * @param page the one that is shown, from 1
   */
  void show(WallShown shown, int page, int pages, Instant now) {
    var t = texts.now();
    var state = shown.state();
    contest.set(state.contest());
    title.setText(WallWords.title(t, state));
    var teams = WallWords.teams(t, state);
    about.setText(pages > 1 ? teams + "  ·  " + t.of("wall.page", page, pages) : teams);
    time.setText(Times.second(t, now));
    live.setVisible(state.looked().isPresent() || state.trouble().isPresent());
    live.mean(WallWords.liveMeaning(state, now));
    live.setText(WallWords.live(t, state, now));
    var why = WallWords.stale(t, state, now);
    stale.setVisible(why.isPresent());
    stale.setText(why.orElse(""));
  }
}
