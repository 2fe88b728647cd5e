package dev.pitwall.ui.reboot;

import dev.pitwall.domain.Contest.Phase;
import dev.pitwall.domain.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.EmptyState;
import dev.pitwall.ui.kit.FocusHome;
import dev.pitwall.ui.kit.Icon;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.MemberBadge;
import dev.pitwall.ui.kit.ScreenBar;
import dev.pitwall.ui.kit.Spans;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the Reboot screen. */
final class RebootView extends StackPane {
  private final FxTexts texts;
  private final RebootModel model;
  private final Calls calls;
  private final Board board;
  private final Projector projector;
  private final Button open;

  /** The screen came into view, and the focus waits for something to go to. */
  private boolean arriving;

  RebootView(FxTexts texts, Desk desk, FxClock clock, IdSource ids, RebootModel model) {
    this.texts = texts;
    this.model = model;
    calls = new Calls(texts, desk, ids, model);
    getStyleClass().add("screen");
    var arming = new Arming(model);
    board = new Board(texts, clock, model);
    open = Actions.main(texts, "reboot", "open", "fth-refresh-cw", "reboot.open", calls::open);
    HBox.setHgrow(board, Priority.ALWAYS);
    var middle = new HBox(board, new RoundsList(texts, model));
    middle.getStyleClass().add("reboot-middle");
    VBox.setVgrow(middle, Priority.ALWAYS);
    var whole = new VBox();
    whole.getStyleClass().addAll("screen-body", "reboot-body");
    var home = new StackPane(whole);
    projector = new Projector(home, whole, texts.text("reboot.title"));
    whole
        .getChildren()
        .addAll(
            bar(clock),
            empty(),
            allGo(),
            middle,
            nobody(),
            new Footer(texts, model, calls, arming));
    middle.visibleProperty().bind(model.mode().map(mode -> mode != RebootModel.Mode.EMPTY));
    middle.managedProperty().bind(middle.visibleProperty());
    getChildren().addAll(elsewhere(), home);
    new RebootKeys(model, calls, arming, projector).listenFor(whole);
    keepFocus(whole);
  }

  /** After each action the focus is on the board, and never where it happens to fall. */
  private void keepFocus(VBox whole) {
    var unused = new FocusHome(whole, this::focusBoard);
    whole.addEventHandler(
        ActionEvent.ACTION,
        event -> {
          if (event.getTarget() instanceof ButtonBase) {
            focusBoard();
          }
        });
    projector.on().subscribe(_ -> focusBoard());
    model.asking().subscribe(_ -> focusBoard());
    model.closing().subscribe(_ -> focusBoard());
    model.mode().subscribe(_ -> focusBoard());
    model.me().subscribe(_ -> focusBoard());
    sceneProperty().subscribe(_ -> arrive());
  }

  private ScreenBar bar(FxClock clock) {
    var tally = new Label();
    tally.setId("reboot-tally");
    tally.getStyleClass().add("reboot-tally");
    tally
        .textProperty()
        .bind(
            texts.bind(
                t -> model.rows().get().isEmpty() ? "" : Tally.of(model.rows().get()).in(t),
                model.rows()));
    var me = MemberBadge.named(Optional.empty());
    model.me().subscribe(me::show);
    me.visibleProperty().bind(projector.on());
    me.managedProperty().bind(me.visibleProperty());
    var bar = new ScreenBar(texts, "reboot.title", me, rounds(), projectorButton(), close());
    bar.getChildren().add(1, tally);
    bar.getChildren().add(3, left(clock));
    return bar;
  }

  /** The window's own clock is not on the projector. */
  private Label left(FxClock clock) {
    var left = new Label();
    left.setId("reboot-left");
    left.getStyleClass().add("reboot-tally");
    left.setMinWidth(USE_PREF_SIZE);
    left.textProperty()
        .bind(
            texts.bind(
                t ->
                    model
                        .contest()
                        .get()
                        .filter(contest -> runs(contest.phase(clock.instant())))
                        .map(contest -> Spans.left(t, contest.remaining(clock.instant())))
                        .orElse(""),
                model.contest(),
                clock.now()));
    left.visibleProperty().bind(projector.on());
    left.managedProperty().bind(left.visibleProperty());
    return left;
  }

