package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.ChangeMember;
import dev.pitwall.domain.intent.MilestoneIntent.RemoveMilestone;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.RoleIntent.ChangeRole;
import dev.pitwall.domain.intent.RoleIntent.DefineRole;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.AssignTask;
import dev.pitwall.domain.intent.TaskIntent.EditTask;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.Screen;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A form is open on this laptop while Ken, at his, changes or removes what it edits. */
@FxTest
class TeammateInFormTest {
  private static final RoleId VARNISH = new RoleId("varnish");
  private static final MilestoneId FREEZE = new MilestoneId("freeze");
  private static final TaskId TASK = new TaskId("t8");
  private static final TaskSheet.Field TITLE = TaskSheet.Field.TITLE;
  private static final MilestoneTime HOUR = new MilestoneTime.BeforeEnd(Duration.ofHours(1));

  /** One screen of this laptop in a scene. */
  private record Laptop(Workbench bench, Screen screen) implements AutoCloseable {
    static Laptop at(String screenId) {
      var bench = Workbench.full(Language.EN);
      var entry =
          bench.screens().stream().filter(e -> e.id().equals(screenId)).findFirst().orElseThrow();
      var screen = bench.open(entry);
      var scene = new Scene(screen.view(), 1200, 700);
      bench.look.dress(scene);
      var laptop = new Laptop(bench, screen);
      laptop.layout();
      return laptop;
    }

    ContestDay day() {
      return bench.snapshot().day();
    }

    void layout() {
      screen.view().applyCss();
      screen.view().layout();
    }

    boolean has(String id) {
      return screen.view().lookup("#" + id) != null;
    }

    void press(String id) {
      Fx.find(screen.view(), id, Button.class).fire();
      layout();
    }

    TextInputControl field(String id) {
      return Fx.find(screen.view(), id, TextInputControl.class);
    }

    /** Returns once this laptop shows it. */
    void ken(Intent intent) {
      submit(intent, SampleDay.KEN);
      shown();
    }

    Outcome.Done submit(Intent intent, MemberId author) {
      return assertInstanceOf(
          Outcome.Done.class, bench.replica.submit(intent, Optional.of(author)).join());
    }

    void shown() {
      Fx.waitFor(
          "it is shown", () -> bench.snapshots.latest().orElseThrow() == bench.replica.snapshot());
      layout();
    }

    Contest contest() {
      return day().contest().orElseThrow();
    }

    void openTask() {
      open(TASK);
    }

    void open(TaskId task) {
      screen.reveal(task);
      Fx.pulse();
      enter();
    }

    Run openNewestRun() {
      press("scores-edit");
      return day().runs().values().stream().max(Comparator.comparing(Run::at)).orElseThrow();
    }

    void enter() {
      Fx.press(screen.view().getScene(), KeyCode.ENTER, false, false);
      layout();
    }

    void key(KeyCode code, boolean shift) {
      Fx.press(screen.view().getScene(), code, true, shift);
      layout();
    }

    /** Empty where nothing is said. */
    String said(String id) {
      var label = Fx.find(screen.view(), id, Label.class);
      return label.isVisible() && label.getParent().isVisible() ? label.getText() : "";
    }

    void save(String form) {
      press(form + "-save");
      Fx.waitFor("the form is closed", () -> !has(form));
    }

    @Override
    public void close() {
      bench.close();
    }
  }

  @Test
  void aRoleKeepsWhatAnotherChangedMeanwhile() {
    try (var laptop = Laptop.at("servers")) {
      laptop.ken(new DefineRole(VARNISH, "Varnish", "VA", Tint.GREY, "fth-box"));
      laptop.press("servers-role-edit-varnish");
      laptop.field("role-form-name").setText("Varnish 7");
      laptop.ken(new ChangeRole(VARNISH, "Varnish", "V7", Tint.SKY, "fth-box"));
      laptop.save("role-form");
      assertEquals(
          new Role(VARNISH, "Varnish 7", "V7", Tint.SKY, "fth-box"),
          laptop.day().roles().get(VARNISH));
    }
  }

  @Test
  void aMemberKeepsWhatAnotherChangedMeanwhile() {
    try (var laptop = Laptop.at("settings")) {
      laptop.press("settings-member-mei");
      laptop.field("member-form-name").setText("Mei-chan");
      laptop.ken(new ChangeMember(SampleDay.MEI, "Mei", Tint.ORANGE));
      laptop.save("member-form");
      var mei = laptop.day().members().get(SampleDay.MEI);
      assertEquals("Mei-chan", mei.name());
      assertEquals(Tint.ORANGE, mei.tint());
    }
  }

