package dev.pitwall.wall.page;

import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.report.document.HtmlText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.wall.TeamState;
import dev.pitwall.wall.WallWords;
import java.util.Locale;

/** A team's card as HTML, without what changes each second. */
final class TeamHtml {
  private TeamHtml() {}

  /**
   * @param most the largest score of all teams
   */
  static String of(Texts texts, TeamState team, double most) {
    var counts = team.counts().run();
    return "<header><b class=\"name\">"
        + HtmlText.escaped(WallWords.name(team))
        + "</b>"
        + WallWords.leftOut(texts, team).map(words -> span("tag warns", words)).orElse("")
        + "<span class=\"tag runs\" hidden></span><span class=\"left\" hidden></span></header>"
        + "<p class=\"figure\">"
        + counts
            .map(run -> span("score", run.score().map(Scores::written).orElse("–")))
            .orElse(span("score", "–"))
        + counts.flatMap(Run::verdict).map(one -> verdict(texts, one)).orElse("")
        + "</p><p class=\"about\">"
        + span("counting", WallWords.counting(texts, team))
        + span("best", WallWords.best(texts, team))
        + "</p>"
        + ScoreLine.of(team.team().day(), most);
  }

  /** By shape and word, too: colours alone are lost on many projectors. */
  private static String verdict(Texts texts, Verdict verdict) {
    var shape =
        switch (verdict) {
          case PASS -> "✓ ";
          case FAIL -> "✕ ";
          case ABORTED -> "⊘ ";
        };
    return span("verdict " + verdict.name().toLowerCase(Locale.ROOT), shape + texts.of(verdict));
  }

  private static String span(String style, String words) {
    return "<span class=\"" + style + "\">" + HtmlText.escaped(words) + "</span>";
  }
}
