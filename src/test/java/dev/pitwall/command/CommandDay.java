package dev.pitwall.command;

import dev.pitwall.command.verbs.DayVerbs;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.LineIntent.AddLine;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.PlanIntent.DrawPlan;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.LineLayer;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.StepText;
import dev.pitwall.text.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A day at 12:00 with a little of everything, and lines read on it. */
final class CommandDay {
  final TestDay day = TestDay.begun();
  private final Texts texts;
  private final Grammar grammar;
  private final IdSource ids = new IdSource(new Random(1));
  private ZoneId laptop = TestDay.TOKYO;
  private Optional<StepId> last = Optional.empty();

  CommandDay(Language language) {
    texts = new Texts(language, TestDay.TOKYO);
    grammar = new Grammar(DayVerbs.of(new Vocabulary(texts)));
    does(new ArrangeRoles(Optional.empty(), Map.of(TestDay.S1, Set.of(Role.AP, Role.DB)), ""));
    task("t1", "redis for sessions", TaskColumn.DOING);
    task("t2", "redis cluster", TaskColumn.IDEA);
    task("t3", "index on comments", TaskColumn.READY);
    task("t4", "画像を nginx から配信", TaskColumn.READY);
    does(
        new SetMilestone(
            new MilestoneId("freeze"),
            "Code freeze",
            new MilestoneTime.BeforeEnd(Duration.ofHours(1))));
    does(new DrawPlan(new PlanId("plan"), "split the DB", Map.of(TestDay.S2, Set.of(Role.DB))));
    line("answers", LineList.REBOOT, new LineScope.OnEveryServer(), "app answers", "アプリが応答する");
    line("disk", LineList.CLOSING, new LineScope.OnEveryServer(), "disk has room", "ディスクに空きがある");
    line("pushed", LineList.CLOSING, new LineScope.OnContest(), "all pushed", "すべて push した");
    does(new AddItem(new ItemId("i1"), Checklist.PREPARE, "ssh keys on every server"));
    day.after(Duration.ofHours(1));
    does(
        new RecordRun(
            new RunId("r1"),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(9000))));
  }

  private void line(String id, LineList list, LineScope scope, String en, String ja) {
    does(
        new AddLine(
            new ItemId(id),
            list,
            scope,
            LineLayer.SYSTEM,
            texts.language() == Language.JA ? ja : en,
            Optional.of(new BilingualText(en, ja)),
            Optional.empty()));
  }

  private void task(String id, String title, TaskColumn column) {
    does(new AddTask(new TaskId(id), TaskSheet.titled(title), Optional.of(TestDay.MEI), column));
  }

  void does(Intent intent) {
    last = Optional.of(day.does(intent));
  }

  Situation situation() {
    return new Situation(
        day.day(),
        Optional.of(TestDay.MEI),
        day.origin(),
        last.map(step -> StepText.of(day.timeline(), step)),
        Optional.empty(),
        day.now(),
        TestDay.TOKYO,
        laptop,
        texts.language(),
        ids);
  }

  /** The laptop's clock is of another zone from now on. */
  void takeLaptopTo(ZoneId zone) {
    laptop = zone;
  }

  Reading read(String line) {
    return grammar.read(line, situation());
  }

  /** What is offered at the end of the line. */
  java.util.List<String> offers(String line) {
    return grammar.complete(line, line.length(), situation()).stream()
        .map(Completion::text)
        .toList();
  }

  /**
   * What is said of the line, in one string: {@code = preview}, {@code ? next}, {@code ! word:
   * why}.
   */
  String says(String line) {
    return switch (read(line)) {
      case Reading.Ready ready -> "= " + ready.preview().in(texts);
      case Reading.ToConfirm asked -> "?= " + asked.preview().in(texts);
      case Reading.Incomplete incomplete -> "? " + incomplete.expected().in(texts);
      case Reading.Wrong wrong ->
          "! "
              + line.substring(wrong.range().from(), wrong.range().to())
              + ": "
              + wrong.why().in(texts);
    };
  }

  Grammar grammar() {
    return grammar;
  }

  /** Does what the line says. */
  void enter(String line) {
    if (read(line) instanceof Reading.Ready(CommandResult.Change change, _)) {
      does(change.intent());
    } else {
      throw new AssertionError(says(line));
    }
  }
}
