package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.FormatId;

/** What members want with the team's own result formats. */
public sealed interface FormatIntent extends Intent {
  /**
   * Makes a format, or changes it.
   *
   * @param the file's text, already checked by {@code results}
   */
  record DefineFormat(FormatId format, String text) implements FormatIntent {}

  record RemoveFormat(FormatId format) implements FormatIntent {}
}
