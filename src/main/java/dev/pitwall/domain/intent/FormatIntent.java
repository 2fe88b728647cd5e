package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.FormatId;

/** What members want with the team's own result formats. */
public sealed interface FormatIntent extends Intent {
  /**
   * Makes a format, or changes it.
   *
   * @param text without problems: that is for whoever understands formats to see to
   */
  record DefineFormat(FormatId format, String text) implements FormatIntent {}

  record RemoveFormat(FormatId format) implements FormatIntent {}
}
