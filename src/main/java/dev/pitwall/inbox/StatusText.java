package dev.pitwall.inbox;

import static java.util.stream.Collectors.joining;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.ClosingWords;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** How the day stands, in a few lines for a terminal. */
public final class StatusText {
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

  private StatusText() {}

  /** No run of the contest counts where the organiser's decides. */
  private static String key(FinalScoreRule rule) {
    return rule == FinalScoreRule.LAST_RUN ? "inbox.status.counts" : "inbox.status.newest";
  }

  public static String of(Texts texts, ContestDay day, Instant now) {
    var contest = day.contest();
    if (contest.isEmpty()) {
      return texts.of("inbox.health.none");
    }
    var t = texts.in(contest.get().zone());
    var glance = DayGlance.of(day);
    var lines = new ArrayList<String>();
    lines.add(
        contest.get().name() + ": " + Spans.left(t, Duration.between(now, contest.get().end())));
    lines.add(
        glance
            .counts()
            .run()
            .map(run -> t.of(key(contest.get().finalScoreRule()), result(t, run)))
            .orElseGet(() -> t.of("inbox.status.counts.none")));
    glance.best().ifPresent(run -> lines.add(t.of("inbox.status.best", result(t, run))));
    glance
        .running()
        .ifPresent(run -> lines.add(t.of("inbox.status.running", Times.second(t, run.at()))));
    glance
        .safe()
        .ifPresent(
            safe ->
                lines.add(
                    t.of(
                        "inbox.status.safe",
                        Times.minute(t, safe.at()),
                        Spans.left(t, Duration.between(now, safe.at())))));
    day.currentRound()
        .ifPresent(
            _ ->
                lines.add(
                    t.of(
                        "inbox.status.reboot",
                        glance.rebootable() - glance.unverified().size(),
                        glance.rebootable())));
    var closing = ClosingWords.progress(t, glance.closing());
    if (!closing.isEmpty()) {
      lines.add(
          ClosingWords.next(t, glance.closing())
              .map(next -> t.of("inbox.status.closing", closing, next))
              .orElse(closing));
    }
    for (var task : TaskBoard.column(day, TaskColumn.DOING)) {
      lines.add(t.of("inbox.status.doing", task.sheet().title()));
    }
    // What others wrote is in it: nothing that steers a terminal.
    return lines.stream()
        .map(STEERING::matcher)
        .map(one -> one.replaceAll(" "))
        .collect(joining("\n"));
  }

  private static String result(Texts texts, Run run) {
    return texts.of(run.verdict().orElseThrow())
        + Scores.after(run.score())
        + ", "
        + Times.minute(texts, run.at());
  }
}
