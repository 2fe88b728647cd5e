package dev.pitwall.ui.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.FxTest;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.TintChoice;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/** One button is on, whatever is clicked. */
@FxTest
class OneOfTest {
  @Test
  void aClickChoosesAndASecondOneChangesNothing() {
    var choice = new TintChoice(new FxTexts(new Texts(Language.EN, ZoneOffset.UTC)), "test");
    var heard = new ArrayList<Tint>();
    choice.chosenProperty().addListener((_, _, now) -> heard.add(now));
    choice.choose(Tint.BLUE);
    assertEquals(List.of("test-tint-blue"), selected(choice));
    for (int click = 0; click < 2; click++) {
      ((ToggleButton) choice.lookup("#test-tint-vermillion")).fire();
      assertEquals(Tint.VERMILLION, choice.chosen());
      assertEquals(List.of("test-tint-vermillion"), selected(choice));
    }
    assertEquals(List.of(Tint.VERMILLION), heard);
  }

  private static List<String> selected(TintChoice choice) {
    return choice.getChildren().stream()
        .map(ToggleButton.class::cast)
        .filter(ToggleButton::isSelected)
        .map(ToggleButton::getId)
        .toList();
  }
}
