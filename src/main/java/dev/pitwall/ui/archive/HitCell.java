package dev.pitwall.ui.archive;

import dev.pitwall.archive.Hit;
import dev.pitwall.archive.HitKind;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A place where the words were found: what it is, of which day and when, and the line. */
final class HitCell extends ListCell<Hit> {
  private final FxTexts texts;
  private final Label kind = new Label();
  private final Label day = new Label();
  private final Label line = new Label();
  private final VBox both;

  HitCell(FxTexts texts) {
    this.texts = texts;
    kind.getStyleClass().addAll("strong", "t-small");
    kind.setMinWidth(USE_PREF_SIZE);
    day.getStyleClass().addAll("muted", "t-small");
    day.setMinWidth(0);
    line.setMinWidth(0);
    both = new VBox(new HBox(8, kind, ScreenBar.stretch(), day), line);
    both.setMinWidth(0);
    both.setPrefWidth(1);
    texts.texts().subscribe(() -> updateItem(getItem(), isEmpty()));
  }

  @Override
  protected void updateItem(Hit hit, boolean empty) {
    super.updateItem(hit, empty);
    if (empty || hit == null) {
      setGraphic(null);
      return;
    }
    var here = texts.now().in(DayTable.zone(hit.day(), texts.now()));
    kind.setText(here.of(hit.kind()));
    kind.setGraphic(new Icon(icon(hit.kind())));
    day.setText(
        hit.day().name()
            + " – "
            + Times.day(here.zone(), hit.at())
            + " "
            + Times.minute(here, hit.at()));
    line.setText(hit.excerpt());
    setGraphic(both);
  }

  private static String icon(HitKind kind) {
    return switch (kind) {
      case CONTEST -> "fth-flag";
      case RUN -> "fth-trending-up";
      case NOTE -> "fth-edit-3";
      case CHANGE -> "fth-tool";
      case TASK -> "fth-check-square";
      case SNIPPET -> "fth-clipboard";
    };
  }
}
