package dev.pitwall.ui.settings;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.output.DayFormats;
import dev.pitwall.output.OutputReader;
import dev.pitwall.results.Format;
import dev.pitwall.results.Formats;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** What a new format begins with: one that explains itself, or a copy of any that is known. */
final class FormatStart extends VBox {
  private final FxTexts texts;
  private final OutputReader reader;
  private final DayFormats known;
  private final ComboBox<Optional<Format>> box;
  private Consumer<String> chosen = _ -> {};

  FormatStart(FxTexts texts, OutputReader reader, DayFormats known) {
    this.texts = texts;
    this.reader = reader;
    this.known = known;
    box = Ids.give(new ComboBox<>(), "format-form", "start");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setVisibleRowCount(12);
    box.promptTextProperty().bind(texts.text("settings.formats.start.prompt"));
    box.setCellFactory(_ -> new Cell());
    box.setButtonCell(new Cell());
    box.getItems().add(Optional.empty());
    known.all().all().forEach(format -> box.getItems().add(Optional.of(format)));
    box.setOnAction(_ -> take(box.getValue()));
    getChildren().add(new FormRow<>(texts, "settings.formats.start", box));
  }

  /** Is called with the text to begin with. */
  void onChosen(Consumer<String> action) {
    chosen = action;
  }

  private void take(Optional<Format> format) {
    var language = texts.now().language().name().toLowerCase(Locale.ROOT);
    FxFutures.on(
        reader.beside(() -> format.map(this::copy).orElseGet(() -> Formats.startingText(language))),
        chosen);
  }

  /** With an id of its own: of two of one id only one would be known. */
  private String copy(Format format) {
    var text =
        Stream.of(known.shared(), known.shelf().own())
            .flatMap(texts -> Optional.ofNullable(texts.get(new FormatId(format.id()))).stream())
            .findFirst()
            .orElseGet(() -> Formats.shippedText(format.id()));
    var id = "our-" + format.id();
    return text.replaceFirst(
            "(\"id\"\\s*:\\s*)\"[^\"]*\"", "$1" + Matcher.quoteReplacement('"' + id + '"'))
        .replaceFirst("(\"contests\"\\s*:\\s*)\\[[^\\]]*]", "$1[]");
  }

  private final class Cell extends ListCell<Optional<Format>> {
    @Override
    protected void updateItem(Optional<Format> format, boolean empty) {
      super.updateItem(format, empty);
      textProperty().unbind();
      if (empty || format == null) {
        setText(null);
      } else {
        textProperty()
            .bind(
                texts.bind(
                    t ->
                        format
                            .map(one -> t.of("settings.formats.copy", one.name()))
                            .orElseGet(() -> t.of("settings.formats.explained"))));
      }
    }
  }
}
