package dev.pitwall.output;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.json.JsonProblem;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.results.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The formats by which the outputs of a day are read: those that this laptop has anyway, and those
 * saved on the day, which are the same on every laptop. Of one id the day's counts.
 *
 * @param shelf what this laptop has
 * @param shared the texts of those shared on the day
 * @param readBy the id of the one that is used; empty: whichever fits
 */
public record DayFormats(
    FormatCatalog.Found shelf, Map<FormatId, String> shared, Optional<String> readBy) {

  public static DayFormats of(FormatCatalog.Found shelf, ContestDay day) {
    return new DayFormats(shelf, day.formats(), day.contest().flatMap(Contest::resultFormat));
  }

  /**
   * One of the team's own.
   *
   * @param name as it calls itself; its id where it cannot be used
   * @param onDay whether it was saved on the day; else it lies on this laptop alone
   * @param problems why it cannot be used: a newer version may have saved it
   */
  public record Own(
      FormatId id, String name, String text, boolean onDay, List<JsonProblem> problems) {
    public Own {
      problems = List.copyOf(problems);
    }
  }

  /** The team's own: those of the day, then those of this laptop that the day does not have. */
  public List<Own> own() {
    var all = new ArrayList<Own>();
    shared.forEach((id, text) -> all.add(own(id, text, true)));
    shelf.own().entrySet().stream()
        .filter(one -> !shared.containsKey(one.getKey()))
        .sorted(Map.Entry.comparingByKey((a, b) -> a.value().compareTo(b.value())))
        .forEach(one -> all.add(own(one.getKey(), one.getValue(), false)));
    return all;
  }

  private static Own own(FormatId id, String text, boolean onDay) {
    return switch (Formats.parse(text)) {
      case Formats.Good good -> new Own(id, good.format().name(), text, onDay, List.of());
      case Formats.Bad bad -> new Own(id, id.value(), text, onDay, bad.problems());
    };
  }

  /** All that can be used. */
  public Formats all() {
    var all = shelf.all();
    for (var text : shared.values()) {
      if (Formats.parse(text) instanceof Formats.Good good) {
        all = all.with(good.format());
      }
    }
    return all;
  }
}
