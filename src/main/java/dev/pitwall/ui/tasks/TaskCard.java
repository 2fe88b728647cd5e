package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.style.Icon;
import dev.pitwall.ui.kit.style.TintStyle;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A task on the board. Kept as long as the task stays in its column; {@link #show} renews it. */
final class TaskCard extends VBox {
  /** In pixels: a badge, a server and two icons beside each other. */
  private static final double ONE_LINE = 120;

  static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private final FxTexts texts;
  private final TaskId id;
  private final ObjectProperty<Card> card;
  private final Label title = new Label();
  private final Tag tooMany = new Tag(Meaning.WARNS);
  private final MemberBadge assignee = new MemberBadge(Optional.empty());
  private final Label server = new Label();
  private final Label added = new Label();
  private final Label undo = new Label();
  private final Label lesson = new Label();
  private final MeasuringRow measuring;

  TaskCard(
      FxTexts texts, FxClock clock, ObservableValue<DayGlance> day, TaskDesk desk, Card first) {
    this.texts = texts;
    id = first.id();
    card = new SimpleObjectProperty<>(first);
    measuring = new MeasuringRow(texts, clock, day, desk, id);
    Ids.give(this, "tasks-card", id.value());
    getStyleClass().add("task-card");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    boolean compact = first.task().column().ended();
    pseudoClassStateChanged(COMPACT, compact);
    title.getStyleClass().add("task-title");
    title.setWrapText(true);
    // It may be cut off; how long it has been here is left out where room is short.
    Tooltips.bind(
        title,
        texts.bind(
            t ->
                t.of(
                    "tasks.whole",
                    card.get().task().sheet().title(),
                    Times.minute(t, card.get().task().since())),
            card));
    // A column of many cards scrolls; it does not press them flat.
    setMinHeight(USE_PREF_SIZE);
    tooMany
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    t.of(
                        "tasks.tooMany",
                        card.get().assignee().map(one -> MemberText.of(t, one)).orElse(""),
                        card.get().atOnce()),
                card));
    server.getStyleClass().add("task-server");
    server.setGraphic(new Icon("fth-server"));
    server.setMinWidth(USE_PREF_SIZE);
    added.setGraphic(new Icon("fth-code"));
    added.getStyleClass().add("agent-mark");
    added.visibleProperty().bind(card.map(Card::addedByAgent));
    added.managedProperty().bind(added.visibleProperty());
    Tooltips.bind(added, texts.text("tasks.addedByAgent"));
    undo.setGraphic(new Icon("fth-rotate-ccw"));
    undo.setMinWidth(USE_PREF_SIZE);
    Tooltips.bind(
        undo, texts.bind(t -> t.of("tasks.undoHint", card.get().task().sheet().undo()), card));
    lesson.setGraphic(new Icon("fth-book-open"));
    lesson.getStyleClass().addAll("t-small", "task-lesson");
    lesson.setWrapText(true);
    // A long lesson is cut off on the card.
    Tooltips.bind(lesson, lesson.textProperty());
    if (compact) {
      HBox.setHgrow(title, Priority.ALWAYS);
      title.setMaxWidth(Double.MAX_VALUE);
      getChildren().addAll(row(assignee, added, title, undo), lesson);
    } else {
      var foot = row(marks(assignee, added, server, undo), age(clock));
      // Its least height would be that of the marks below each other, in a wide lane as well.
      foot.setMinHeight(USE_PREF_SIZE);
      getChildren().addAll(title, lesson, tooMany, measuring, foot);
    }
    show(first);
  }

  /** A second line where the lane is narrow: they never push the card out of it. */
  private static FlowPane marks(Node... nodes) {
    var marks = new FlowPane(nodes);
    marks.getStyleClass().add("task-proved");
    // One line of them is the usual; its least width is that of the widest mark.
    marks.setPrefWrapLength(ONE_LINE);
    HBox.setHgrow(marks, Priority.ALWAYS);
    return marks;
  }

  private static HBox row(Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add("task-foot");
    return row;
  }

  private Label age(FxClock clock) {
    var age = new Label();
    age.getStyleClass().addAll("t-small", "muted");
    // Where room is short it is left out, rather than cut off or pushed out of the card.
    age.setMinWidth(0);
    age.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> age.getWidth() >= Math.floor(age.prefWidth(-1)),
                age.widthProperty(),
                age.textProperty()));
    age.textProperty()
        .bind(
            texts.bind(
                t -> Spans.lasting(t, card.get().task().since(), clock.instant()),
                card,
                clock.now()));
    return age;
  }

  TaskId id() {
    return id;
  }

  Card card() {
    return card.get();
  }

  void show(Card newest) {
    card.set(newest);
    var sheet = newest.task().sheet();
    title.setText(sheet.title());
    setAccessibleText(sheet.title());
    TintStyle.set(this, newest.assignee().map(Member::tint).orElse(Tint.GREY));
    assignee.show(newest.assignee());
    Tooltips.show(
        assignee,
        newest
            .assignee()
            .map(one -> MemberText.of(texts.now(), one))
            .orElseGet(() -> texts.now().of("kit.nobody")));
    server.setText(newest.server().map(one -> one.name()).orElse(""));
    present(server, newest.server().isPresent());
    lesson.setText(sheet.lesson());
    present(lesson, !sheet.lesson().isBlank());
    present(undo, !sheet.undo().isBlank());
    present(tooMany, newest.tooMany());
    present(measuring, newest.task().column() == TaskColumn.MEASURING);
    measuring.show(newest.run(), newest.effect());
  }

  private static void present(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
