package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.testing.Fx;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The Tasks screen as one who uses it speaks of it. */
final class TasksHandle {
  private final Parent view;

  private TasksHandle(Parent view) {
    this.view = view;
  }

  static TasksHandle of(Parent view) {
    return new TasksHandle(view);
  }

  Scene scene() {
    return view.getScene();
  }

  TextField line() {
    return Fx.find(view, "tasks-quick", TextField.class);
  }

  TasksHandle type(String text) {
    line().setText(text);
    return this;
  }

  String sentence() {
    return Fx.find(view, "tasks-quick-sentence", Label.class).getText();
  }

  TaskCard card(String id) {
    return Fx.find(view, "tasks-card-" + id, TaskCard.class);
  }

  boolean has(String id) {
    return view.lookup("#" + id) != null;
  }

  boolean hasCard(String id) {
    return view.lookup("#tasks-card-" + id) != null;
  }

  TasksHandle focus(String id) {
    card(id).requestFocus();
    return this;
  }

  /** The card that has the focus; empty when none has. */
  String focused() {
    return view.getScene().getFocusOwner() instanceof TaskCard card ? card.id().value() : "";
  }

  /** What is typed goes into the line. */
  boolean isAtTheLine() {
    return view.getScene().getFocusOwner() == line();
  }

  TasksHandle press(KeyCode code) {
    Fx.press(view.getScene(), code, false, false);
    return this;
  }

  TasksHandle pressShift(KeyCode code) {
    Fx.press(view.getScene(), code, false, true);
    return this;
  }

  TasksHandle pressControl(KeyCode code) {
    Fx.press(view.getScene(), code, true, false);
    return this;
  }

  LaneView lane(TaskColumn column) {
    return Fx.find(view, "tasks-lane-" + column.name().toLowerCase(Locale.ROOT), LaneView.class);
  }

  List<String> cards(TaskColumn column) {
    return lane(column).lane().cards().stream().map(Card::id).map(TaskId::value).toList();
  }

  <N extends Node> N find(String id, Class<N> type) {
    return Fx.find(view, id, type);
  }
}
