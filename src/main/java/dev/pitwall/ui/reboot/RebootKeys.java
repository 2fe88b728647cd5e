package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Projector;
import dev.pitwall.ui.kit.keys.DoubleEnterGuard;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the board, wherever in its window the focus is: only what is typed into a field stays
 * there. Space and Enter speak once per press: a key held down repeats itself, and must not say
 * three steps. Letters are taken as typed, so that the x that opens the reason does not end up in
 * it.
 */
final class RebootKeys {
  private final RebootModel model;
  private final RoundActions actions;
  private final KeyDebounce debounce;
  private final Gathering gathering;
  private final Projector projector;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
  private final EventHandler<KeyEvent> pressed = this::pressed;
  private final EventHandler<KeyEvent> released = event -> held.remove(event.getCode());
  private final EventHandler<KeyEvent> typed = this::typed;
  private final EventHandler<KeyEvent> escape = this::escape;
  private final KeyTable keys = new KeyTable();
  private final KeyTable letters = new KeyTable();
  private Node board;

  /** The key that is being handled was down before: it repeats itself. */
  private boolean again;

  RebootKeys(
      RebootModel model,
      RoundActions actions,
      KeyDebounce debounce,
      Gathering gathering,
      Projector projector,
      Runnable usualLines) {
    this.model = model;
    this.actions = actions;
    this.debounce = debounce;
    this.gathering = gathering;
    this.projector = projector;
    keys.when("Space Enter", "reboot.keys.next", this::next)
        .when("↑ ↓", "reboot.keys.walk", this::walk)
        .when("Alt+↑ Alt+↓", "reboot.keys.order", this::shift)
        .when("1 … 9", "reboot.keys.rows", this::select)
        .when(ChecksLine.WRITTEN, "reboot.keys.check", this::tick)
        .on("F11", "reboot.projector", projector::toggle)
        .when("Ctrl+Z", "reboot.keys.undo", this::undo)
        .when("Ctrl+V", "reboot.keys.paste", this::paste);
    letters
        .on("X", "reboot.keys.ng", () -> actions.callOut(CallOutStep.NG))
        .on("O", "reboot.do.okWithout", () -> callOutRested(CallOutStep.OK))
        .on("R", "reboot.do.rebootAgain", () -> callOutRested(CallOutStep.REBOOTING))
        .when(PersonKeys.WRITTEN, "reboot.keys.person", this::choose)
        .when(PersonKeys.ALONE, "reboot.second.alone", _ -> confirmAlone())
        .on("N", "reboot.open", actions::openAnother)
        .on("U", "reboot.reopen", actions::reopen)
        .on("B", "reboot.back", actions::showWayBack)
        .on("C", "reboot.close", actions::close)
        .on("L", "reboot.rounds", model.archive()::toggle)
        .on("E", "reboot.evidence", this::gather)
        .on("T", "reboot.evidence.line", this::showLine)
        .on("S", "reboot.inOrder", actions::inOrder)
        .on("W", "reboot.waive", actions::waive)
        .on(UsualLines.KEY, "prepare.lines.usual", usualLines)
        .on("M", "stop.title", this::askWhetherToStop);
  }

  List<KeyHint> hints() {
    return KeyTable.hints(keys, letters);
  }

  /** Listens in the scene that shows the board: the window's, the projector's, or none. */
  void listenFor(Node whole) {
    board = whole;
    whole.sceneProperty().subscribe(this::moved);
    listen(whole.getScene());
  }

  private void moved(Scene before, Scene now) {
    held.clear();
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
      before.removeEventFilter(KeyEvent.KEY_RELEASED, released);
      before.removeEventFilter(KeyEvent.KEY_TYPED, typed);
      before.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
    listen(now);
  }

