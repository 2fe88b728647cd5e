package dev.pitwall.ui.shell;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.inbox.Network;
import dev.pitwall.inbox.PasteLines;
import dev.pitwall.inbox.Reach;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.PasteText;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The lines by which a server sends to this laptop, with the token filled in, to be copied: through
 * a tunnel, or straight over the network where the person has opened the door there.
 */
final class ServerLinesSheet extends CoverSheet {
  private static final int SHORT = 1;
  private static final int LONG = 3;
  private static final int FUNCTIONS = 8;

  private final FxTexts texts;
  private final ObservableValue<Reach> reach;
  private final Label state = new Label();
  private final ComboBox<String> server = Ids.give(new ComboBox<>(), "lines", "server");
  private final Button x;
  private final CheckBox direct = Ids.give(new CheckBox(), "lines", "direct");
  private final VBox lines = new VBox();
  private final Label copied = new Label();
  private final PasteText ssh;
  private final PasteText curl;
  private final PasteText functions;
  private List<Server> servers = List.of();

  ServerLinesSheet(FxTexts texts, ObservableValue<Reach> reach, Runnable close) {
    super(close);
    this.texts = texts;
    this.reach = reach;
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text("lines.title"));
    x = Actions.icon(texts, "lines", "close", "fth-x", "kit.close", Optional.of("Esc"), close);
    var head = new HBox(title, ScreenBar.stretch(), x);
    head.setAlignment(Pos.CENTER_LEFT);
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    copied.getStyleClass().add("muted");
    var which = new Label();
    which.textProperty().bind(texts.text("lines.server"));
    direct.textProperty().bind(texts.text("lines.direct"));
    direct.managedProperty().bind(direct.visibleProperty());
    direct.selectedProperty().addListener(_ -> show());
    Actions.explain(direct, texts, "lines.direct", Optional.of("D"));
    var choice = new HBox(which, server, direct, copied);
    choice.setAlignment(Pos.CENTER_LEFT);
    choice.getStyleClass().add("lines-choice");
    lines.getStyleClass().add("lines-list");
    ssh = line("ssh", SHORT, "1");
    curl = line("curl", LONG, "2");
    functions = line("functions", FUNCTIONS, "3");
    ssh.managedProperty().bind(ssh.visibleProperty());
    lines.getChildren().addAll(ssh, curl, functions);
    var sheet = new VBox(head, state, choice, lines);
    sheet.setId("lines-sheet");
    sheet.getStyleClass().addAll("key-sheet", "lines-sheet");
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(sheet);
    new KeyTable()
        .inField("1", "lines.ssh", this::copySsh)
        .inField("2", "lines.curl", curl::copy)
        .inField("3", "lines.functions", functions::copy)
        .inField("D", "lines.direct", this::otherWay)
        .listenOn(this);
    server.valueProperty().addListener((_, _, _) -> show());
    reach.addListener((_, _, _) -> show());
    texts.texts().addListener((_, _, _) -> show());
  }

  private PasteText line(String name, int rows, String key) {
    return new PasteText(
        texts,
        "lines",
        name,
        texts.text("lines." + name),
        rows,
        Optional.of(key),
        () -> copied.setText(texts.now().of("lines.copied")));
  }

  /** There is no tunnel to be made on the straight way. */
  private void copySsh() {
    if (ssh.isVisible()) {
      ssh.copy();
    }
  }

  private void otherWay() {
    if (direct.isVisible()) {
      direct.setSelected(!direct.isSelected());
    }
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
    open();
  }

  @Override
  void focusFirst() {
    if (lines.isVisible()) {
      (ssh.isVisible() ? ssh : curl).focusCopy();
    } else {
      x.requestFocus();
    }
  }

  private void show() {
    var t = texts.now();
    state.setText(words(t, reach.getValue()));
    boolean open = reach.getValue() instanceof Reach.Open;
    lines.setVisible(open);
    lines.setManaged(open);
    server.setDisable(servers.isEmpty());
    var network = network(reach.getValue());
    direct.setVisible(network.isPresent());
    ssh.setVisible(network.isEmpty() || !direct.isSelected());
    if (reach.getValue() instanceof Reach.Open door) {
      var tunnel = new PasteLines(door.port(), door.token(), t.language());
      var paste = ssh.isVisible() ? tunnel : tunnel.over(network.get());
      var sheet =
          servers.stream()
              .filter(one -> one.name().equals(server.getValue()))
              .map(Server::sheet)
              .findFirst()
              .orElseGet(() -> ServerSheet.named("s1"));
      ssh.show(paste.ssh(sheet));
      curl.show(paste.curl(sheet.name()));
      functions.show(paste.functions(sheet.name()) + "\n" + paste.evidence(sheet));
    }
  }

  private static Optional<Network.Open> network(Reach reach) {
    return reach instanceof Reach.Open open
            && open.network() instanceof Network.Open network
            && !network.addresses().isEmpty()
        ? Optional.of(network)
        : Optional.empty();
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
