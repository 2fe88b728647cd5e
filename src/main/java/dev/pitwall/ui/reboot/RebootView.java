package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AskEvidence;
import dev.pitwall.ui.kit.FocusHome;
import dev.pitwall.ui.kit.Projector;
import dev.pitwall.ui.kit.ScreenBody;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.EmptyState;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The nodes of the Reboot screen. */
final class RebootView extends StackPane implements ScreenBody {
  private final FxTexts texts;
  private final RebootModel model;
  private final Gathering gathering;
  private final RoundActions actions;
  private final Board board;
  private final Projector projector;
  private final Button open;
  private final RebootKeys keys;

  /** The screen came into view, and the focus waits for something to go to. */
  private boolean arriving;

  RebootView(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      RebootModel model,
      Gathering gathering,
      CallOutVoice voice,
      ObservableValue<ProfileCatalog.Found> profiles) {
    this.texts = texts;
    this.model = model;
    this.gathering = gathering;
    actions = new RoundActions(texts, desk, ids, model, voice);
    getStyleClass().add("screen");
    var debounce = new KeyDebounce(model);
    var watch = new RebootWatch(clock, gathering, model::rebooting);
    model.board().rows().subscribe(_ -> watch.look());
    board = new Board(texts, clock, model, gathering, actions::place);
    open = Actions.main(texts, "reboot", "open", "fth-refresh-cw", "reboot.open", actions::open);
    Actions.explain(open, texts, "reboot.open", Optional.of("N"));
    var usual = new UsualLines(texts, desk, model, profiles);
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
            new BoardBar(texts, clock, model, actions, gathering, projector).bar(),
            empty(),
            new ServersGo(texts, model),
            new RebootTime(texts, clock, model),
            middle,
            actions.returned(),
            new ChooseMemberPrompt(texts, model, actions),
            new ChecksLine(texts, model, actions),
            usual,
            new Footer(texts, model, actions, debounce, gathering));
    middle.visibleProperty().bind(model.mode().map(mode -> mode != RebootModel.Mode.EMPTY));
    middle.managedProperty().bind(middle.visibleProperty());
    getChildren().addAll(elsewhere(), home);
    keys = new RebootKeys(model, actions, debounce, gathering, projector, usual::bring);
    keys.listenFor(whole);
    keepFocus(whole);
    addEventHandler(
        AskEvidence.TYPE,
        wanted -> {
          wanted.consume();
          gathering.ask(
              model.askable().stream()
                  .filter(one -> wanted.server().map(one.id()::equals).orElse(true))
                  .toList());
        });
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
    model.question().asking().subscribe(_ -> focusBoard());
    model.question().closing().subscribe(_ -> focusBoard());
    model.question().goingBack().subscribe(_ -> focusBoard());
    gathering.agreeing().subscribe(_ -> focusBoard());
    model.mode().subscribe(_ -> focusBoard());
    model.me().subscribe(_ -> focusBoard());
    sceneProperty().subscribe(_ -> arrive());
  }

  private EmptyState empty() {
    var empty =
        new EmptyState(
            texts, "fth-refresh-cw", "reboot.empty.title", "reboot.empty.sentence", order(), open);
    empty.visibleProperty().bind(model.mode().map(mode -> mode == RebootModel.Mode.EMPTY));
    empty.managedProperty().bind(empty.visibleProperty());
    VBox.setVgrow(empty, Priority.ALWAYS);
    return empty;
  }

  /** The agreed order, to see before the first round; nothing with fewer than two servers. */
  private Label order() {
    var order = Ids.give(new Label(), "reboot", "order");
    order.getStyleClass().add("sentence");
    order.setWrapText(true);
    order.setAlignment(Pos.CENTER);
    order.setTextAlignment(TextAlignment.CENTER);
    order.setMinHeight(USE_PREF_SIZE);
    order
        .textProperty()
        .bind(
            texts.bind(
                t -> t.of("reboot.order", String.join(" → ", model.order().get())), model.order()));
    order.visibleProperty().bind(model.order().map(names -> names.size() > 1));
    order.managedProperty().bind(order.visibleProperty());
    return order;
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

  @Override
  public void attach() {
    arriving = true;
    arrive();
  }

  /** Out of view no snapshots arrive, and a board that stands still would lie to the room. */
  @Override
  public void detach() {
    projector.leave();
  }

  @Override
  public void reveal(Id thing) {
    if (thing instanceof ServerId server) {
      model.reveal(server);
      focusBoard();
    }
  }

  @Override
  public boolean back() {
    if (gathering.agreeing().get()) {
      gathering.agreeing().set(false);
      return true;
    }
    if (model.back()) {
      return true;
    }
    boolean projected = projector.on().get();
    projector.leave();
    return projected;
  }

  @Override
  public List<KeyHint> keys() {
    return keys.hints();
  }

  private void arrive() {
    if (arriving && getScene() != null) {
      arriving = false;
      focusBoard();
    }
  }

  /** Unless something is asked that has the focus itself. */
  private void focusBoard() {
    if (model.question().asking().get().isPresent()
        || model.question().closing().get()
        || model.question().goingBack().get()
        || gathering.agreeing().get()) {
      board.waitNoMore();
    } else if (model.mode().get() == RebootModel.Mode.EMPTY) {
      board.waitNoMore();
      open.requestFocus();
    } else {
      board.focusRows();
    }
  }
}
