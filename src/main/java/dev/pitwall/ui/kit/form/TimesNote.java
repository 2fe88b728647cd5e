package dev.pitwall.ui.kit.form;

import dev.pitwall.text.TypedTimes;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Icon;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Beside a contest's times: that the end is on the next day, and whose clock they are of. */
public final class TimesNote extends Label {
  private final FxTexts texts;
  private final Supplier<TypedTimes.Reading> read;

  /**
   * @param read what is typed by now
   */
  public TimesNote(FxTexts texts, Supplier<TypedTimes.Reading> read) {
    this.texts = texts;
    this.read = read;
    getStyleClass().add("times-note");
    setGraphic(new Icon("fth-clock"));
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    texts.texts().addListener((_, _, _) -> renew());
  }

  public void follow(TextField... fields) {
    for (var field : fields) {
      field.textProperty().addListener((_, _, _) -> renew());
    }
    renew();
  }

  public void renew() {
    setText(
        switch (read.get()) {
          case TypedTimes.Reading.Read times ->
              TypedTimes.note(texts.now(), times, texts.now().zone(), texts.laptop());
          case TypedTimes.Reading.Wrong _ -> "";
        });
  }
}
