package dev.pitwall.ui.tasks;

import dev.pitwall.command.TaskLine;
import dev.pitwall.command.TaskLine.Objection;
import dev.pitwall.command.TaskPart;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Icon;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.MemberBadge;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Under the line for a new task: how it is written, what will be made of it, or what is wrong. */
final class QuickPreview extends HBox {
  private final FxTexts texts;
  private final Label sentence = Ids.give(new Label(), "tasks", "quick-sentence");
  private final Label title = Ids.give(new Label(), "tasks", "quick-title");
  private final MemberBadge assignee = MemberBadge.named(Optional.empty());
  private final Label server = new Label();
  private final Icon warns = new Icon("fth-alert-triangle");

  QuickPreview(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("quick-preview");
    title.getStyleClass().add("strong");
    server.getStyleClass().add("task-server");
    server.setGraphic(new Icon("fth-server"));
    server.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(sentence, title, assignee, server);
    hint();
  }

  /** Nothing is typed: how a task is written. */
  void hint() {
    say(t -> t.of("tasks.quick.hint"), false);
  }

  void show(TaskLine typed) {
    if (typed.objection().isPresent()) {
      object(typed.objection().get());
      return;
    }
    say(t -> t.of("tasks.quick.makes"), false);
    title.setText(typed.title());
    typed.server().ifPresent(one -> server.setText(one.name()));
    assignee.show(typed.assignee());
    present(title, true);
    present(assignee, typed.assignee().isPresent());
    present(server, typed.server().isPresent());
  }

  /** While a name is being typed this only tells which there are. */
  private void object(Objection objection) {
    boolean typing =
        switch (objection) {
          case Objection.NobodyCalled o -> o.typing();
          case Objection.NoServerCalled o -> o.typing();
          case Objection.SecondMember _, Objection.SecondServer _ -> false;
        };
    if (typing) {
      say(t -> TaskPart.known(objection).in(t), false);
    } else {
      insist(objection);
    }
  }

  /** The task was to be made, and cannot be. */
  void insist(Objection objection) {
    say(t -> TaskPart.sentence(objection).in(t), true);
  }

  void refuse(Rejection reason) {
    say(t -> t.of(reason), true);
  }

  /** Anything else that the line's place is right for. */
  void say(String key) {
    say(t -> t.of(key), true);
  }

  private void say(Function<Texts, String> words, boolean wrong) {
    sentence.textProperty().bind(texts.bind(words));
    sentence.getStyleClass().setAll("label", wrong ? "objection" : "muted");
    sentence.setGraphic(wrong ? warns : null);
    List.of(title, assignee, server).forEach(node -> present(node, false));
  }

  private static void present(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
