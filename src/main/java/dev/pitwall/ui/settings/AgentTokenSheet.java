package dev.pitwall.ui.settings;

import dev.pitwall.inbox.AgentLines;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.PasteText;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** An agent's token, shown once, and what its program is configured with. */
final class AgentTokenSheet {
  private static final int SHORT = 1;
  private static final int STDIO = 9;
  private static final int HTTP = 10;

  private final FxTexts texts;
  private final Label copied = new Label();

  private AgentTokenSheet(FxTexts texts) {
    this.texts = texts;
    copied.textProperty().bind(texts.text("lines.keys"));
    copied.getStyleClass().add("muted");
  }

  static FormSheet of(FxTexts texts, String agent, String token, AgentLines lines) {
    var form = new AgentTokenSheet(texts);
    var sheet = new FormSheet(texts, "agent-token", "agents.token.title", "agents.token.done");
    var once = new Label();
    once.setWrapText(true);
    once.setMinHeight(Label.USE_PREF_SIZE);
    once.textProperty().bind(texts.text("agents.token.once", agent));
    var plain = form.text("value", texts.text("agents.token.value"), SHORT, "1");
    plain.show(token);
    var http = form.text("http", texts.text("agents.token.http"), HTTP, "2");
    http.show(lines.http());
    var stdio = form.text("stdio", texts.text("agents.token.stdio"), STDIO, "3");
    stdio.show(lines.stdio());
    var all = new VBox(once, form.copied, plain, http, stdio);
    all.getStyleClass().add("settings-form");
    sheet.fill(all);
    new KeyTable()
        .inField("1", "agents.token.value", plain::copy)
        .inField("2", "agents.token.http", http::copy)
        .inField("3", "agents.token.stdio", stdio::copy)
        .listenOn(sheet);
    sheet.onSave(sheet::close);
    return sheet;
  }

  private PasteText text(String name, ObservableValue<String> titled, int rows, String key) {
    return new PasteText(
        texts,
        "agent-token",
        name,
        titled,
        rows,
        Optional.of(key),
        () -> {
          copied.textProperty().unbind();
          copied.setText(texts.now().of("lines.copied"));
        });
  }
}
