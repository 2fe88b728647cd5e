package dev.pitwall.ui.kit;

import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.TeamSummary;
import dev.pitwall.team.postgres.PostgresState;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;

/** Whether everything is on every laptop, in a few words. */
public final class TeamSummaryText {
  private TeamSummaryText() {}

  /** With what is to be known of the database, where the team has one. */
  public static String of(Texts texts, Team.Picture picture) {
    return of(texts, picture.summary(), picture.database().state());
  }

  /**
   * @param summary perhaps with other names for the laptops
   */
  public static String of(Texts texts, TeamSummary summary, PostgresState database) {
    var words = of(texts, summary);
    var more = database(texts, database);
    return more.isEmpty() || isNamed(summary) ? words : words + texts.of("list.separator") + more;
  }

  /** A database that was reached once is named among those that are away. */
  private static boolean isNamed(TeamSummary summary) {
    return summary instanceof TeamSummary.Away(var names, _) && names.contains("PostgreSQL");
  }

  private static String database(Texts texts, PostgresState state) {
    return switch (state) {
      case PostgresState.Off _, PostgresState.Connecting _ -> "";
      case PostgresState.Connected connected when connected.refused().isPresent() ->
          texts.of("team.sum.db.refuses");
      case PostgresState.Connected connected when connected.slow() -> texts.of("team.sum.db.slow");
      case PostgresState.Connected connected ->
          connected.polls() ? texts.of("team.sum.db.polls") : "";
      case PostgresState.Away away ->
          texts.of("team.sum.db.away", Times.minute(texts, away.since()));
    };
  }

  private static String of(Texts texts, TeamSummary summary) {
    return switch (summary) {
      case TeamSummary.Alone _ -> texts.of("team.sum.alone");
      case TeamSummary.CutOff(long steps, var since) when steps > 0 ->
          texts.of("team.sum.cutOff.steps", Times.minute(texts, since), steps);
      case TeamSummary.CutOff(long _, var since) ->
          texts.of("team.sum.cutOff", Times.minute(texts, since));
      case TeamSummary.OnlyHere(long steps) -> texts.of("team.sum.onlyHere", steps);
      case TeamSummary.Away(var laptops, var since) ->
          texts.of(
              "team.sum.away",
              laptops.getFirst() + (laptops.size() > 1 ? " +" + (laptops.size() - 1) : ""),
              Times.minute(texts, since));
      case TeamSummary.Behind(var laptops) ->
          texts.of("team.sum.behind", String.join(", ", laptops));
      case TeamSummary.Complete(int laptops, boolean database) when database ->
          texts.of(laptops == 1 ? "team.sum.complete.db.one" : "team.sum.complete.db", laptops);
      case TeamSummary.Complete(int laptops, boolean _) -> texts.of("team.sum.complete", laptops);
    };
  }
}
