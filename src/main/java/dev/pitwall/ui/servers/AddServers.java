package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.hosts.TypedServers;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.LimitReached;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;

/** The line that adds one server or many; {@link #says} shows what it will add, or why not. */
final class AddServers extends HBox {
  private final FxTexts texts;
  private final Desk desk;
  private final SubmitQueue<String> queue;
  private final IdSource ids;
  private final Consumer<ServerId> added;
  private final PastingField field;
  private final Label says = new Label();

  /**
   * @param added is called with the first of several new servers, unless somebody types on here
   * @param pasted takes several lines pasted into the field: they are looked at before
   */
  AddServers(
      FxTexts texts, Desk desk, IdSource ids, Consumer<ServerId> added, Consumer<String> pasted) {
    field = Ids.give(new PastingField(pasted), "servers", "add-names");
    this.texts = texts;
    this.desk = desk;
    this.queue = new SubmitQueue<>(desk, line -> line);
    this.ids = ids;
    this.added = added;
    getStyleClass().add("add-servers");
    field.promptTextProperty().bind(texts.text("servers.add.prompt"));
    field.setOnAction(_ -> add());
    field.textProperty().subscribe(_ -> preview());
    field.addEventHandler(
        LimitReached.TYPE,
        event -> {
          object(event::in);
          event.consume();
        });
    says.getStyleClass().add("add-says");
    says.setId("servers-add-says");
    var add = Actions.button(texts, "servers", "add", "fth-plus", "servers.add", this::addOrFocus);
    Actions.explain(add, texts, "servers.add", Optional.of("Ctrl+N"));
    getChildren().addAll(field, add);
  }

  /** What the line would add, or what stands against it. */
  Label says() {
    return says;
  }

  /** Lines that came back, to stand below this one. */
  ReturnedLines<String> returned() {
    return new ReturnedLines<>(
        texts,
        "servers-add",
        queue,
        _ -> Optional.of(field.getText()).filter(line -> !line.isBlank()),
        line -> {
          field.setText(line);
          field.requestFocus();
          field.end();
          return true;
        });
  }

  TextInputControl field() {
    return field;
  }

  void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  private void preview() {
    says.getStyleClass().remove("objection");
    says.textProperty().unbind();
    var typed = TypedServers.read(field.getText());
    var sheets = typed.sheets();
    if (!typed.wrong().isEmpty()) {
      var wrong = typed.wrong().getFirst();
      object(t -> t.of("servers.add.wrong", wrong.word(), wrong.mistake()));
    } else if (sheets.isEmpty()) {
      says.setText("");
    } else {
      var names = String.join("  ", names(sheets));
      says.textProperty().bind(texts.text("servers.add.preview", sheets.size(), names));
    }
  }

  private static List<String> names(List<ServerSheet> sheets) {
    return sheets.stream().map(ServerSheet::name).toList();
  }

  private void object(Function<Texts, String> why) {
    says.textProperty().bind(texts.bind(why));
    if (!says.getStyleClass().contains("objection")) {
      says.getStyleClass().add("objection");
    }
  }

  private void addOrFocus() {
    if (field.getText().isBlank()) {
      focusField();
    } else {
      add();
    }
  }

  private void add() {
    var line = field.getText();
    // A line with something wrong in it stays, under its objection.
    if (TypedServers.read(line).wrong().isEmpty()) {
      field.clear();
      add(line);
    }
  }

  /** Adds servers as one step, as if {@code typed} had been typed. */
  void add(String typed) {
    var read = TypedServers.read(typed);
    var sheets = read.sheets();
    if (sheets.isEmpty() || !read.wrong().isEmpty()) {
      // What is wrong with the line stands beside it.
      return;
    }
    var intents = new ArrayList<Intent>();
    var servers = sheets.stream().map(_ -> ids.server()).toList();
    for (int i = 0; i < sheets.size(); i++) {
      intents.add(new AddServer(servers.get(i), sheets.get(i)));
    }
    queue.submit(
        typed,
        new Intent.Several(intents),
        written -> {
          desk.report(written, "servers.done.serversAdded", names(sheets));
          // After one name the next one is typed; after several it is said what they are for.
          if (servers.size() > 1 && field.getText().isEmpty() && !queue.isBusy()) {
            added.accept(servers.getFirst());
          }
        });
  }

  /** A line would throw the line breaks of a pasted list away; several lines go elsewhere. */
  private static final class PastingField extends LimitedField {
    private final Consumer<String> several;

    PastingField(Consumer<String> several) {
      super(LINE_LETTERS);
      this.several = several;
    }

    @Override
    public void paste() {
      var clipboard = Clipboard.getSystemClipboard();
      if (!clipboard.hasString()) {
        return;
      }
      var pasted = clipboard.getString().strip();
      if (pasted.lines().count() > 1) {
        several.accept(pasted);
      } else {
        replaceSelection(pasted.replaceAll("\\s+", " "));
      }
    }
  }
}