  private static boolean runs(Phase phase) {
    return phase == Phase.RUNNING || phase == Phase.LAST_HOUR;
  }

  private Button rounds() {
    var rounds =
        Actions.button(
            texts,
            "reboot",
            "rounds",
            "fth-list",
            "reboot.rounds",
            () -> model.listing().set(!model.listing().get()));
    rounds.visibleProperty().bind(model.mode().map(mode -> mode != RebootModel.Mode.EMPTY));
    return rounds;
  }

  private Button projectorButton() {
    return Actions.icon(
        texts,
        "reboot",
        "projector",
        "fth-maximize",
        "reboot.projector",
        Optional.of("F11"),
        projector::toggle);
  }

  private Button close() {
    var close = Actions.button(texts, "reboot", "close", "fth-lock", "reboot.close", calls::close);
    close.visibleProperty().bind(model.mode().map(mode -> mode == RebootModel.Mode.OPEN));
    close.managedProperty().bind(close.visibleProperty());
    return close;
  }

  private EmptyState empty() {
    var empty =
        new EmptyState(
            texts, "fth-refresh-cw", "reboot.empty.title", "reboot.empty.sentence", open);
    empty.visibleProperty().bind(model.mode().map(mode -> mode == RebootModel.Mode.EMPTY));
    empty.managedProperty().bind(empty.visibleProperty());
    VBox.setVgrow(empty, Priority.ALWAYS);
    return empty;
  }

  private Label allGo() {
    var banner = new Label();
    banner.setId("reboot-all-go");
    banner.getStyleClass().add("all-go");
    banner.setMaxWidth(Double.MAX_VALUE);
    banner.setGraphic(new Icon("fth-check-circle"));
    banner.textProperty().bind(texts.text("reboot.allGo"));
    banner.visibleProperty().bind(model.allGo());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  /** Who said it must be known for a confirmation to mean something. */
  private HBox nobody() {
    var sentence = new Label();
    sentence.textProperty().bind(texts.text("reboot.nobody"));
    var box = new HBox(new Icon("fth-alert-triangle"), sentence);
    box.getStyleClass().add("reboot-nobody");
    var people = new HBox();
    people.getStyleClass().add("reboot-nobody");
    model
        .members()
        .subscribe(
            now -> {
              people.getChildren().clear();
              for (var member : now) {
                var button = Ids.give(new Button(), "reboot", "i-am-" + member.id().value());
                button.setGraphic(MemberBadge.named(Optional.of(member)));
                button.setAccessibleText(member.name());
                button.setOnAction(_ -> calls.actAs(member.id()));
                people.getChildren().add(button);
              }
            });
    box.getChildren().add(people);
    box.visibleProperty()
        .bind(
            model
                .me()
                .flatMap(
                    me -> model.mode().map(mode -> mode == RebootModel.Mode.OPEN && me.isEmpty())));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private VBox elsewhere() {
    var sentence = new Label();
    sentence.getStyleClass().add("t-title");
    sentence.textProperty().bind(texts.text("reboot.projector.elsewhere"));
    var back =
        Actions.main(
            texts,
            "reboot",
            "projector-back",
            "fth-minimize",
            "reboot.projector.leave",
            projector::leave);
    var box = new VBox(new Icon("fth-monitor"), sentence, back);
    box.getStyleClass().add("empty-state");
    box.visibleProperty().bind(projector.on());
    return box;
  }

  Projector projector() {
    return projector;
  }

  void attach() {
    arriving = true;
    arrive();
  }

  private void arrive() {
    if (arriving && getScene() != null) {
      arriving = false;
      focusBoard();
    }
  }

  /** Unless something is asked that has the focus itself. */
  private void focusBoard() {
    if (model.asking().get().isPresent() || model.closing().get()) {
      board.waitNoMore();
    } else if (model.mode().get() == RebootModel.Mode.EMPTY) {
      board.waitNoMore();
      open.requestFocus();
    } else {
      board.focusRows();
    }
  }
}
