package dev.pitwall.ui.tasks;

import dev.pitwall.command.TaskLine;
import dev.pitwall.command.TaskLine.Hint;
import dev.pitwall.command.TaskLine.Objection;
import dev.pitwall.command.TaskPart;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.style.Icon;
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
  private final Label hint = Ids.give(new Label(), "tasks", "quick-hint");
  private final Icon warns = new Icon("fth-alert-triangle");

  QuickPreview(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("quick-preview");
    title.getStyleClass().add("strong");
    server.getStyleClass().add("task-server");
    server.setGraphic(new Icon("fth-server"));
    server.setMinWidth(USE_PREF_SIZE);
    hint.getStyleClass().add("quick-hint");
    hint.setGraphic(new Icon("fth-help-circle"));
    getChildren().addAll(sentence, title, assignee, server, hint);
    hint();
  }

  /** Nothing is typed: how a task is written. */
  void hint() {
    display(t -> t.of("tasks.quick.hint"), false);
  }

  void show(TaskLine typed) {
    var names = typed.hint().filter(QuickPreview::isOfNames);
    if (typed.objection().isPresent()) {
      insist(typed.objection().get());
    } else if (names.isPresent()) {
      display(t -> TaskPart.sentence(names.get()).in(t), false);
    } else {
      makes(typed);
    }
  }

  /** While a name is being typed the preview only lists which there are. */
  private static boolean isOfNames(Hint hint) {
    return switch (hint) {
      case Hint.MemberNames _, Hint.ServerNames _ -> true;
      case Hint.MeantMember _, Hint.MeantServer _ -> false;
    };
  }

  private void makes(TaskLine typed) {
    display(t -> t.of("tasks.quick.makes"), false);
    title.setText(typed.title());
    typed.server().ifPresent(one -> server.setText(one.name()));
    assignee.show(typed.assignee());
    typed
        .hint()
        .ifPresent(one -> hint.textProperty().bind(texts.bind(t -> TaskPart.sentence(one).in(t))));
    present(title, true);
    present(assignee, typed.assignee().isPresent());
    present(server, typed.server().isPresent());
    present(hint, typed.hint().isPresent());
  }

  /** The task was to be made, and cannot be. */
  void insist(Objection objection) {
    display(t -> TaskPart.sentence(objection).in(t), true);
  }

  /** The line stays as it is, and why. */
  void object(Function<Texts, String> why) {
    display(why, true);
  }

  /** Anything else that the line's place is right for. */
  void display(String key) {
    display(t -> t.of(key), true);
  }

  private void display(Function<Texts, String> words, boolean wrong) {
    sentence.textProperty().bind(texts.bind(words));
    sentence.getStyleClass().setAll("label", wrong ? "objection" : "muted");
    sentence.setGraphic(wrong ? warns : null);
    List.of(title, assignee, server, hint).forEach(node -> present(node, false));
  }

  private static void present(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
