package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.core.Settings;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.ColorPalette;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.kit.style.Theme;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@FxTest
class LookMemoryTest {
  private final Settings settings = MemoryDays.none(SampleDay.NOW).settings();
  private final FxTexts texts = new FxTexts(new Texts(Language.EN, ZoneId.of("Asia/Tokyo")));
  private final Look look = new Look();

  private void attach(Optional<Language> told) {
    LookMemory.read(settings).attach(settings, texts, look, told);
  }

  @Test
  void aLanguageOnTheCommandLineIsForThisTimeOnly() {
    settings.put("language", "ja");
    attach(Optional.of(Language.EN));
    assertEquals(Language.EN, texts.now().language());
    texts.in(ZoneId.of("America/New_York"));
    assertEquals(Optional.of("ja"), settings.get("language"));
  }

  @Test
  void aDayInAnotherZoneChoosesNoLanguage() {
    attach(Optional.empty());
    texts.in(ZoneId.of("America/New_York"));
    assertEquals(Optional.empty(), settings.get("language"));
  }

  @Test
  void whatThePersonChoseIsBroughtBack() {
    attach(Optional.empty());
    texts.use(Language.JA);
    look.theme().set(Theme.LIGHT);
    look.palette().set(ColorPalette.GREYS);
    look.scale().set(1.5);
    look.reducedMotion().set(true);
    look.sound().set(true);
    look.speech().set(true);
    assertEquals(
        new LookMemory(
            Optional.of(Theme.LIGHT),
            Optional.of(Language.JA),
            Optional.of(ColorPalette.GREYS),
            Optional.of(1.5),
            Optional.of(true),
            Optional.of(true),
            Optional.of(true)),
        LookMemory.read(settings));
    settings.put("scale", "9");
    assertEquals(Optional.empty(), LookMemory.read(settings).scale());
  }
}
