package dev.pitwall.ui.kit;

import dev.pitwall.team.day.TeamSummary;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;

/** Whether everything is on every laptop, in a few words. */
public final class TeamSummaryText {
  private TeamSummaryText() {}

  public static String of(Texts texts, TeamSummary summary) {
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
      case TeamSummary.Complete(int laptops) -> texts.of("team.sum.complete", laptops);
    };
  }
}
