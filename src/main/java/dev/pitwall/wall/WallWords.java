package dev.pitwall.wall;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Instant;
import java.util.Optional;

/** A wall in words. */
public final class WallWords {
  private static final int TITLE_LETTERS = 80;

  /** A name is the account's; a database takes 63 letters. */
  private static final int NAME_LETTERS = 63;

  private WallWords() {}

  public static String title(Texts texts, WallState state) {
    return state
        .contest()
        .map(one -> Excerpt.of(one.name(), TITLE_LETTERS))
        .orElse(texts.of("wall.title"));
  }

  /** How many teams; empty before the database was reached. */
  public static String teams(Texts texts, WallState state) {
    return state.looked().isEmpty() ? "" : texts.of("wall.teams", state.teams().size());
  }

  /** Whether what is shown is of now. */
  public static String live(Texts texts, WallState state, Instant now) {
    return texts.of(
        state.trouble().isPresent() ? "wall.away" : state.isLate(now) ? "wall.late" : "wall.live");
  }

  public static Meaning liveMeaning(WallState state, Instant now) {
    return state.trouble().isPresent()
        ? Meaning.FAILS
        : state.isLate(now) ? Meaning.WARNS : Meaning.CONFIRMS;
  }

  /**
   * Why what is shown may be old, how old it is, and that nothing need be done about the
   * connection; empty while it is of now.
   */
  public static Optional<String> stale(Texts texts, WallState state, Instant now) {
    if (state.trouble().isEmpty() && !state.isLate(now)) {
      return Optional.empty();
    }
    var asOf =
        state
            .looked()
            .map(at -> texts.of("wall.asOf", Times.second(texts, at)))
            .orElse(texts.of("wall.nothingYet"));
    return Optional.of(
        state.trouble().map(why -> DatabaseTrouble.ofReader(texts, why) + " " + asOf).orElse(asOf));
  }

  public static String name(TeamState team) {
    return Excerpt.of(team.name(), NAME_LETTERS);
  }

  /** Which run the large score is of. */
  public static String counting(Texts texts, TeamState team) {
    if (team.contest().isEmpty()) {
      return texts.of("wall.noContest");
    }
    var run = team.counts().run();
    if (run.isEmpty()) {
      return texts.of("shell.counts.nothing");
    }
    var at = Times.minute(texts, run.get().at());
    return team.counts().rule() == FinalScoreRule.LAST_RUN
        ? texts.of("shell.counts.last", at)
        : texts.of("shell.counts.newest", at);
  }

  /** Empty before the first pass. */
  public static String best(Texts texts, TeamState team) {
    return team.best()
        .flatMap(Run::score)
        .map(score -> texts.of("wall.best", Scores.written(score)))
        .orElse("");
  }

  /** How long the run that is on lasts by now; empty when none is. */
  public static Optional<String> running(Texts texts, TeamState team, Instant now) {
    return team.running()
        .map(run -> texts.of("kit.on") + " " + Spans.ticking(texts, run.at(), now));
  }

  /** Rows of the database that are not shown; empty when there is none. */
  public static Optional<String> leftOut(Texts texts, TeamState team) {
    int rows = team.team().leftOut();
    return rows == 0 ? Optional.empty() : Optional.of(texts.of("wall.leftOut", rows));
  }
}
