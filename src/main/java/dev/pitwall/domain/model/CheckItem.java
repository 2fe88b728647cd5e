package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ItemId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One line of a list that is ticked off.
 *
 * @param text in the language of whoever brought or wrote it
 * @param both of a line that a profile brought, as long as nobody gave it other words
 * @param place orders the lines of a list, smallest first; equal places by id
 * @param tick empty while it is open
 */
public record CheckItem(
    ItemId id,
    Checklist list,
    String text,
    Optional<BilingualText> both,
    double place,
    Optional<Tick> tick) {

  private static final Comparator<CheckItem> PLACE =
      Comparator.comparingDouble(CheckItem::place).thenComparing(item -> item.id().value());

  /** Who ticked it, and when. */
  public record Tick(Instant at, Optional<Id.MemberId> by) {}

  public boolean ticked() {
    return tick.isPresent();
  }

  /**
   * Its words for somebody who reads this language.
   *
   * @param language its code, {@code ja} or {@code en}
   */
  public String in(String language) {
    return both.map(words -> words.in(language)).orElse(text);
  }

  /** The lines of a list, top first. */
  public static List<CheckItem> lines(ContestDay day, Checklist list) {
    return day.checklist().values().stream()
        .filter(item -> item.list() == list)
        .sorted(PLACE)
        .toList();
  }
}
