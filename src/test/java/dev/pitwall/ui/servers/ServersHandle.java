package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Server;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.Mouse;
import dev.pitwall.testing.Workbench;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.keys.DoubleEnterGuard;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** The Servers screen in the words of who uses it. */
final class ServersHandle implements AutoCloseable {
  final Workbench bench;
  final ServersScreen screen;
  private final Stage stage = new Stage();

  ServersHandle(Workbench bench) {
    this.bench = bench;
    screen = new ServersScreen(bench.texts, bench.desk, bench.clock, bench.ids);
    var scene = new Scene(screen.view(), 1180, 620);
    bench.look.dress(scene);
    // As the window does.
    DoubleEnterGuard.watch(scene);
    stage.setScene(scene);
    stage.show();
    screen.attach();
    bench.snapshots.listen(screen::show);
    Fx.waitFor("the window's focus", stage::isFocused);
    layout();
  }

  Scene scene() {
    return stage.getScene();
  }

  ContestDay day() {
    return bench.snapshots.latest().orElseThrow().day();
  }

  boolean has(String id) {
    return scene().getRoot().lookup("#" + id) != null;
  }

  Server server(String name) {
    return day().servers().values().stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Set<RoleId> roles(String server) {
    return server(server).roles();
  }

  void waitForRoles(String server, RoleId... roles) {
    Fx.waitFor(server + " plays " + Set.of(roles), () -> roles(server).equals(Set.of(roles)));
    layout();
  }

  void layout() {
    scene().getRoot().applyCss();
    scene().getRoot().layout();
  }

  <N extends Node> N find(String id, Class<N> type) {
    return Fx.find(scene().getRoot(), id, type);
  }

  void type(String id, String text) {
    find(id, TextInputControl.class).setText(text);
  }

  void enter(String id) {
    find(id, Node.class).requestFocus();
    press(KeyCode.ENTER);
  }

  void click(String id) {
    find(id, ButtonBase.class).fire();
  }

  void press(KeyCode code) {
    Fx.press(scene(), code, false, false);
  }

  void press(KeyCode code, boolean control, boolean shift) {
    Fx.press(scene(), code, control, shift);
  }

  /** The letter that follows a key, at what has the focus by then. */
  void typed(String letter) {
    key(javafx.scene.input.KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED);
  }

  void released(KeyCode code) {
    key(javafx.scene.input.KeyEvent.KEY_RELEASED, "", code);
  }

  private void key(
      javafx.event.EventType<javafx.scene.input.KeyEvent> type, String letter, KeyCode code) {
    scene()
        .getFocusOwner()
        .fireEvent(
            new javafx.scene.input.KeyEvent(
                type, letter, letter, code, false, false, false, false));
  }

  String focused() {
    return scene().getFocusOwner() == null ? "" : scene().getFocusOwner().getId();
  }

  /** Another laptop's member does something. */
  void teammate(Intent intent) {
    bench.replica.submit(intent).join();
    Fx.waitFor(
        "the teammate's change",
        () -> bench.snapshots.latest().orElseThrow().equals(bench.snapshot()));
    layout();
  }

  String cardId(String server) {
    return "servers-card-" + server(server).id().value();
  }

  String chipId(String server, RoleId role) {
    return "servers-chip-" + server(server).id().value() + "-" + role.value();
  }

  Notice.Done said() {
    return (Notice.Done) bench.notices.shown().getLast();
  }

  /** Undoes what was said last, as the strip's button does. */
  void undoSaid() {
    Fx.waitFor(
        "something to undo",
        () ->
            !bench.notices.shown().isEmpty()
                && bench.notices.shown().getLast() instanceof Notice.Done);
    bench.desk.submit(new Intent.UndoStep(said().step()));
  }

  void dragOver(String from, String to) {
    mouse(from, MouseEvent.MOUSE_PRESSED, middle(from), false);
    mouse(from, MouseEvent.MOUSE_DRAGGED, middle(to), false);
  }

  /** Lets go over a node; {@code copying} with Ctrl held. */
  void drop(String from, Point2D at, boolean copying) {
    mouse(from, MouseEvent.MOUSE_DRAGGED, at, copying);
    mouse(from, MouseEvent.MOUSE_RELEASED, at, copying);
  }

  void click(String id, Point2D at) {
    mouse(id, MouseEvent.MOUSE_PRESSED, at, false);
    mouse(id, MouseEvent.MOUSE_RELEASED, at, false);
  }

  /** Pressed, let go and so clicked, as the toolkit tells it. */
  void clicked(String id, Point2D at) {
    click(id, at);
    mouse(id, MouseEvent.MOUSE_CLICKED, at, false);
  }

  void moved(String id, Point2D at) {
    mouse(id, MouseEvent.MOUSE_MOVED, at, false);
  }

  /** While the left one is held. */
  void rightClick(String id, Point2D at) {
    mouse(id, MouseEvent.MOUSE_PRESSED, at, false, MouseButton.SECONDARY);
    mouse(id, MouseEvent.MOUSE_RELEASED, at, false, MouseButton.SECONDARY);
  }

  void drag(String from, String to, boolean copying) {
    dragOver(from, to);
    drop(from, middle(to), copying);
  }

  Point2D middle(String id) {
    var node = find(id, Node.class);
    var bounds = node.localToScene(node.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  /** With the toolkit's own robot, as a hand would. */
  void dragByHand(String from, String to) {
    var robot = new Robot();
    var start = onScreen(from);
    var end = onScreen(to);
    robot.mouseMove(start);
    Fx.pulse();
    robot.mousePress(MouseButton.PRIMARY);
    for (double part = 0.25; part <= 1; part += 0.25) {
      Fx.pulse();
      robot.mouseMove(start.interpolate(end, part));
    }
    Fx.pulse();
    robot.mouseRelease(MouseButton.PRIMARY);
    Fx.pulse();
  }

  private Point2D onScreen(String id) {
    var node = find(id, Node.class);
    var bounds = node.localToScreen(node.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private void mouse(
      String target, javafx.event.EventType<MouseEvent> type, Point2D at, boolean control) {
    mouse(target, type, at, control, MouseButton.PRIMARY);
  }

  private void mouse(
      String target,
      javafx.event.EventType<MouseEvent> type,
      Point2D at,
      boolean control,
      MouseButton button) {
    var node = scene().getRoot().lookup("#" + target);
    Mouse.send(node, type, at, button, 1, control, true);
  }

  String dragWords() {
    return find("servers-drag-words", javafx.scene.control.Label.class).getText();
  }

  @Override
  public void close() {
    stage.close();
    bench.close();
  }
}
