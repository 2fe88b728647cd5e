package dev.pitwall.ui.wall;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.DatabaseTrouble;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.shell.Clockwork;
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
  private static final int TITLE_LETTERS = 80;

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
    contest.set(shown.contest());
    title.setText(
        shown
            .contest()
            .map(one -> Excerpt.of(one.name(), TITLE_LETTERS))
            .orElse(t.of("wall.title")));
    about.setText(about(t, shown, page, pages));
    time.setText(Times.second(t, now));
    boolean late = shown.isLate(now);
    live.setVisible(shown.looked().isPresent() || shown.trouble().isPresent());
    live.mean(
        shown.trouble().isPresent() ? Meaning.FAILS : late ? Meaning.WARNS : Meaning.CONFIRMS);
    live.setText(
        t.of(shown.trouble().isPresent() ? "wall.away" : late ? "wall.late" : "wall.live"));
    stale.setVisible(shown.trouble().isPresent() || late);
    stale.setText(stale(t, shown));
  }

  private static String about(Texts t, WallShown shown, int page, int pages) {
    if (shown.looked().isEmpty()) {
      return "";
    }
    var teams = t.of("wall.teams", shown.teams().size());
    return pages > 1 ? teams + "  ·  " + t.of("wall.page", page, pages) : teams;
  }

  /** Why, how old what is shown is, and that nothing need be done about the connection. */
  private static String stale(Texts t, WallShown shown) {
    var asOf =
        shown
            .looked()
            .map(at -> t.of("wall.asOf", Times.second(t, at)))
            .orElse(t.of("wall.nothingYet"));
    return shown.trouble().map(why -> DatabaseTrouble.ofReader(t, why) + " " + asOf).orElse(asOf);
  }
}
