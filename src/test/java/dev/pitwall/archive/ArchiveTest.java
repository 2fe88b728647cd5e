package dev.pitwall.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.PastDays;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String FINAL = "isucon3-final";

  @TempDir Path place;
  private PastDays past;

  @BeforeEach
  void open() {
    past = new PastDays(place);
  }

  @AfterEach
  void close() {
    past.close();
  }

  private static void does(OpenDay day, Intent intent) {
    assertInstanceOf(Outcome.Done.class, day.replica().submit(intent).join());
  }

  private static Contest contest(OpenDay day) {
    return day.replica().snapshot().day().contest().orElseThrow();
  }

  private String withWords() {
    return past.sample(
        FINAL,
        day -> {
          var end = contest(day).end();
          does(day, new AddNote(new NoteId("n1"), Optional.of(end), "Ｎｇｉｎｘ の設定を戻した"));
          does(day, new AddNote(new NoteId("n2"), Optional.of(end), "we came 12th of 30"));
          does(day, snippet(day, "a line\n".repeat(30_000) + "needle in the stack\n"));
        });
  }

  private static AddSnippet snippet(OpenDay day, String text) {
    BlobHash hash;
    try {
      hash =
          day.blobs().keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).hash();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AddSnippet(
        new SnippetId("long"),
        Optional.empty(),
        new SnippetSource("isu1", "cat app.log"),
        new SnippetContent(
            SnippetContent.Kind.TEXT, text.length(), text.substring(0, 100), Optional.of(hash)),
        SnippetSheet.titled("app.log"));
  }

  private List<Hit> search(String words) {
    var hits = new ArrayList<Hit>();
    int count = past.archive().search(words, Stop.NEVER, hits::addAll);
    assertEquals(hits.size(), count);
    return hits;
  }

  @Test
  void aDayIsListedWithWhatItCameTo() {
    withWords();
    var entry = past.archive().days(Stop.NEVER).getFirst();
    var day = assertInstanceOf(ArchiveEntry.Read.class, entry).day();
    assertEquals("ISUCON3 final", day.name());
    assertEquals("4000", day.best().orElseThrow().score().orElseThrow().plain());
    assertEquals(Optional.of("12th of 30"), day.place());
    assertTrue(day.sample());
  }

  /** The organiser's run was a PASS; the team's own last one was a FAIL, and never counted. */
  @Test
  void whatCountedIsWhatTheRuleOfTheContestSays() {
    past.sample("isucon3-final");
    past.sample("isucon14-last-run-lower");
    past.sample("isucon10q-practice-noise", new ChooseFinalScoreRule(FinalScoreRule.ORGANISER_RUN));
    var counted =
        past.archive().days(Stop.NEVER).stream()
            .map(entry -> assertInstanceOf(ArchiveEntry.Read.class, entry).day())
            .collect(
                Collectors.toMap(
                    PastDay::name,
                    day -> day.counted().map(run -> run.verdict() + " " + run.score())));
    assertEquals(
        Optional.of("Optional[PASS] Optional.empty"), counted.get("ISUCON3 final"), "at 19:00");
    assertTrue(counted.get("ISUCON14").orElseThrow().contains("2.464E+4"), counted.toString());
    assertTrue(counted.containsValue(Optional.<String>empty()), "the organiser's is not recorded");
  }

  @Test
  void everyKindOfTextIsFoundInAnyCaseAndWidth() {
    withWords();
    assertEquals(List.of(HitKind.NOTE), search("NGINX 戻した").stream().map(Hit::kind).toList());
    assertEquals(List.of(), search("nginx nobody-wrote-this"), "all of the words");
    assertEquals(List.of(), search("  "));
    assertTrue(search("memcached").stream().anyMatch(hit -> hit.kind() != HitKind.CONTEST));
  }

  /** The list has only the beginning of a long text; the search has all of it. */
  @Test
  void aLongSnippetIsSearchedToItsEnd() {
    withWords();
    var hit = search("app.log needle").getFirst();
    assertEquals(HitKind.SNIPPET, hit.kind());
    assertTrue(hit.excerpt().contains("needle in the stack"), hit.excerpt());
  }

  /** Its database is not looked at: opening it could run what is in it. */
  @Test
  void aDayThatCannotBeReadIsOneProblemAndHidesNoOther() throws IOException {
    withWords();
    var broken = past.unreadable("2020-01-01-broken");
    var days = past.archive().days(Stop.NEVER);
    assertEquals(2, days.size());
    var unreadable = assertInstanceOf(ArchiveEntry.Unreadable.class, days.get(1));
    assertEquals(broken, unreadable.folder());
    assertEquals(Problem.Kind.FOLDER_UNREADABLE, unreadable.problem().kind());
    assertFalse(search("nginx").isEmpty());
    assertEquals(
        "of a stranger", Files.readString(past.root().resolve(broken).resolve("day.mv.db")));
  }

  @Test
  void whatNobodyWaitsForIsStopped() {
    withWords();
    var asked = new int[1];
    assertThrows(
        CancellationException.class,
        () -> past.archive().search("e", () -> ++asked[0] > 3, _ -> {}));
    assertEquals(4, asked[0], "asked often, and heard at once");
  }

  private Map<String, String> onDisk(String folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(past.root().resolve(folder), new FileVisitOption[0])) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            file.getFileName().toString(),
            Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    }
    return files;
  }

  @Test
  void aDayThatIsLookedAtStaysAsItIs() throws IOException {
    var folder = withWords();
    var before = onDisk(folder);
    try (var day = assertInstanceOf(OpenDay.class, past.days().look(folder).join())) {
      assertTrue(day.toLookAt());
      var failed =
          assertInstanceOf(
              Outcome.Failed.class,
              day.replica()
                  .submit(new AddNote(new NoteId("n9"), Optional.empty(), "not here"))
                  .join());
      assertEquals(Problem.Kind.DAY_LOOKED_AT, failed.problem().kind());
      assertEquals(
          List.of(Problem.Kind.DAY_LOOKED_AT),
          day.replica().settled().join().problems().stream().map(Problem::kind).toList());
      assertTrue(
          day.blobs()
              .has(
                  day.replica().snapshot().day().snippets().values().stream()
                      .flatMap(snippet -> snippet.content().blob().stream())
                      .findFirst()
                      .orElseThrow()));
    }
    assertEquals(before, onDisk(folder));
  }

  @Test
  void theOpenDayIsReadAsItIsNow() {
    past.sample(
        FINAL,
        day -> {
          var archive = past.archive();
          assertEquals(0, archive.search("just now", Stop.NEVER, _ -> {}));
          does(day, new AddNote(new NoteId("now"), Optional.empty(), "just now"));
          assertEquals(1, archive.search("just now", Stop.NEVER, _ -> {}));
        });
  }

  @Test
  void aTeamsRecordIsInTheNumbersThatCompare() {
    withWords();
    var day =
        assertInstanceOf(ArchiveEntry.Read.class, past.archive().days(Stop.NEVER).getFirst()).day();
    var record = TeamRecord.of(day, day.contest().orElseThrow().end());
    assertEquals(330, record.bestAfter().orElseThrow().toMinutes());
    assertEquals(240, record.multiServer().orElseThrow().toMinutes());
    assertTrue(record.failTime().toMinutes() >= 210);
  }
}
