package dev.pitwall.ui.shell;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.inbox.PasteLines;
import dev.pitwall.inbox.Reach;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ReadOnlyArea;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The lines by which a server sends to this laptop, with the token filled in, to be copied. */
final class ServerLinesSheet extends StackPane {
  private static final int SHORT = 1;
  private static final int LONG = 3;
  private static final int FUNCTIONS = 8;

  private final FxTexts texts;
  private final ObservableValue<Reach> reach;
  private final Label state = new Label();
  private final ComboBox<String> server = Ids.give(new ComboBox<>(), "lines", "server");
  private final VBox lines = new VBox();
  private final Label copied = new Label();
  private final List<Line> all;
  private List<Server> servers = List.of();

  /** One text to paste, and where. */
  private final class Line {
    private final ReadOnlyArea area;
    private final Button copy;

    Line(String name, int rows) {
      area = Ids.give(new ReadOnlyArea(rows), "lines", name);
      area.getStyleClass().add("mono");
      var title = new Label();
      title.getStyleClass().add("strong");
      title.textProperty().bind(texts.text("lines." + name));
      copy = Actions.button(texts, "lines", name + "-copy", "fth-copy", "lines.copy", this::copy);
      Actions.explain(copy, texts, "lines.copy", Optional.empty());
      var head = new HBox(title, ScreenBar.stretch(), copy);
      head.setAlignment(Pos.CENTER_LEFT);
      lines.getChildren().addAll(head, area);
    }

    void copy() {
      var content = new ClipboardContent();
      content.putString(area.getText());
      Clipboard.getSystemClipboard().setContent(content);
      copied.setText(texts.now().of("lines.copied"));
      copy.requestFocus();
    }
  }

  ServerLinesSheet(FxTexts texts, ObservableValue<Reach> reach, Runnable close) {
    this.texts = texts;
    this.reach = reach;
    getStyleClass().add("key-sheet-ground");
    setVisible(false);
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text("lines.title"));
    var x = Actions.icon(texts, "lines", "close", "fth-x", "kit.close", Optional.of("Esc"), close);
    var head = new HBox(title, ScreenBar.stretch(), x);
    head.setAlignment(Pos.CENTER_LEFT);
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    copied.getStyleClass().add("muted");
    var which = new Label();
    which.textProperty().bind(texts.text("lines.server"));
    var choice = new HBox(which, server, copied);
    choice.setAlignment(Pos.CENTER_LEFT);
    choice.getStyleClass().add("lines-choice");
    lines.getStyleClass().add("lines-list");
    all = List.of(new Line("ssh", SHORT), new Line("curl", LONG), new Line("functions", FUNCTIONS));
    var sheet = new VBox(head, state, choice, lines);
    sheet.setId("lines-sheet");
    sheet.getStyleClass().addAll("key-sheet", "lines-sheet");
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(sheet);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close.run();
          }
        });
    new KeyTable()
        .inField("1", "lines.ssh", all.get(0)::copy)
        .inField("2", "lines.curl", all.get(1)::copy)
        .inField("3", "lines.functions", all.get(2)::copy)
        .listenOn(this);
    server.valueProperty().addListener((_, _, _) -> show());
    reach.addListener((_, _, _) -> show());
    texts.texts().addListener((_, _, _) -> show());
  }

  /**
   * @param wanted the server to begin with
   */
  void open(ContestDay day, Optional<String> wanted) {
    servers = List.copyOf(day.servers().values());
    var names = servers.stream().map(Server::name).toList();
    var before = server.getValue();
    server.getItems().setAll(names);
    server.setValue(
        wanted
            .filter(names::contains)
            .or(() -> Optional.ofNullable(before).filter(names::contains))
            .or(() -> names.stream().findFirst())
            .orElse(null));
    copied.setText(texts.now().of("lines.keys"));
    show();
    setVisible(true);
    all.getFirst().copy.requestFocus();
  }

  void close() {
    setVisible(false);
  }

  private void show() {
    var t = texts.now();
    state.setText(words(t, reach.getValue()));
    boolean open = reach.getValue() instanceof Reach.Open;
    lines.setVisible(open);
    lines.setManaged(open);
    server.setDisable(servers.isEmpty());
    if (reach.getValue() instanceof Reach.Open(int port, _, var token)) {
      var paste = new PasteLines(port, token, t.language());
      var sheet =
          servers.stream()
              .filter(one -> one.name().equals(server.getValue()))
              .map(Server::sheet)
              .findFirst()
              .orElseGet(() -> ServerSheet.named("s1"));
      all.get(0).area.setText(paste.ssh(sheet));
      all.get(1).area.setText(paste.curl(sheet.name()));
      all.get(2).area.setText(paste.functions(sheet.name()) + "\n" + paste.evidence(sheet));
    }
  }

  private static String words(Texts texts, Reach reach) {
    return switch (reach) {
      case Reach.Opening _ -> texts.of("lines.opening");
      case Reach.Open open ->
          texts.of(
              open.elsewhere() ? "lines.elsewhere" : "lines.open", String.valueOf(open.port()));
      case Reach.Failed(var problem) -> texts.of(problem).what() + " " + texts.of(problem).next();
    };
  }
}
