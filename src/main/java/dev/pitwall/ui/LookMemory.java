package dev.pitwall.ui;

import dev.pitwall.core.Settings;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.ColorPalette;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.kit.style.Theme;
import java.util.Locale;
import java.util.Optional;

/** How this laptop's window looked when it was last open; what was never chosen is empty. */
record LookMemory(
    Optional<Theme> theme,
    Optional<Language> language,
    Optional<ColorPalette> palette,
    Optional<Double> scale,
    Optional<Boolean> reducedMotion,
    Optional<Boolean> sound,
    Optional<Boolean> speech) {
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final String PALETTE = "palette";
  private static final String SCALE = "scale";
  private static final String CALM = "calm";
  private static final String SOUND = "sound";
  private static final String SPEECH = "speech";

  /** Waits for the laptop's database: not for the JavaFX thread. */
  static LookMemory read(Settings settings) {
    return new LookMemory(
        settings.get(THEME).flatMap(Theme::named),
        settings.get(LANGUAGE).flatMap(Language::named),
        settings.get(PALETTE).flatMap(ColorPalette::named),
        settings.get(SCALE).flatMap(LookMemory::scale),
        settings.get(CALM).map(Boolean::parseBoolean),
        settings.get(SOUND).map(Boolean::parseBoolean),
        settings.get(SPEECH).map(Boolean::parseBoolean));
  }

  /**
   * Brings the look back, and keeps in {@code settings} what the person changes from now on.
   *
   * @param preferred the language of the command line, which goes before the remembered one and is
   *     not remembered itself
   */
  void attach(Settings settings, FxTexts texts, Look look, Optional<Language> preferred) {
    theme.ifPresent(look.theme()::set);
    preferred.or(() -> language).ifPresent(texts::use);
    palette.ifPresent(look.palette()::set);
    scale.ifPresent(look.scale()::set);
    reducedMotion.ifPresent(look.reducedMotion()::set);
    sound.ifPresent(look.sound()::set);
    speech.ifPresent(look.speech()::set);
    look.theme().addListener((_, _, now) -> settings.put(THEME, now.code()));
    texts
        .texts()
        .addListener(
            (_, before, now) -> {
              // Texts change with the zone of each opened day, too.
              if (before.language() != now.language()) {
                settings.put(LANGUAGE, now.language().name().toLowerCase(Locale.ROOT));
              }
            });
    look.palette().addListener((_, _, now) -> settings.put(PALETTE, now.code()));
    look.scale().addListener((_, _, now) -> settings.put(SCALE, now.toString()));
    look.reducedMotion().addListener((_, _, now) -> settings.put(CALM, now.toString()));
    look.sound().addListener((_, _, now) -> settings.put(SOUND, now.toString()));
    look.speech().addListener((_, _, now) -> settings.put(SPEECH, now.toString()));
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
