package dev.pitwall.ui.servers;

import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.ServerIntent.AddServer;
import dev.pitwall.domain.ServerSheet;
import dev.pitwall.hosts.TypedServers;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Turn;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.Ids;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;

/** The line that adds one server or many; {@link #says} tells what it will add, or why not. */
final class AddServers extends HBox {
  private final FxTexts texts;
  private final Desk desk;
  private final Turn turn;
  private final IdSource ids;
  private final Consumer<ServerId> added;
  private final PastingField field;
  private final Label says = new Label();

  /**
   * @param added is called with the first of the new servers
   * @param pasted takes several lines pasted into the field: they are looked at before
   */
  AddServers(
      FxTexts texts, Desk desk, IdSource ids, Consumer<ServerId> added, Consumer<String> pasted) {
    field = Ids.give(new PastingField(pasted), "servers", "add-names");
    this.texts = texts;
    this.desk = desk;
    this.turn = new Turn(desk);
    this.ids = ids;
    this.added = added;
    getStyleClass().add("add-servers");
    field.promptTextProperty().bind(texts.text("servers.add.prompt"));
    field.setOnAction(_ -> add());
    field.textProperty().subscribe(_ -> preview());
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

  void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  private void preview() {
    says.getStyleClass().remove("objection");
    says.textProperty().unbind();
    var typed = TypedServers.read(field.getText());
    var sheets = typed.sheets();
    var names = String.join("  ", sheets.stream().map(ServerSheet::name).toList());
    if (!typed.wrong().isEmpty()) {
      var wrong = typed.wrong().getFirst();
      object(texts.text("servers.add.wrong", wrong.word(), wrong.mistake()));
    } else if (sheets.isEmpty()) {
      says.setText("");
    } else {
      says.textProperty().bind(texts.text("servers.add.preview", sheets.size(), names));
    }
  }

  private void object(ObservableValue<String> sentence) {
    says.textProperty().bind(sentence);
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
    add(field.getText(), field::clear);
  }

  /** Adds servers as one step, as if {@code typed} had been typed. */
  void add(String typed, Runnable done) {
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
    turn.submit(
        new Intent.Several(intents),
        written -> {
          done.run();
          desk.say(
              written,
              "servers.said.serversAdded",
              sheets.stream().map(ServerSheet::name).toList());
          added.accept(servers.getFirst());
        },
        reason -> object(texts.bind(t -> t.of(reason))));
  }

  /** A line would throw the line breaks of a pasted list away; several lines go elsewhere. */
  private static final class PastingField extends TextField {
    private final Consumer<String> several;

    PastingField(Consumer<String> several) {
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
