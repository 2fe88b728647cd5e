package dev.pitwall.wall.page;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.text.ContestClock;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.wall.TeamState;
import dev.pitwall.wall.WallGrid;
import dev.pitwall.wall.WallState;
import dev.pitwall.wall.WallWords;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a page is answered that asks for what is new: maps and lists, ready to be written as JSON.
 * Cards are numbered by the change that made them; a page names the last number that it has.
 */
final class WallAnswers {
  /** A card that a page may have, and the change that made it. */
  private record Card(TeamState team, double most, Texts texts, long change, String html) {
    boolean isOf(TeamState other, double highest, Texts words) {
      return team == other && most == highest && texts == words;
    }
  }

  private final Texts words;
  private WallState state = WallState.NOTHING;
  private Texts texts;
  private Map<String, Card> cards = Map.of();
  private Map<String, Integer> ranks = Map.of();
  private long change;

  /**
   * @param words in the zone that counts until a contest has one
   */
  WallAnswers(Texts words) {
    this.words = words;
    this.texts = words;
  }

  synchronized void show(WallState newest) {
    state = newest;
    change++;
    var zone = newest.contest().map(Contest::zone).orElse(words.zone());
    if (!zone.equals(texts.zone())) {
      texts = new Texts(words.language(), zone);
    }
    double most = newest.most();
    var next = new LinkedHashMap<String, Card>();
    for (var team : newest.teams()) {
      var before = cards.get(team.id());
      next.put(
          team.id(),
          before != null && before.isOf(team, most, texts)
              ? before
              : new Card(team, most, texts, change, TeamHtml.of(texts, team, most)));
    }
    cards = next;
    var ranked = newest.teams().stream().sorted(TeamState.BY_SCORE).toList();
    var places = new HashMap<String, Integer>();
    ranked.forEach(team -> places.put(team.id(), places.size()));
    ranks = places;
  }

  /**
   * @param after the last change that the page has; 0 for none
   * @param width of the room for the cards, in pixels
   * @param height of that room
   * @param wall the height of the whole page
   */
  synchronized Map<String, Object> answer(
      long after, double width, double height, double wall, Instant now) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("change", change);
    answer.put("title", WallWords.title(texts, state));
    answer.put("teams", WallWords.teams(texts, state));
    answer.put("live", live(now));
    answer.put("liveMeaning", WallWords.liveMeaning(state, now).name().toLowerCase(Locale.ROOT));
    answer.put("stale", WallWords.stale(texts, state, now).orElse(""));
    var contest = state.contest();
    answer.put(
        "clock",
        contest.map(one -> ContestClock.large(texts, one, now)).orElse(Times.second(texts, now)));
    answer.put("clockSmall", contest.map(one -> ContestClock.small(texts, one, now)).orElse(""));
    answer.put("empty", state.looked().isPresent() && state.teams().isEmpty());
    answer.put("grid", grid(width, height, wall));
    answer.put("cards", cards.values().stream().map(card -> card(card, after, now)).toList());
    return answer;
  }

  private String live(Instant now) {
    return state.looked().isEmpty() && state.trouble().isEmpty()
        ? ""
        : WallWords.live(texts, state, now);
  }

  private Map<String, Object> grid(double width, double height, double wall) {
    var grid = WallGrid.of(state.teams().size(), width, height, wall, 1);
    return Map.of(
        "columns", grid.columns(), "rows", grid.rows(), "pages", grid.pages(), "body", grid.body());
  }

  /** In the order of names; the card itself only where the page has an older one. */
  private Map<String, Object> card(Card card, long after, Instant now) {
    var team = card.team();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", team.id());
    answer.put("rank", ranks.get(team.id()));
    answer.put("running", WallWords.running(texts, team, now).orElse(""));
    answer.put("left", left(team, now).orElse(""));
    if (card.change() > after) {
      answer.put("html", card.html());
    }
    return answer;
  }

  /** On the card only where contests differ. */
  private Optional<String> left(TeamState team, Instant now) {
    return team.contest()
        .filter(_ -> state.contest().isEmpty())
        .map(one -> ContestClock.large(texts, one, now));
  }
}
