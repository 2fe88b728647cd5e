package dev.pitwall.ui.prepare;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.intent.ChecklistIntent.EditItem;
import dev.pitwall.domain.intent.ChecklistIntent.MoveItem;
import dev.pitwall.domain.intent.ChecklistIntent.RemoveItem;
import dev.pitwall.domain.intent.ChecklistIntent.TickItem;
import dev.pitwall.domain.intent.ChecklistIntent.UntickItem;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.InSight;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One line: its tick, its words (edited in place), who ticked it and when. */
final class LineRow extends HBox {
  private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

  private final FxTexts texts;
  private final Desk desk;
  private final CheckBox tick;
  private final Label words = new Label();
  private final TextField field;
  private final Label who = new Label();
  private final VBox middle = new VBox();
  private final SubmitQueue<String> queue;
  private CheckItem item;

  LineRow(FxTexts texts, Desk desk, CheckItem first, String wordsClass) {
    this.texts = texts;
    this.desk = desk;
    this.item = first;
    var id = first.id().value();
    getStyleClass().add("check-line");
    tick = Ids.give(new CheckBox(), "prepare-tick", id);
    tick.accessibleTextProperty().bind(words.textProperty());
    tick.setOnAction(_ -> tick());
    words.setWrapText(true);
    words.setMinWidth(0);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add(wordsClass);
    words.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            edit();
          }
        });
    field = Ids.give(new LimitedField(LimitedField.LINE_LETTERS), "prepare-words", id);
    field.setOnAction(_ -> save());
    who.getStyleClass().addAll("muted", "t-small");
    who.managedProperty().bind(who.visibleProperty());
    queue = new SubmitQueue<>(desk, line -> line);
    var returned =
        new ReturnedLines<>(
            texts,
            field.getId(),
            queue,
            _ -> Optional.of(field.getText()).filter(line -> editing() && !line.equals(words())),
            line -> {
              edit();
              field.setText(line);
              field.end();
              return true;
            });
    middle.getChildren().addAll(words, who, returned);
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    var edit =
        Actions.icon(
            texts, "prepare-edit", id, "fth-edit-2", "prepare.edit", Optional.of("E"), this::edit);
    var remove =
        Actions.icon(
            texts,
            "prepare-remove",
            id,
            "fth-trash-2",
            "prepare.remove",
            Optional.of("Delete"),
            this::remove);
    getChildren().addAll(tick, middle, edit, remove);
  }

  void show(CheckItem now, ContestDay day) {
    item = now;
    words.textProperty().bind(texts.bind(t -> now.in(t.language().name())));
    tick.setSelected(now.ticked());
    pseudoClassStateChanged(TICKED, now.ticked());
    who.setVisible(now.ticked());
    who.textProperty()
        .bind(
            texts.bind(
                t ->
                    now.tick()
                        .map(
                            one ->
                                t.of(
                                    "prepare.tickedBy",
                                    one.by()
                                        .flatMap(day::member)
                                        .map(Member::name)
                                        .orElseGet(() -> t.of("kit.nobody")),
                                    Times.minute(t, one.at())))
                        .orElse("")));
  }

  /** What is shown is what is durable: the box follows the day, not the click. */
  private void tick() {
    tick.setSelected(item.ticked());
    desk.submit(item.ticked() ? new UntickItem(item.id()) : new TickItem(item.id()));
  }

  boolean editing() {
    return middle.getChildren().getFirst() == field;
  }

  void edit() {
    if (!editing()) {
      field.setText(words());
      middle.getChildren().set(0, field);
      field.requestFocus();
      field.selectAll();
    }
  }

  private String words() {
    return item.in(texts.now().language().name());
  }

  CheckItem item() {
    return item;
  }

  /** Leaves the words as they are. */
  void leave() {
    if (editing()) {
      middle.getChildren().set(0, words);
      tick.requestFocus();
    }
  }

  private void save() {
    var line = field.getText();
    if (line.isBlank()) {
      desk.refuse(new Rejection.TextMissing(Thing.ITEM));
      return;
    }
    leave();
    // While another text is on its way, the one that is shown does not belong to this one.
    if (queue.isBusy() || !line.strip().equals(words())) {
      queue.submit(
          line, new EditItem(item.id(), line), done -> desk.report(done, "prepare.edited"));
    }
  }

  void focus() {
    (editing() ? field : tick).requestFocus();
  }

  void reveal() {
    InSight.focus(this, editing() ? field : tick);
  }

  /**
   * @param before the line it shall stand before; at the end where there is none
   */
  void move(Optional<ItemId> before) {
    desk.submitAndReport(new MoveItem(item.id(), before), "prepare.moved", words());
  }

  void remove() {
    desk.submitAndReport(new RemoveItem(item.id()), "prepare.removed", words());
  }
}