  private void listen(Scene scene) {
    if (scene != null) {
      // Before the board: the second Enter of a reason must not say the next step.
      DoubleEnterGuard.watch(scene);
      scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
      scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
      scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
      scene.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
  }

  private void pressed(KeyEvent event) {
    var code = event.getCode();
    boolean speaks = code == KeyCode.SPACE || code == KeyCode.ENTER;
    again = speaks && !held.add(code);
    if (covered()) {
      return;
    }
    keys.take(event);
    if (again && code == KeyCode.ENTER && typing(event)) {
      event.consume();
    }
  }

  private static boolean typing(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl;
  }

  /** The window's key sheet lies over the board, or the manual is read in its place. */
  private boolean covered() {
    var sheet = board.getScene().lookup(".key-sheet-ground");
    return sheet != null && sheet.isVisible() || isHidden(board);
  }

  private static boolean isHidden(Node node) {
    var one = node;
    while (one != null && one.isVisible()) {
      one = one.getParent();
    }
    return one != null;
  }

  /** True also when it rests: the key must not press whatever has the focus. */
  private boolean next(KeyEvent event) {
    boolean speaks = !presses(event);
    if (speaks && !again) {
      next(event.getCode());
    }
    return speaks;
  }

  private void next(KeyCode code) {
    if (model.question().closing().get()
        || model.question().goingBack().get()
        || gathering.agreeing().get()) {
      return;
    }
    if (model.mode().get() == RebootModel.Mode.EMPTY) {
      if (code == KeyCode.ENTER) {
        actions.open();
      }
    } else if (debounce.armed().get()) {
      actions.next();
    }
  }

  /**
   * Whether the key presses the button that has the focus. A button of the board does; one beside
   * it only when somebody walked there by Tab and sees it, and never one of a notice, which comes
   * and goes by itself and could undo what was just said.
   */
  private boolean presses(KeyEvent event) {
    if (!(event.getTarget() instanceof ButtonBase button)) {
      return false;
    }
    for (Node one = button; one != null; one = one.getParent()) {
      if (one == board) {
        return true;
      }
      if (one.getStyleClass().contains("notice-strip")) {
        return false;
      }
    }
    return button.isFocusVisible();
  }

  private boolean walk(KeyEvent event) {
    debounce.chosen();
    model.board().move(event.getCode() == KeyCode.UP ? -1 : 1);
    return true;
  }

  private boolean shift(KeyEvent event) {
    actions.shift(event.getCode() == KeyCode.UP ? -1 : 1);
    return true;
  }

  private boolean select(KeyEvent event) {
    var name = event.getCode().getName();
    debounce.chosen();
    model.board().select(name.charAt(name.length() - 1) - '0');
    return true;
  }

  private boolean tick(KeyEvent event) {
    var name = event.getCode().getName();
    actions.tick(name.charAt(name.length() - 1) - '0');
    return true;
  }

  private boolean mayGather() {
    return model.mode().get() == RebootModel.Mode.OPEN
        || model.mode().get() == RebootModel.Mode.CLOSED;
  }

  /** The window is asked, so the board has to be in it. */
  private void askWhetherToStop() {
    projector.leave();
    board.fireEvent(new GoTo("stop"));
  }

  private void gather() {
    if (mayGather()) {
      gathering.ask(model.askable());
    }
  }

  private void showLine() {
    if (mayGather()) {
      if (gathering.agreeing().get()) {
        gathering.agreeing().set(false);
      } else {
        gathering.show(model.askable());
      }
    }
  }

  /** What a server printed, copied by hand, is evidence of the selected server. */
  private boolean paste(KeyEvent event) {
    if (typing(event) || !mayGather()) {
      return false;
    }
    var text = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
    var server = model.selectedServer();
    if (server.isPresent() && EvidenceReader.isEvidence(text)) {
      gathering.paste(server.get(), text);
    } else {
      gathering.explain("reboot.evidence.notInClipboard");
    }
    return true;
  }

  /** In a field it is the field's. */
  private boolean undo(KeyEvent event) {
    boolean undoes = !typing(event);
    if (undoes) {
      actions.undo();
    }
    return undoes;
  }

  private boolean choose(KeyEvent event) {
    var chosen = PersonKeys.chosen(model.choices(), event.getCharacter());
    // A letter that was meant for the server before rests like the key that speaks.
    if (debounce.armed().get() || model.question().objection().get().isPresent()) {
      chosen.ifPresent(member -> actions.choose(member.id()));
    }
    return chosen.isPresent();
  }

  private boolean confirmAlone() {
    actions.confirmAlone();
    return true;
  }

  private void typed(KeyEvent event) {
    if (!covered()) {
      letters.take(event);
    }
  }

  private void callOutRested(CallOutStep step) {
    if (debounce.armed().get()) {
      actions.callOut(step);
    }
  }

  /** In the window Esc comes through the shell; on the projector there is none. */
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && projector.on().get()) {
      event.consume();
      if (gathering.agreeing().get()) {
        gathering.agreeing().set(false);
      } else if (!model.back()) {
        projector.leave();
      }
    }
  }
}
