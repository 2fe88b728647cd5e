package dev.pitwall.ui.palette;

import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Completion;
import dev.pitwall.command.Grammar;
import dev.pitwall.command.Reading;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.LimitReached;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import dev.pitwall.ui.kit.keys.FieldKeys;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.keys.PressAgain;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The command line: opens over the top of the window, closes with Enter, does what the line says. A
 * half-typed line stays as it is while the day and the screens change and while it is closed.
 */
public final class Palette extends VBox {
  private static final List<String> EXAMPLES =
      List.of(
          "palette.example.score",
          "palette.example.fail",
          "palette.example.roles",
          "palette.example.task",
          "palette.example.reboot",
          "palette.example.closing",
          "palette.example.note",
          "palette.example.milestone");

  private final FxTexts texts;
  private final Desk desk;
  private final Consumer<Outcome.Done> performed;
  private final SubmitQueue<String> queue;
  private final PaletteModel model;
  private final TextField field = Ids.give(new LimitedField(Grammar.LETTERS), "palette", "line");
  private final CommandFeedback feedback;
  private final CompletionList completions;
  private final KeyTable keys = new KeyTable();
  private final PressAgain again = new PressAgain();
  private final ChangeListener<Node> keepsFocus = (_, _, now) -> focusMoved(now);
  private Optional<Node> before = Optional.empty();

  /** Where somebody types; without the focus the field forgets it. */
  private int caret;

  private boolean finishing;

