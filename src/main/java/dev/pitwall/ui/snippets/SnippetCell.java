package dev.pitwall.ui.snippets;

import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.text.Sizes;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import java.util.ArrayList;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One snippet of the list in two lines: what it is called and when, where from and how much. */
final class SnippetCell extends ListCell<SnippetRow> {
  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

  private final FxTexts texts;
  private final Icon kind = new Icon("fth-file-text");
  private final Label title = new Label();
  private final Label time = new Label();
  private final Label facts = new Label();
  private final Icon pin = new Icon("fth-bookmark");
  private final Icon agent = new Icon("fth-cpu");
  private final MemberBadge badge = new MemberBadge(Optional.empty());
  private final HBox whole;

  SnippetCell(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("snippet-cell");
    title.getStyleClass().add("strong");
    title.setMinWidth(0);
    // Commands differ at their ends.
    title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    time.getStyleClass().addAll("muted", "snippet-time");
    time.setMinWidth(USE_PREF_SIZE);
    facts.getStyleClass().addAll("muted", "t-small");
    facts.setMinWidth(0);
    var first = line(title, ScreenBar.stretch(), time);
    var second = line(facts, ScreenBar.stretch(), pin, agent, badge);
    var both = new VBox(first, second);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    whole = new HBox(kind, both);
    whole.getStyleClass().add("snippet-row");
    // As wide as the list and no wider: a long command is cut, and the time stays in sight.
    setPrefWidth(0);
    for (Node mark : new Node[] {pin, agent}) {
      mark.managedProperty().bind(mark.visibleProperty());
    }
    texts.texts().subscribe(() -> updateItem(getItem(), isEmpty()));
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("snippet-line");
    line.setMinWidth(0);
    return line;
  }

  @Override
  protected void updateItem(SnippetRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean nothing = empty || row == null;
    pseudoClassStateChanged(PINNED, !nothing && row.snippet().sheet().pinned());
    setGraphic(nothing ? null : whole);
    if (nothing) {
      setAccessibleText("");
      return;
    }
    var t = texts.now();
    var snippet = row.snippet();
    kind.show(icon(snippet.content().kind()));
    title.setText(snippet.label().isEmpty() ? "#" + row.number() : snippet.label());
    time.setText(Times.second(t, snippet.at()));
    var parts = new ArrayList<String>();
    parts.add("#" + row.number());
    if (!snippet.source().host().isEmpty()) {
      parts.add(snippet.source().host());
    }
    parts.add(Sizes.written(snippet.content().bytes()));
    row.tags().forEach(tag -> parts.add("#" + tag));
    if (snippet.sheet().prepared()) {
      parts.add(snippet.sheet().kit());
    }
    facts.setText(String.join(" · ", parts));
    pin.setVisible(snippet.sheet().pinned());
    agent.setVisible(row.byAgent());
    badge.show(row.by());
    setAccessibleText(
        String.join(", ", title.getText(), t.of(snippet.content().kind()), facts.getText()));
  }

  static String icon(SnippetContent.Kind kind) {
    return switch (kind) {
      case TEXT -> "fth-file-text";
      case PICTURE -> "fth-image";
      case BINARY -> "fth-package";
    };
  }
}
