package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.S1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.MemberIntent;
import dev.pitwall.domain.intent.MilestoneIntent;
import dev.pitwall.domain.intent.RunIntent;
import dev.pitwall.domain.intent.ServerIntent;
import dev.pitwall.domain.intent.TaskIntent;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two laptops change different fields of one sheet, unheard of each other: both get their way. */
class SheetFieldTest {
  private final TestDay mei = TestDay.begun();

  @Test
  void serverSheets() {
    var ken = mei.copy("laptop2").as(KEN);
    mei.does(
        new ServerIntent.ChangeServer(
            S1, new ServerSheet("s1", List.of("10.0.0.1"), "", false, "", "")));
    ken.after(Duration.ofSeconds(1));
    ken.does(
        new ServerIntent.ChangeServer(
            S1,
            new ServerSheet(
                "s1", List.of(), "", false, "2 cores", "", "isucon", Optional.of(22), "gw")));
    meet(ken);
    assertEquals(
        new ServerSheet(
            "s1", List.of("10.0.0.1"), "", false, "2 cores", "", "isucon", Optional.of(22), "gw"),
        mei.day().servers().get(S1).sheet());
  }

  @Test
  void taskSheets() {
    var task = new TaskId("t");
    mei.does(
        new TaskIntent.AddTask(task, TaskSheet.titled("redis"), Optional.empty(), TaskColumn.IDEA));
    var ken = mei.copy("laptop2").as(KEN);
    mei.does(new TaskIntent.EditTask(task, new TaskSheet("sessions", "", Optional.empty(), "")));
    ken.does(
        new TaskIntent.EditTask(task, new TaskSheet("redis", "", Optional.of(S1), "git revert")));
    meet(ken);
    assertEquals(
        new TaskSheet("sessions", "", Optional.of(S1), "git revert"),
        mei.day().tasks().get(task).sheet());
  }

  @Test
  void theFactsOfARun() {
    var run = new RunId("r");
    mei.does(
        new RunIntent.RecordRun(
            run,
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(1000))));
    var ken = mei.copy("laptop2").as(KEN);
    var facts = mei.day().runs().get(run).facts();
    mei.does(
        new RunIntent.CorrectRun(
            run,
            new RunFacts(
                facts.startedAt(),
                facts.finishedAt(),
                facts.setup(),
                Optional.of(RunResult.pass(Score.of(1001))))));
    ken.does(
        new RunIntent.CorrectRun(
            run,
            new RunFacts(
                facts.startedAt(),
                facts.finishedAt(),
                new RunSetup(Set.of(S1), "workload=4", "", "cache"),
                facts.result())));
    meet(ken);
    var now = mei.day().runs().get(run).facts();
    assertEquals(Optional.of(RunResult.pass(Score.of(1001))), now.result());
    assertEquals(new RunSetup(Set.of(S1), "workload=4", "", "cache"), now.setup());
    assertEquals(2, mei.day().runs().get(run).corrections().size());
  }

  @Test
  void membersAndMilestones() {
    var freeze = new Id.MilestoneId("freeze");
    var hour = new MilestoneTime.BeforeEnd(Duration.ofHours(1));
    mei.does(new MilestoneIntent.SetMilestone(freeze, "Freeze", hour));
    var ken = mei.copy("laptop2").as(KEN);
    mei.does(new MemberIntent.ChangeMember(KEN, "Kenji", Tint.ORANGE));
    ken.does(new MemberIntent.ChangeMember(KEN, "Ken", Tint.SKY));
    mei.does(
        new MilestoneIntent.SetMilestone(freeze, "Code freeze", hour, "", Milestone.USUAL_WARNING));
    ken.does(
        new MilestoneIntent.SetMilestone(
            freeze, "Freeze", hour, "merge nothing more", Milestone.USUAL_WARNING));
    meet(ken);
    assertEquals(new Member(KEN, "Kenji", Tint.SKY), mei.day().members().get(KEN));
    assertEquals(
        new Milestone(
            freeze,
            LocalizedText.of("Code freeze"),
            hour,
            LocalizedText.of("merge nothing more"),
            Milestone.USUAL_WARNING),
        mei.day().milestones().get(freeze));
  }

  private void meet(TestDay other) {
    var before = mei.timeline().envelopes();
    mei.hears(other.timeline().envelopes());
    other.hears(before);
    assertEquals(mei.day(), other.day());
  }
}
