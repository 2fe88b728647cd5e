package dev.pitwall.ui.kit.form;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.OneOf;
import dev.pitwall.ui.kit.control.ScreenBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A form that slides over the right part of a screen (see {@link SheetHost}). Enter in a field
 * saves, Ctrl+Enter saves from anywhere in it, Esc closes.
 */
public final class FormSheet extends VBox {
  private final FxTexts texts;
  private final String scope;
  private final VBox fields = new VBox();
  private final HBox foot = new HBox();
  private final Label objection = new Label();
  private final List<FormRow<?>> rows = new ArrayList<>();
  private final Button save;
  private final ScrollPane scroll;
  private Consumer<Snapshot> onShow = _ -> {};
  private Runnable onSave = () -> {};
  private Runnable onClose = () -> {};
  private Runnable onComeBack = () -> {};
  private boolean saving;
  private Optional<Id> thing = Optional.empty();

  /**
   * @param scope of the ids of its nodes: {@code server-form} gives {@code server-form-save}
   * @param saveKey of the verb on the button
   */
  public FormSheet(FxTexts texts, String scope, String titleKey, String saveKey) {
    this.texts = texts;
    this.scope = scope;
    setId(scope);
    getStyleClass().add("form-sheet");
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text(titleKey));
    var close =
        Actions.icon(texts, scope, "close", "fth-x", "kit.close", Optional.of("Esc"), this::close);
    var head = new HBox(title, ScreenBar.stretch(), close);
    head.getStyleClass().add("form-head");
    fields.getStyleClass().add("form-fields");
    scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    objection.setId(scope + "-objection");
    objection.getStyleClass().add("objection");
    objection.setWrapText(true);
    // The fields scroll; what is said about them is read whole.
    objection.setMinHeight(USE_PREF_SIZE);
    objection.setVisible(false);
    objection.managedProperty().bind(objection.visibleProperty());
    save = Actions.main(texts, scope, "save", "fth-check", saveKey, this::requestSave);
    Actions.explain(save, texts, saveKey, Optional.of("Enter"));
    foot.getStyleClass().add("form-foot");
    foot.getChildren().addAll(save);
    getChildren().addAll(head, scroll, objection, foot);
    VBox.setMargin(objection, new javafx.geometry.Insets(0, 16, 8, 16));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (saving) {
            event.consume();
          }
        });
  }

  private void keyPressed(KeyEvent event) {
    if (saving && !event.isShortcutDown() && event.getCode() != KeyCode.ESCAPE) {
      // What is typed now would be lost with the sheet.
      event.consume();
      return;
    }
    // A tick is set by Space; Enter is for the form. On one of several choices it means that one.
    boolean inField =
        event.getTarget() instanceof TextField
            || event.getTarget() instanceof ToggleButton
            || event.getTarget() instanceof CheckBox;
    boolean control =
        new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN).match(event);
    if (control || (inField && event.getCode() == KeyCode.ENTER)) {
      if (!control
          && event.getTarget() instanceof ToggleButton choice
          && choice.getParent() instanceof OneOf<?>) {
        choice.fire();
      }
      event.consume();
      requestSave();
    }
  }

  /** What there is already, and is edited here. */
  public FormSheet edits(Id edited) {
    thing = Optional.of(edited);
    return this;
  }

  Optional<Id> thing() {
    return thing;
  }

  /** A line of free text. */
  public FormRow<TextField> text(String name, String labelKey) {
    return text(name, labelKey, LimitedField.LINE_LETTERS);
  }

  /**
   * @param most so many letters
   */
  public FormRow<TextField> text(String name, String labelKey, int most) {
    return row(labelKey, Ids.<TextField>give(new LimitedField(most), scope, name));
  }

  /** Several lines; Enter is a new line, Ctrl+Enter saves. */
  public FormRow<TextArea> area(String name, String labelKey, int lines) {
    TextArea area = Ids.give(new LimitedArea(Limits.TEXT_LETTERS), scope, name);
    area.setPrefRowCount(lines);
    area.setWrapText(true);
    return row(labelKey, area);
  }

  /** Any other control; the caller gives it its id. */
  public <C extends Node> FormRow<C> row(String labelKey, C control) {
    var row = new FormRow<>(texts, labelKey, control);
    rows.add(row);
    fields.getChildren().add(row);
    return row;
  }

  /**
   * Fields that lie otherwise than one below the other, over all the height there is.
   *
   * @param inside the rows in it, the first to be typed in first
   */
  public void fill(Region whole, FormRow<?>... inside) {
    rows.addAll(List.of(inside));
    fields.getChildren().add(whole);
    VBox.setVgrow(whole, Priority.ALWAYS);
    scroll.setFitToHeight(true);
  }

  /** A further button, at the right of the foot: "Remove", "Discard". */
  public void also(Button button) {
    if (foot.getChildren().size() == 1) {
      foot.getChildren().add(ScreenBar.stretch());
    }
    foot.getChildren().add(button);
  }

  /** Called with the day when the sheet is opened, and with each newer one while it is open. */
  public void onShow(Consumer<Snapshot> action) {
    onShow = onShow.andThen(action);
  }

  /** Its fields follow the day, and the sheet shows when what it edits is gone. */
  public void follow(FormDraft<?> draft) {
    onShow(draft::show);
    draft.keys().listenOn(this);
    draft.removed().addListener((_, _, now) -> removed(now));
  }

  /** What was typed stays where it is; it can be copied, not saved. */
  private void removed(Optional<FormDraft.Change> by) {
    save.setDisable(by.isPresent());
    objection.setVisible(by.isPresent());
    by.ifPresent(
        change ->
            objection
                .textProperty()
                .bind(
                    texts.bind(
                        t ->
                            t.of(
                                "kit.form.removed", change.who(t), Times.minute(t, change.at())))));
  }

  void show(Snapshot snapshot) {
    onShow.accept(snapshot);
  }

  /** Called when the person saves; calls {@link #submit}, or {@link #close} for nothing to save. */
  public void onSave(Runnable action) {
    onSave = action;
  }

  public void requestSave() {
    if (save.isDisabled()) {
      return;
    }
    rows.forEach(FormRow::accept);
    objection.setVisible(false);
    onSave.run();
  }

  /**
   * Submits the form's values and closes it once they are stored. Until the answer the form takes
   * no keys, and a second Enter does not submit it again. A form that was closed or covered
   * meanwhile comes back when it is refused, with all that was typed.
   *
   * @param done is called with what was written
   * @param refused shows the refusal
   */
  public void submit(
      Desk desk, Intent intent, Consumer<Outcome.Done> done, Consumer<Rejection> refused) {
    if (saving) {
      return;
    }
    saving = true;
    desk.submit(
        intent,
        written -> {
          saving = false;
          close();
          done.accept(written);
        },
        reason -> {
          saving = false;
          onComeBack.run();
          refused.accept(reason);
        },
        _ -> {
          saving = false;
          onComeBack.run();
        });
  }

  /** Shows a refusal that belongs to no single field. */
  public void refuse(Rejection reason) {
    objection.textProperty().bind(texts.bind(t -> t.of(reason)));
    objection.setVisible(true);
  }

  /** Shows a refusal under the field it is about. */
  public void refuse(Rejection reason, FormRow<?> row) {
    row.object(texts.bind(t -> t.of(reason)));
  }

  /** Away with it; the focus goes back to where it came from. */
  public void close() {
    onClose.run();
  }

  /**
   * @param close takes this sheet away
   * @param comeBack shows it, once no other is open
   */
  void inHost(Runnable close, Runnable comeBack) {
    onClose = close;
    onComeBack = comeBack;
  }

  void focusFirst() {
    if (rows.isEmpty()) {
      save.requestFocus();
    } else {
      rows.getFirst().focus();
    }
  }
}
