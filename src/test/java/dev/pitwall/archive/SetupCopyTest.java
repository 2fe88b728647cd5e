package dev.pitwall.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.intent.ChecklistIntent.TickItem;
import dev.pitwall.domain.intent.ContestIntent.ChooseFailLimit;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.FormatIntent.DefineFormat;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.RoleIntent.DefineRole;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.PastDays;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an old day into a new one: what was agreed, and nothing of how it went. */
class SetupCopyTest {
  private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");
  private static final CreateContest NEXT =
      new CreateContest(
          "ISUCON next",
          TestDay.TOKYO,
          START,
          START.plus(Duration.ofHours(8)),
          FinalScoreRule.LAST_RUN);

  @TempDir Path place;
  private PastDays past;
  private String folder;
  private BlobHash attachment;

  @BeforeEach
  void makeAnOldDay() {
    past = new PastDays(place);
    folder =
        past.sample(
            "isucon3-final",
            day -> {
              var start = day.replica().snapshot().day().contest().orElseThrow().start();
              attachment = kept(day);
              for (var intent :
                  List.<Intent>of(
                      new DefineRole(new RoleId("redis"), "redis", "RE", Tint.PURPLE, "fth-box"),
                      new AddItem(new ItemId("swap"), Checklist.PREPARE, "make swap"),
                      new TickItem(new ItemId("swap")),
                      new AddNote(
                          new NoteId("late"), Optional.empty(), "pprof from the start", true),
                      new AddNote(new NoteId("lunch"), Optional.empty(), "lunch", false),
                      prepared("kit", "evening before", Optional.of(attachment)),
                      prepared("sent", "", Optional.empty()),
                      new DefineFormat(new FormatId("ours"), "{}"),
                      new ChooseFailLimit(4),
                      new SetMilestone(
                          new MilestoneId("look"),
                          "look round",
                          new MilestoneTime.Fixed(start.plus(Duration.ofHours(2)))))) {
                assertInstanceOf(
                    Outcome.Done.class, day.replica().submit(intent).join(), intent.toString());
              }
            });
  }

  @AfterEach
  void close() {
    past.close();
  }