  @Test
  void aMilestoneKeepsWhatAnotherChangedMeanwhile() {
    try (var laptop = Laptop.at("settings")) {
      laptop.press("settings-milestone-freeze");
      laptop.field("milestone-form-name").setText("Hands off the code");
      laptop.ken(
          new SetMilestone(
              FREEZE,
              laptop.day().milestones().get(FREEZE).name().text(),
              HOUR,
              "merge nothing more",
              Duration.ofMinutes(3)));
      laptop.save("milestone-form");
      assertEquals(
          new Milestone(
              FREEZE,
              LocalizedText.of("Hands off the code"),
              HOUR,
              LocalizedText.of("merge nothing more"),
              Duration.ofMinutes(3)),
          laptop.day().milestones().get(FREEZE));
    }
  }

  @Test
  void aServerKeepsWhatAnotherChangedMeanwhile() {
    try (var laptop = Laptop.at("servers")) {
      laptop.screen().reveal(SampleDay.S1);
      laptop.enter();
      laptop.field("server-form-ssh-alias").setText("isu1");
      var before = laptop.day().servers().get(SampleDay.S1).sheet();
      laptop.ken(
          new ChangeServer(
              SampleDay.S1,
              new ServerSheet(before.name(), List.of("10.9.9.9"), "", true, "", ""),
              Set.of(ServerSheet.Field.ADDRESSES, ServerSheet.Field.EXTERNAL)));
      assertEquals("10.9.9.9", laptop.field("server-form-addresses").getText(), "followed at once");
      laptop.save("server-form");
      var after = laptop.day().servers().get(SampleDay.S1).sheet();
      assertEquals("isu1", after.sshAlias());
      assertEquals(List.of("10.9.9.9"), after.addresses());
      assertTrue(after.external());
    }
  }

  @Test
  void aTaskKeepsWhatAnotherChangedMeanwhile() {
    try (var laptop = Laptop.at("tasks")) {
      laptop.openTask();
      laptop.field("task-form-lesson").setText("no gain");
      laptop.ken(new EditTask(TASK, TaskSheet.titled("Why / times out"), Set.of(TITLE)));
      laptop.ken(new AssignTask(TASK, Optional.of(SampleDay.KEN)));
      laptop.save("task-form");
      var task = laptop.day().tasks().get(TASK);
      assertEquals("Why / times out", task.sheet().title());
      assertEquals("no gain", task.sheet().lesson());
      assertEquals(Optional.of(SampleDay.KEN), task.assignee());
    }
  }

  @Test
  void aRunKeepsTheResultThatAnotherRecordedMeanwhile() {
    try (var laptop = Laptop.at("scores")) {
      var run = laptop.openNewestRun();
      var facts = run.facts();
      laptop.field("run-form-note").setText("index on comments");
      var result = RunResult.pass(Score.of(4_711));
      laptop.ken(new FinishRun(run.id(), Optional.empty(), result));
      assertEquals("4,711", laptop.field("run-form-score").getText());
      laptop.save("run-form");
      var after = laptop.day().runs().get(run.id()).facts();
      assertEquals(Optional.of(result), after.result());
      assertEquals("index on comments", after.setup().note());
      assertEquals(facts.setup().revision(), after.setup().revision());
    }
  }

  @Test
  void theContestKeepsWhatAnotherChangedMeanwhile() {
    try (var laptop = Laptop.at("settings")) {
      laptop.field("settings-name").setText("ISUCON of ours");
      laptop.ken(new MoveTimes(SampleDay.time("10:00"), SampleDay.time("18:15")));
      assertEquals("18:15:00", laptop.field("settings-end").getText());
      laptop.press("settings-save-contest");
      Fx.waitFor("the name", () -> laptop.contest().name().equals("ISUCON of ours"));
      assertEquals(SampleDay.time("18:15"), laptop.contest().end());
    }
  }

