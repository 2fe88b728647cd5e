package dev.pitwall.team.day;

import dev.pitwall.core.Settings;
import dev.pitwall.domain.event.ContestEvent.ContestCreated;
import dev.pitwall.domain.fold.Timeline;
import java.util.Optional;

/**
 * The name of a contest day that is the same on all laptops of the team: that of the event which
 * created its contest. A day that is still being copied has no event, and is known by what was
 * remembered when it was joined.
 */
final class DayIds {
  /** Under which this laptop remembers the id of a joined day, with the day's folder behind it. */
  private static final String KEY = "team.day.";

  private final Settings settings;

  DayIds(Settings settings) {
    this.settings = settings;
  }

  /** Empty for a day without a contest that was not joined either. */
  Optional<String> of(String folder, Timeline day) {
    return day.envelopes().stream()
        .filter(envelope -> envelope.event() instanceof ContestCreated)
        .findFirst()
        .map(envelope -> envelope.id().origin().value() + "-" + envelope.id().sequence())
        .or(() -> settings.get(KEY + folder));
  }

  void remember(String folder, String id) {
    settings.put(KEY + folder, id);
  }

  boolean isJoined(String folder, String id) {
    return settings.get(KEY + folder).filter(id::equals).isPresent();
  }
}