  private static BlobHash kept(OpenDay day) {
    try {
      var bytes = "a long text".getBytes(StandardCharsets.UTF_8);
      return day.blobs().keep(new ByteArrayInputStream(bytes)).hash();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static AddSnippet prepared(String id, String kit, Optional<BlobHash> blob) {
    return new AddSnippet(
        new SnippetId(id),
        Optional.empty(),
        SnippetSource.UNKNOWN,
        new SnippetContent(SnippetContent.Kind.TEXT, 11, "a long", blob),
        new SnippetSheet(
            id, Set.of("tag"), false, kit, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private OpenDay made(Set<SetupPart> parts) {
    var copy = past.archive().setup(folder).orElseThrow();
    var ids = new IdSource(new Random(3));
    var day =
        assertInstanceOf(
            OpenDay.class,
            past.days()
                .create(NEXT, "Mei", copy.intents(parts, NEXT, "Mei", List.of(), ids))
                .join());
    try {
      assertEquals(0, copy.copyAttachments(parts, day.blobs()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return day;
  }

  private static ContestDay now(OpenDay day) {
    return day.replica().settled().join().day();
  }

  @Test
  void everyPartIsTakenOverAndNothingOfTheRuns() {
    try (var made = made(EnumSet.allOf(SetupPart.class))) {
      var day = now(made);
      assertTrue(day.role(new RoleId("redis")).isEmpty(), "a new thing with a new id");
      assertTrue(day.roles().values().stream().anyMatch(role -> role.name().equals("redis")));
      var lines = CheckItem.lines(day, Checklist.PREPARE);
      assertTrue(lines.stream().anyMatch(line -> line.text().equals("make swap")));
      assertTrue(lines.stream().anyMatch(line -> line.text().equals("pprof from the start")));
      assertTrue(lines.stream().noneMatch(CheckItem::ticked));
      assertEquals(
          List.of("kit"),
          day.snippets().values().stream().map(Snippet::sheet).map(SnippetSheet::title).toList());
      assertTrue(made.blobs().has(attachment));
      assertEquals("{}", day.formats().get(new FormatId("ours")));
      assertEquals(4, day.contest().orElseThrow().failLimit());
      assertEquals(
          new MilestoneTime.Fixed(START.plus(Duration.ofHours(2))),
          day.milestones().get(new MilestoneId("look")).time());
      assertTrue(day.runs().isEmpty() && day.servers().isEmpty() && day.notes().isEmpty());
      long members = day.members().values().stream().map(Member::name).distinct().count();
      assertEquals(day.members().size(), members, "nobody twice");
    }
  }

  @Test
  void onlyWhatWasChosen() {
    try (var made = made(EnumSet.of(SetupPart.NEXT_TIME))) {
      var day = now(made);
      assertEquals(
          List.of("pprof from the start"),
          day.checklist().values().stream().map(CheckItem::text).toList());
      assertTrue(day.milestones().isEmpty() && day.formats().isEmpty());
      assertEquals(1, day.members().size());
    }
  }

  /** What the profile would bring is on the old day in the team's own words. */
  @Test
  void theTeamsOwnVersionOfAProfilesLineIsTaken() {
    var copy = past.archive().setup(folder).orElseThrow();
    var brought =
        List.<Intent>of(
            new AddItem(new ItemId("swap"), Checklist.PREPARE, "as the profile says"),
            new AddItem(new ItemId("other"), Checklist.PREPARE, "new in the profile"));
    var intents =
        copy.intents(
            EnumSet.of(SetupPart.LISTS), NEXT, "Mei", brought, new IdSource(new Random(3)));
    var texts =
        intents.stream()
            .filter(AddItem.class::isInstance)
            .map(intent -> ((AddItem) intent).text())
            .toList();
    assertTrue(texts.contains("make swap") && texts.contains("new in the profile"));
    assertTrue(!texts.contains("as the profile says"), texts.toString());
  }

  /** Two moments of one name would be refused, and with them the whole new day. */
  @Test
  void aMomentNamedAsTheProfilesIsTheTeams() {
    var copy = past.archive().setup(folder).orElseThrow();
    var brought =
        List.<Intent>of(
            milestone("a", LocalizedText.of("LOOK ROUND ")),
            milestone(
                "b",
                new LocalizedText("ひと回り", Optional.of(new BilingualText("Look round", "ひと回り")))),
            milestone("c", LocalizedText.of("tyres")));
    var intents =
        copy.intents(EnumSet.of(SetupPart.PLAN), NEXT, "Mei", brought, new IdSource(new Random(3)));
    var ids =
        intents.stream()
            .map(intent -> ((SetMilestone) intent).milestone().value())
            .filter(id -> id.length() == 1 || id.equals("look"))
            .toList();
    assertEquals(List.of("c", "look"), ids);
  }

  private static SetMilestone milestone(String id, LocalizedText name) {
    return new SetMilestone(
        new MilestoneId(id),
        name,
        new MilestoneTime.BeforeEnd(Duration.ofMinutes(15)),
        LocalizedText.of(""),
        Duration.ZERO,
        Set.of());
  }

  private Optional<SetupCopy> nextTime() {
    return past.archive().nextTime(past.days().known());
  }

  /** A sample has lines too; they are nobody's. */
  @Test
  void theNewestContestsLinesForNextTimeAreFound() {
    assertTrue(nextTime().isEmpty());
    past.contest("Final 1", START, "logs off at 17:00");
    past.contest("Final 3", START.plus(Duration.ofDays(2)), "disk check");
    past.contest("Final 2", START.plus(Duration.ofDays(1)), "more sleep");
    assertEquals("Final 3", nextTime().orElseThrow().past().name());
    past.contest("Final 4", START.plus(Duration.ofDays(3)));
    assertTrue(nextTime().isEmpty(), "the last team forgot nothing");
  }
}