  @Test
  void oneFieldChangedOnBothSidesShowsTheOtherAndIsSettledByKey() {
    try (var laptop = Laptop.at("settings")) {
      laptop.press("settings-member-mei");
      var name = laptop.field("member-form-name");
      name.setText("Mei-chan");
      laptop.ken(new ChangeMember(SampleDay.MEI, "May", Tint.PURPLE, Set.of(Member.Field.NAME)));
      assertEquals("Mei-chan", name.getText(), "what is typed stays");
      assertEquals("Ken changed this at 17:41 to: May", laptop.said("member-form-name-meanwhile"));
      laptop.key(KeyCode.T, true);
      assertEquals("", laptop.said("member-form-name-meanwhile"), "mine is meant");
      assertEquals("Mei-chan", name.getText());
      laptop.ken(new ChangeMember(SampleDay.MEI, "Maya", Tint.PURPLE, Set.of(Member.Field.NAME)));
      assertEquals("Ken changed this at 17:41 to: Maya", laptop.said("member-form-name-meanwhile"));
      laptop.key(KeyCode.T, false);
      assertEquals("Maya", name.getText());
      assertEquals("", laptop.said("member-form-name-meanwhile"));
      laptop.save("member-form");
      assertEquals("Maya", laptop.day().members().get(SampleDay.MEI).name());
    }
  }

  /** Two changes of two people reach this laptop together; each field names its own author. */
  @Test
  void eachFieldNamesWhoChangedIt() {
    try (var laptop = Laptop.at("tasks")) {
      laptop.openTask();
      laptop.field("task-form-title").setText("mine");
      laptop.field("task-form-note").setText("mine");
      var theirs = new TaskSheet("theirs", "theirs", Optional.empty(), "", "");
      laptop.submit(new EditTask(TASK, theirs, Set.of(TITLE)), SampleDay.KEN);
      laptop.submit(new EditTask(TASK, theirs, Set.of(TaskSheet.Field.NOTE)), SampleDay.AOI);
      laptop.shown();
      assertEquals(
          "Ken changed this at 17:41 to: theirs", laptop.said("task-form-title-meanwhile"));
      assertEquals("葵 changed this at 17:41 to: theirs", laptop.said("task-form-note-meanwhile"));
    }
  }

  @Test
  void whatIsUndoneMeanwhileIsAChangeOfWhoUndidIt() {
    try (var laptop = Laptop.at("tasks")) {
      var edit =
          laptop.submit(
              new EditTask(TASK, TaskSheet.titled("tried"), Set.of(TITLE)), SampleDay.AOI);
      laptop.shown();
      laptop.openTask();
      laptop.field("task-form-title").setText("mine");
      laptop.ken(new Intent.UndoStep(edit.envelopes().getFirst().step()));
      assertTrue(laptop.said("task-form-title-meanwhile").startsWith("Ken changed this"));
    }
  }

  @Test
  void aFormOfWhatIsRemovedShowsItAndKeepsWhatIsTyped() {
    try (var laptop = Laptop.at("settings")) {
      laptop.press("settings-milestone-freeze");
      var action = laptop.field("milestone-form-action");
      action.setText("call it out aloud");
      var removal = laptop.submit(new RemoveMilestone(FREEZE), SampleDay.KEN);
      laptop.shown();
      assertEquals(
          "Ken removed this at 17:41. What you typed stays here to be copied; it cannot be saved.",
          laptop.said("milestone-form-objection"));
      var sentence = Fx.find(laptop.screen().view(), "milestone-form-objection", Label.class);
      assertTrue(sentence.getHeight() + 0.5 >= sentence.prefHeight(sentence.getWidth()), "whole");
      laptop.enter();
      assertEquals("call it out aloud", action.getText());
      assertFalse(laptop.day().milestones().containsKey(FREEZE), "saving does not make it anew");
      laptop.ken(new Intent.UndoStep(removal.envelopes().getFirst().step()));
      assertEquals("", laptop.said("milestone-form-objection"), "it is back");
      laptop.save("milestone-form");
      assertEquals("call it out aloud", laptop.day().milestones().get(FREEZE).action().text());
    }
  }

  @Test
  void aTaskTakenBackByItsAuthorIsGoneForTheFormToo() {
    try (var laptop = Laptop.at("tasks")) {
      var id = new TaskId("fresh");
      var added =
          laptop.submit(
              new AddTask(id, TaskSheet.titled("soon gone"), Optional.empty(), TaskColumn.READY),
              SampleDay.KEN);
      laptop.shown();
      laptop.open(id);
      laptop.field("task-form-note").setText("half a thought");
      laptop.ken(new Intent.UndoStep(added.envelopes().getFirst().step()));
      assertTrue(laptop.said("task-form-objection").startsWith("Ken removed this at 17:41."));
      assertEquals("half a thought", laptop.field("task-form-note").getText());
    }
  }
}
