package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.FormatId;

/** What was agreed on the team's own result formats. */
public sealed interface FormatEvent extends Event {
  /**
   * A format as it reads from now on.
   *
   * @param text the whole file, as the member wrote it; {@code results} understands it
   */
  record FormatDefined(FormatId format, String text) implements FormatEvent {}

  record FormatRemoved(FormatId format) implements FormatEvent {}
}
