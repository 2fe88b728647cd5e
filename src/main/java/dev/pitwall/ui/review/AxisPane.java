package dev.pitwall.ui.review;

import dev.pitwall.text.Times;
import dev.pitwall.ui.chart.ChartWords;
import dev.pitwall.ui.chart.band.BandItem;
import dev.pitwall.ui.chart.band.DayAxis;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.style.Icon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The axis, above it what moves through the day, the moment, and what happened then. */
final class AxisPane extends VBox {
  /** Of things that are one count, so many are listed. */
  private static final int MOST = 8;

  private final FxTexts texts;
  private final FxClock clock;
  private final ReviewModel model;
  private final Player player;
  private final DayAxis axis = Ids.give(new DayAxis(), "review", "slider");
  private final Label time = new Label();
  private final Label happened = new Label();
  private final MemberBadge by = new MemberBadge(Optional.empty());

  AxisPane(FxTexts texts, FxClock clock, ReviewModel model, Player player, Walk walk) {
    this.texts = texts;
    this.clock = clock;
    this.model = model;
    this.player = player;
    getStyleClass().addAll("panel", "review-axis");
    axis.dayProperty().bind(model.bands());
    axis.nowProperty().bind(clock.now());
    axis.momentProperty().bindBidirectional(model.moment());
    axis.chosenProperty().bindBidirectional(walk.chosen());
    axis.walkedProperty().bind(walk.band());
    axis.wordsProperty().bind(texts.texts().map(ChartWords::of));
    axis.onPicked(walk::pick);
    axis.accessibleTextProperty().bind(texts.text("review.slider"));
    var scroll = new ScrollPane(axis);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    time.getStyleClass().add("t-title");
    time.setMinWidth(USE_PREF_SIZE);
    happened.getStyleClass().add("review-happened");
    happened.setMinWidth(0);
    happened.setTextOverrun(OverrunStyle.ELLIPSIS);
    HBox.setHgrow(happened, Priority.ALWAYS);
    var row =
        new HBox(
            Actions.icon(
                texts,
                "review",
                "previous",
                "fth-skip-back",
                "review.previous",
                Optional.of("Ctrl+← →"),
                () -> walk.go(-1)),
            play(),
            Actions.icon(
                texts,
                "review",
                "next",
                "fth-skip-forward",
                "review.next",
                Optional.of("Ctrl+← →"),
                () -> walk.go(1)),
            speed(),
            time,
            by,
            happened);
    row.getStyleClass().add("review-transport");
    getChildren().addAll(row, scroll);
    axis.hoveredProperty().subscribe(items -> hover(items));
    model.moment().subscribe(() -> describe());
    model.then().subscribe(() -> describe());
    walk.chosen().subscribe(() -> describe());
    texts.texts().subscribe(() -> describe());
  }

  private Button play() {
    var button =
        Actions.icon(
            texts,
            "review",
            "play",
            "fth-play",
            "review.play",
            Optional.of("Space"),
            player::toggle);
    player
        .playing()
        .subscribe(
            on -> {
              button.setGraphic(new Icon(on ? "fth-pause" : "fth-play"));
              button.accessibleTextProperty().unbind();
              button
                  .accessibleTextProperty()
                  .bind(on ? texts.text("review.pause") : texts.text("review.play"));
            });
    return button;
  }

  private Button speed() {
    var button =
        Actions.button(
            texts, "review", "speed", "fth-fast-forward", "review.speed", player::faster);
    button.getStyleClass().add("quiet");
    button.textProperty().unbind();
    button.textProperty().bind(player.speed().map(speed -> speed.times() + "×"));
    button
        .accessibleTextProperty()
        .bind(
            texts.bind(
                t -> t.of("review.speed.now", player.speed().get().times()), player.speed()));
    Actions.explain(button, texts, "review.speed", Optional.of("X"));
    return button;
  }

  /** The moment, and the chosen thing or the newest one that was known then, with its author. */
  private void describe() {
    var at = model.moment().get();
    var t = texts.now();
    time.setText(
        at.map(this::second)
            .orElseGet(() -> t.of(model.over(clock.instant()) ? "review.over" : "review.now")));
    var chosen = axis.chosenProperty().get();
    var newest = model.newest(at.orElse(Instant.MAX));
    var words = chosen.map(BandItem::words).or(() -> newest.map(Step::words)).orElse("");
    var when = chosen.map(BandItem::from).or(() -> newest.map(Step::at));
    happened.setText(when.map(one -> minute(one) + "  ").orElse("") + words);
    Tooltips.show(happened, words);
    var who = chosen.isPresent() ? chosen.flatMap(BandItem::by) : newest.flatMap(Step::by);
    by.show(who);
    by.setVisible(who.isPresent());
    axis.valueWordsProperty().set(time.getText() + ": " + words);
  }

  private String second(Instant at) {
    return Times.second(model.zone(texts.now()), at);
  }

  private String minute(Instant at) {
    return second(at).substring(0, 5);
  }

  private void hover(List<BandItem> items) {
    var words = new StringBuilder();
    for (var item : items.subList(0, Math.min(MOST, items.size()))) {
      words.append(words.isEmpty() ? "" : "\n").append(minute(item.from())).append("  ");
      words.append(item.words());
    }
    if (items.size() > MOST) {
      words.append("\n").append(texts.now().of("review.more", items.size() - MOST));
    }
    Tooltips.show(axis, words.toString());
  }

  DayAxis axis() {
    return axis;
  }

  Instant from() {
    return model.momentOr(clock.instant());
  }
}