  /**
   * @param performed gets what a line did
   * @param verbs what can be said, by the words of both languages
   */
  public Palette(
      FxTexts texts,
      FxClock clock,
      Desk desk,
      IdSource ids,
      Consumer<Outcome.Done> performed,
      Function<Vocabulary, List<Verb>> verbs) {
    this.texts = texts;
    this.desk = desk;
    this.performed = performed;
    this.queue = new SubmitQueue<>(desk, line -> line);
    this.model =
        new PaletteModel(
            texts, clock, ids, () -> new Grammar(verbs.apply(new Vocabulary(texts.now()))));
    this.feedback = new CommandFeedback(texts, field);
    this.completions = new CompletionList(texts, this::take);
    setId("palette");
    getStyleClass().add("palette");
    setVisible(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    field.promptTextProperty().bind(texts.text("palette.prompt"));
    field.accessibleTextProperty().bind(texts.text("palette.title"));
    var icon = new Icon("fth-terminal");
    HBox.setHgrow(feedback, Priority.ALWAYS);
    var above = new HBox(icon, feedback);
    above.getStyleClass().add("palette-line");
    var foot = new Label();
    foot.getStyleClass().addAll("t-small", "muted");
    foot.textProperty().bind(texts.text("palette.foot"));
    foot.setWrapText(true);
    foot.setMinHeight(USE_PREF_SIZE);
    var returned =
        new ReturnedLines<>(
            texts,
            "palette",
            queue,
            _ -> Optional.of(field.getText()).filter(line -> !line.isBlank()),
            line -> {
              put(line);
              field.requestFocus();
              return true;
            });
    getChildren().addAll(above, returned, completions, foot);
    keys.inField("Enter", "palette.key.enter", this::enter)
        .inField("Tab", "palette.key.tab", this::takeLikeliest)
        .inField("↓", "palette.key.down", this::down)
        .inField("↑", "palette.key.up", this::up)
        .inField("Esc", "palette.key.close", this::close);
    FieldKeys.listen(field, keys);
    field.addEventHandler(LimitReached.TYPE, this::limit);
    field.textProperty().subscribe(_ -> changed());
    field.caretPositionProperty().subscribe(this::caretMoved);
    again.ready().subscribe(this::renew);
    texts.texts().addListener((_, _, _) -> renew());
  }

  /** Its keys, for the key sheet. */
  public List<KeyHint> keys() {
    return keys.hints();
  }

  public void show(Snapshot snapshot) {
    model.show(snapshot);
    renew();
  }

  public boolean isOpen() {
    return isVisible();
  }

  /** Opens it, or brings the focus back to it; what was typed before is chosen to be typed over. */
  public void open() {
    if (!isOpen()) {
      before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
      setVisible(true);
      model.forgetPlace();
      completions.chooseNone();
      if (getScene() != null) {
        getScene().focusOwnerProperty().addListener(keepsFocus);
      }
    }
    renew();
    field.requestFocus();
    field.selectAll();
  }

  /** Closes it; the focus goes back to where one was at work. */
  public void close() {
    if (!isOpen()) {
      return;
    }
    leave();
    before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
    before = Optional.empty();
  }

  /** Closes it because somebody clicked elsewhere: the focus goes there. */
  public void leave() {
    if (getScene() != null) {
      getScene().focusOwnerProperty().removeListener(keepsFocus);
    }
    again.forget();
    setVisible(false);
  }

  /** A screen that comes into view asks for the focus; who is typing here goes on typing. */
  private void focusMoved(Node now) {
    if (isOpen() && now != field) {
      Platform.runLater(
          () -> {
            if (isOpen() && !field.isFocused()) {
              int typedTo = caret;
              field.requestFocus();
              field.positionCaret(typedTo);
            }
          });
    }
  }

  private void caretMoved() {
    if (field.isFocused()) {
      caret = field.getCaretPosition();
    }
    renew();
  }

  private void limit(LimitReached event) {
    feedback.show(new Reading.Incomplete(Sentence.of(event.key(), event.filled())), true);
    event.consume();
  }

  private void changed() {
    again.forget();
    renew();
  }

  private void renew() {
    if (isOpen()) {
      completions.show(field.getText().isBlank() ? examples() : offered());
      model.read(field.getText()).ifPresent(this::display);
    }
  }

  private void display(Reading reading) {
    if (again.asked() && reading instanceof Reading.ToConfirm asking) {
      feedback.ask(asking, again.ready().get());
    } else {
      feedback.show(reading, false);
    }
  }

  private List<Completion> offered() {
    return model.complete(field.getText(), field.getCaretPosition());
  }

  private List<Completion> examples() {
    return EXAMPLES.stream()
        .map(
            key -> {
              var parts = texts.now().of(key).split("\\|");
              return CompletionList.example(parts[0].strip(), parts[1].strip());
            })
        .toList();
  }

  private void down() {
    if (model.isEarlier(field.getText())) {
      put(model.later());
    } else {
      completions.move(1);
    }
  }

  private void up() {
    if (completions.chosen().isPresent()) {
      completions.move(-1);
    } else if (field.getText().isBlank() || model.isEarlier(field.getText())) {
      model.earlier().ifPresent(this::put);
    }
  }

  private void put(String line) {
    field.replaceText(0, field.getLength(), line);
    field.positionCaret(line.length());
  }

  private void takeLikeliest() {
    completions.likeliest().ifPresent(this::take);
  }

  private void take(Completion one) {
    var line = field.getText();
    var rest = line.substring(Math.min(one.replaces().to(), line.length()));
    var done = one.in(line);
    // Unlike setting the text, this is a step that Ctrl+Z takes back in the field.
    field.replaceText(0, line.length(), done);
    field.positionCaret(done.length() - rest.length());
    completions.chooseNone();
    field.requestFocus();
    renew();
  }

  private void enter() {
    var line = field.getText();
    if (completions.chosen().isPresent()) {
      takeLikeliest();
    } else if (queue.isBusy()) {
      // What it means is known once the lines before it are done.
      free(line);
      queue.afterwards(() -> atItsTurn(line));
    } else if (!line.isBlank()) {
      model.read(line).ifPresent(reading -> enter(line, reading));
    }
  }

  private void enter(String line, Reading reading) {
    switch (reading) {
      case Reading.Ready ready -> {
        free(line);
        perform(ready.result(), line);
      }
      case Reading.ToConfirm asking -> {
        if (again.press()) {
          free(line);
          perform(asking.result(), line);
        } else {
          feedback.ask(asking, false);
        }
      }
      case Reading.Incomplete _, Reading.Wrong _ -> feedback.show(reading, true);
    }
  }

  /** Empties the field at once: it is for the next line, however slow the disk is. */
  private void free(String line) {
    if (!line.isBlank()) {
      model.done(line);
    }
    close();
    field.clear();
  }

  /** A line that waited for others; what it cannot do by now comes back. */
  private void atItsTurn(String line) {
    if (line.isBlank()) {
      return;
    }
    model
        .read(line)
        .ifPresent(
            reading -> {
              switch (reading) {
                case Reading.Ready ready -> perform(ready.result(), line);
                case Reading.ToConfirm asking -> giveBack(line, asking.preview());
                case Reading.Incomplete incomplete -> giveBack(line, incomplete.expected());
                case Reading.Wrong wrong -> giveBack(line, wrong.why());
              }
            });
  }

  private void giveBack(String line, Sentence why) {
    queue.giveBack(line, why::in);
  }

  private void perform(CommandResult result, String line) {
    switch (result) {
      case CommandResult.Change change ->
          queue.submit(
              line,
              change.intent(),
              outcome -> {
                performed.accept(outcome);
                desk.report(outcome, change.done().key(), change.done().filled().toArray());
              });
      case CommandResult.Act act -> {
        if (!finishing) {
          act.action().run();
        }
      }
      case CommandResult.Against against ->
          throw new IllegalStateException("Ready, and against it: " + against);
    }
  }

  /** The day is being closed: what waits is submitted now. */
  public void finish() {
    finishing = true;
    queue.hurry();
  }
}
