package dev.pitwall.ui.content;

import dev.pitwall.domain.model.Limits;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Finds words in the text that is looked at, however long that is. */
public final class FindBar extends HBox {
  private final FxTexts texts;
  private final TextList list;
  private final TextField words;
  private final Label status = new Label();
  private final KeyTable keys = new KeyTable();

  FindBar(FxTexts texts, String scope, TextList list) {
    this.texts = texts;
    this.list = list;
    words = Ids.give(new LimitedField(Limits.NAME_LETTERS), scope, "find");
    words.getStyleClass().add(FormSheet.OWN_ENTER);
    getStyleClass().add("find-bar");
    words.promptTextProperty().bind(texts.text("snippets.find"));
    HBox.setHgrow(words, Priority.ALWAYS);
    status.getStyleClass().add("muted");
    status.setMinWidth(0);
    var before =
        Actions.icon(
            texts,
            scope,
            "find-before",
            "fth-chevron-up",
            "snippets.find.before",
            Optional.of("Shift+F3"),
            () -> go(false));
    var next =
        Actions.icon(
            texts,
            scope,
            "find-next",
            "fth-chevron-down",
            "snippets.find.next",
            Optional.of("F3"),
            () -> go(true));
    getChildren().addAll(words, status, before, next);
    keys.inField("Enter", "snippets.find.next", () -> go(true))
        .inField("Shift+Enter", "snippets.find.before", () -> go(false))
        .listenOn(words);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    words.textProperty().subscribe(() -> status.setText(""));
  }

  public void open() {
    setVisible(true);
    words.requestFocus();
    words.selectAll();
  }

  /**
   * @return false when it was not open
   */
  public boolean close() {
    boolean open = isVisible();
    setVisible(false);
    list.want("");
    return open;
  }

  public void go(boolean forward) {
    var wanted = words.getText().strip().toLowerCase(Locale.ROOT);
    var text = list.open();
    if (wanted.isEmpty() || text.isEmpty()) {
      return;
    }
    int from = list.getSelectionModel().getSelectedIndex();
    status.setText(texts.now().of("snippets.finding"));
    FxFutures.on(
        text.get().find(wanted, from < 0 && !forward ? 0 : from, forward),
        found -> {
          if (!list.open().equals(text)) {
            return;
          }
          status.setText(found.isPresent() ? "" : texts.now().of("snippets.notFound"));
          list.want(wanted);
          found.ifPresent(list::go);
        });
  }

  KeyTable keys() {
    return keys;
  }
}
