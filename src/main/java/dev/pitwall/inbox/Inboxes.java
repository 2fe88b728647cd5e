package dev.pitwall.inbox;

import dev.pitwall.core.OpenDay;

/** The doors of this laptop's days. */
@FunctionalInterface
public interface Inboxes {
  /** Not open yet; closed with its day. */
  DayInbox of(OpenDay day);
}
