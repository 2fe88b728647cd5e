package dev.pitwall.ui;

import dev.pitwall.core.Settings;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Look;
import dev.pitwall.ui.kit.Theme;
import java.util.Locale;
import java.util.Optional;

/** Brings back how this laptop's window looked, and remembers every change of it. */
final class LookMemory {
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final String SCALE = "scale";
  private static final String CALM = "calm";

  private LookMemory() {}

  /**
   * @param told the language of the command line, which goes before the remembered one
   */
  static void attach(Settings settings, FxTexts texts, Look look, Optional<Language> told) {
    settings.get(THEME).flatMap(Theme::named).ifPresent(look.theme()::set);
    told.or(() -> settings.get(LANGUAGE).flatMap(Language::named)).ifPresent(texts::speak);
    settings.get(SCALE).flatMap(LookMemory::scale).ifPresent(look.scale()::set);
    settings.get(CALM).map(Boolean::parseBoolean).ifPresent(look.calm()::set);
    look.theme().addListener((_, _, now) -> settings.put(THEME, now.code()));
    texts
        .texts()
        .addListener(
            (_, _, now) -> settings.put(LANGUAGE, now.language().name().toLowerCase(Locale.ROOT)));
    look.scale().addListener((_, _, now) -> settings.put(SCALE, now.toString()));
    look.calm().addListener((_, _, now) -> settings.put(CALM, now.toString()));
  }

  /** A number outside the slider's range is somebody's slip and is not taken. */
  private static Optional<Double> scale(String written) {
    try {
      return Optional.of(Double.parseDouble(written)).filter(s -> s >= 1 && s <= 2);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
