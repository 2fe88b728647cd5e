package dev.pitwall.ui.settings;

import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.Id.FormatId;
import java.util.Optional;

/**
 * Texts of formats that were typed and not kept yet: they have slips in them, or somebody was
 * called away. Remembered on this laptop until they are kept or given up.
 */
final class FormatDrafts {
  private static final String DRAFT = "format.draft.";

  private final Settings settings;

  FormatDrafts(Settings settings) {
    this.settings = settings;
  }

  /**
   * Waits for the disk: not for the JavaFX thread.
   *
   * @param format empty for one that is new
   */
  Optional<String> read(Optional<FormatId> format) {
    return settings.get(key(format)).filter(text -> !text.isBlank());
  }

  void keep(Optional<FormatId> format, String text) {
    settings.put(key(format), text);
  }

  void giveUp(Optional<FormatId> format) {
    settings.put(key(format), "");
  }

  private static String key(Optional<FormatId> format) {
    return DRAFT + format.map(FormatId::value).orElse("");
  }
}
