package dev.pitwall.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.report.document.HtmlText;
import dev.pitwall.report.document.MarkdownText;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.StepText;
import dev.pitwall.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where an agent is named without a badge, its name carries its mark, in every text of the day. */
class AgentMarkTest {
  private static final MemberId BOT = new MemberId("bot");
  private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

  private static TestDay day() {
    var day = TestDay.begun();
    day.does(new AddMember(BOT, "Zorbot", Tint.GREEN, Member.Kind.AGENT));
    day.as(BOT);
    day.does(
        new RecordRun(
            new RunId("r"),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(24_310))));
    day.does(new AddNote(new NoteId("n"), Optional.empty(), "looked at the slow log"));
    day.does(new NoteChange(new NoteId("c"), Optional.empty(), Optional.of(TestDay.S1), "index"));
    day.does(
        new AddTask(
            new TaskId("t"), TaskSheet.titled("redis"), Optional.of(BOT), TaskColumn.DOING));
    return day;
  }

  private static void isMarked(Texts texts, String what, String text) {
    var mark = texts.of("member.agent", "Zorbot");
    int named = text.split("Zorbot", -1).length - 1;
    int marked = text.split(Pattern.quote(mark), -1).length - 1;
    assertTrue(named > 0, what + " does not name the agent: " + text);
    assertEquals(named, marked, what + ": " + text);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextThatNamesAnAgentMarksIt(Language language) {
    var texts = new Texts(language, ZoneOffset.UTC);
    var day = day();
    var document = DayReport.of(day.timeline(), LATER, texts, List.of()).orElseThrow();
    isMarked(texts, "Markdown", MarkdownText.of(document, ""));
    isMarked(texts, "HTML", HtmlText.of(document));
    var english = new Texts(Language.EN, ZoneOffset.UTC);
    isMarked(english, "CSV of runs", ReportCsv.of(day.day(), ReportCsv.Table.RUNS, List.of()));
    isMarked(english, "CSV of tasks", ReportCsv.of(day.day(), ReportCsv.Table.TASKS, List.of()));
    day.timeline().envelopes().stream()
        .filter(one -> one.author().equals(Optional.of(BOT)))
        .map(Envelope::step)
        .forEach(step -> isMarked(texts, "step", StepText.of(day.timeline(), step).in(texts)));
    assertEquals("", MemberText.agent(texts, day.day(), Optional.of(TestDay.MEI)));
  }
}
