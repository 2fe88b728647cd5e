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
  /** Under which this laptop remembers the id of a day, with the day's folder behind it. */
  private static final String KEY = "team.day.";

  private final Settings settings;

  DayIds(Settings settings) {
    this.settings = settings;
  }

  /**
   * Empty for a day without a contest that was not joined either. Of a day with several, as when
   * two were brought together, the one that it was known by here: else it would lose its team.
   */
  Optional<String> of(String folder, Timeline day) {
    var made =
        day.envelopes().stream()
            .filter(envelope -> envelope.event() instanceof ContestCreated)
            .map(envelope -> envelope.id().origin().value() + "-" + envelope.id().sequence())
            .toList();
    return settings
        .get(KEY + folder)
        .filter(known -> made.isEmpty() || made.contains(known))
        .or(() -> made.stream().findFirst());
  }

  void remember(String folder, String id) {
    if (!has(folder, id)) {
      settings.put(KEY + folder, id);
    }
  }

  /** Whether that folder has the day of this id: joined, made or brought here. */
  boolean has(String folder, String id) {
    return settings.get(KEY + folder).filter(id::equals).isPresent();
  }
}
