package dev.pitwall.ui.warroom;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Note;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A contest that is over, in a few lines: what counted, the servers, the rest, the last words. */
final class HowItEnded {
  /** As many as a panel has room for beside the rest. */
  private static final int NOTES = 3;

  private static final int NOTE_LETTERS = 200;

  private HowItEnded() {}

  static List<NextLine> of(Texts texts, DayGlance glance) {
    var lines = new ArrayList<NextLine>();
    lines.add(counted(texts, glance));
    glance
        .best()
        .filter(best -> glance.counts().run().filter(best::equals).isEmpty())
        .ifPresent(
            best -> lines.add(run(texts, glance.day(), "ended.best", "fth-trending-up", best)));
    servers(texts, glance).ifPresent(lines::add);
    tasks(texts, glance).ifPresent(lines::add);
    glance.day().notes().values().stream()
        .sorted(Comparator.comparing(Note::at).reversed())
        .limit(NOTES)
        .forEach(note -> lines.add(note(texts, glance.day(), note)));
    return lines;
  }

  private static NextLine counted(Texts texts, DayGlance glance) {
    var newest = glance.counts().run();
    if (newest.isEmpty()) {
      return line("counted", "scores", Optional.empty(), "fth-flag", texts.of("ended.nothing"), "");
    }
    boolean decided = glance.counts().rule() == FinalScoreRule.LAST_RUN;
    return run(
        texts, glance.day(), decided ? "ended.counted" : "ended.newest", "fth-flag", newest.get());
  }

  private static NextLine run(Texts texts, ContestDay day, String key, String icon, Run run) {
    return line(
        key,
        "scores",
        Optional.of(run.id()),
        icon,
        texts.of(key, words(texts, day, run)),
        Times.minute(texts, run.at()));
  }

  private static String words(Texts texts, ContestDay day, Run run) {
    var result = run.verdict().map(texts::of).orElse("") + Scores.after(run.score());
    return RunText.joined(result, RunText.of(run), MemberText.agent(texts, day, run.by()));
  }

  private static Optional<NextLine> servers(Texts texts, DayGlance glance) {
    if (glance.rebootable() == 0) {
      return Optional.empty();
    }
    var open = glance.unverified();
    var voided = glance.voided();
    var words =
        open.isEmpty()
            ? texts.of("ended.allOk", glance.rebootable())
            : voided.isEmpty()
                ? texts.of("ended.notOk", names(open))
                : texts.of("ended.void", names(voided));
    var first = (voided.isEmpty() ? open : voided).stream().findFirst().map(Server::id);
    return Optional.of(
        line("servers", "reboot", first.map(Id.class::cast), "fth-refresh-cw", words, ""));
  }

  private static String names(List<Server> servers) {
    return servers.stream().map(server -> server.sheet().name()).collect(Collectors.joining(" "));
  }

  private static Optional<NextLine> tasks(Texts texts, DayGlance glance) {
    var open =
        glance.day().tasks().values().stream().filter(task -> !task.column().ended()).toList();
    return open.stream()
        .findFirst()
        .map(Task::id)
        .map(
            first ->
                line(
                    "tasks",
                    "tasks",
                    Optional.of(first),
                    "fth-check-square",
                    texts.of("ended.tasks", open.size()),
                    ""));
  }

  private static NextLine note(Texts texts, ContestDay day, Note note) {
    return line(
        note.id().value(),
        "review",
        Optional.of(note.id()),
        "fth-edit-3",
        RunText.joined(
            Excerpt.of(note.text(), NOTE_LETTERS), MemberText.agent(texts, day, note.by())),
        Times.minute(texts, note.at()));
  }

  private static NextLine line(
      String key, String screen, Optional<Id> thing, String icon, String words, String when) {
    return new NextLine(key, screen, thing, icon, words, when);
  }
}
