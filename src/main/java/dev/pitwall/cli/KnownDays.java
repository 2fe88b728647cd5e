package dev.pitwall.cli;

import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.domain.model.Names;
import java.util.List;
import java.util.Optional;

/** The day a person means by a word: its folder or, in any case and width, its name. */
final class KnownDays {
  private KnownDays() {}

  static Optional<DayInUse> find(List<DayInUse> days, String word) {
    return days.stream()
        .filter(day -> day.folder().equals(word))
        .findFirst()
        .or(
            () ->
                days.stream()
                    .filter(day -> Names.plain(day.name()).equals(Names.plain(word)))
                    .findFirst());
  }

  static Optional<Days.Known> find(Days days, String word) {
    var known = days.known();
    return known.stream()
        .filter(day -> day.folder().equals(word))
        .findFirst()
        .or(
            () ->
                known.stream()
                    .filter(day -> Names.plain(day.name()).equals(Names.plain(word)))
                    .findFirst());
  }
}
