package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.ItemId;
import java.util.List;
import java.util.Optional;

/**
 * One line to be ticked per server, or once for the contest.
 *
 * @param text in the language of whoever brought or wrote it
 * @param both of a line that a profile brought, as long as nobody gave it other words
 * @param proof what evidence can prove of it; empty where only a person can
 */
public record CheckLine(
    ItemId id,
    LineList list,
    LineScope scope,
    LineLayer layer,
    String text,
    Optional<BilingualText> both,
    Optional<LineProof> proof) {

  /** So many lines of one list fit beside one server; more would never be read. */
  public static final int MOST = 200;

  /**
   * Its words for somebody who reads this language.
   *
   * @param language its code, {@code ja} or {@code en}
   */
  public String in(String language) {
    return both.map(words -> words.in(language)).orElse(text);
  }

  /** What stands in place of the words that a profile brought. */
  public CheckLine withWords(String words) {
    return new CheckLine(id, list, scope, layer, words, Optional.empty(), proof);
  }

  /** The lines of a list to be ticked on this server, those of its roles and its own. */
  public static List<CheckLine> of(ContestDay day, LineList list, Server server) {
    return day.checkLines().lines().values().stream()
        .filter(line -> line.list() == list && line.scope().holds(server))
        .toList();
  }

  /** The lines of a list to be ticked once for the contest. */
  public static List<CheckLine> ofContest(ContestDay day, LineList list) {
    return day.checkLines().lines().values().stream()
        .filter(line -> line.list() == list && line.scope() instanceof LineScope.OnContest)
        .toList();
  }
}
