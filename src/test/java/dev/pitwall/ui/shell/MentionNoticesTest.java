package dev.pitwall.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What others send while somebody works elsewhere; Mei acts here. */
@FxTest
class MentionNoticesTest {
  static AddSnippet snippet(String id, String title, String text) {
    return new AddSnippet(
        new SnippetId(id),
        Optional.empty(),
        new SnippetSource("s1", "cat"),
        new SnippetContent(Kind.TEXT, text.length(), text, Optional.empty()),
        SnippetDay.sheet(title, Set.of(), false, ""));
  }

  /** Submits it, and returns when the window was told and has done what it does about it. */
  private static void send(Workbench bench, MemberId by, Intent intent) {
    bench.replica.submit(intent, Optional.of(by)).join();
    Fx.waitFor(
        "the window has it",
        () -> bench.snapshots.latest().orElseThrow().day() == bench.snapshot().day());
    var done = new AtomicBoolean();
    Platform.runLater(() -> done.set(true));
    Fx.waitFor("the rest of it", done::get);
  }

  private static void with(BiConsumer<Workbench, AtomicReference<Instant>> test) {
    try (var bench = Workbench.of(SnippetDay.few(), SampleDay.NOW, Language.EN)) {
      test.accept(bench, new AtomicReference<>(SampleDay.NOW));
    }
  }

  private static List<Notice> mentions(Workbench bench) {
    return bench.notices.shown().stream().filter(one -> one instanceof Notice.Mentioned).toList();
  }

  private static Optional<Member> ken(Workbench bench) {
    return bench.snapshot().day().member(SampleDay.KEN);
  }

  @Test
  void whoIsSpokenToIsTold() {
    with(
        (bench, time) -> {
          var notices =
              new MentionNotices(
                  bench.snapshots, new FxClock(time::get), bench.notices, Runnable::run);
          assertEquals(List.of(), mentions(bench), "what was there before is not new");
          send(bench, SampleDay.KEN, snippet("one", "", "ok\nlook at this, @Mei: it is slow\n"));
          assertEquals(
              List.of(
                  new Notice.Mentioned(
                      ken(bench),
                      "look at this, @Mei: it is slow",
                      "snippets",
                      new SnippetId("one"))),
              mentions(bench));
          send(bench, SampleDay.KEN, snippet("two", "for ＠mei", "ok\n"));
          assertEquals("for ＠mei", ((Notice.Mentioned) mentions(bench).getFirst()).line());
          send(
              bench, SampleDay.KEN, new AddNote(new NoteId("n"), Optional.empty(), "@mei: lunch?"));
          assertEquals(
              List.of(new Notice.Mentioned(ken(bench), "@mei: lunch?", "review", new NoteId("n"))),
              mentions(bench));
          notices.close();
        });
  }

  @Test
  void onesOwnAndWhatIsForOthersIsNot() {
    with(
        (bench, time) -> {
          var notices =
              new MentionNotices(
                  bench.snapshots, new FxClock(time::get), bench.notices, Runnable::run);
          send(bench, SampleDay.MEI, snippet("one", "", "@mei\n"));
          send(bench, SampleDay.KEN, snippet("two", "", "@aoi, root@mei.local\n"));
          assertEquals(List.of(), mentions(bench));
          notices.close();
          send(bench, SampleDay.KEN, snippet("three", "", "@mei\n"));
          assertEquals(List.of(), mentions(bench), "the day is closed");
        });
  }

  @Test
  void inTheLastMinuteNothingComesUpAndAfterItWhatCameInIt() {
    with(
        (bench, time) -> {
          time.set(SampleDay.time("17:59"));
          var clock = new FxClock(time::get);
          var notices = new MentionNotices(bench.snapshots, clock, bench.notices, Runnable::run);
          send(bench, SampleDay.KEN, snippet("one", "", "@mei\n"));
          assertEquals(List.of(), mentions(bench));
          time.set(SampleDay.time("17:59:59"));
          clock.start();
          assertEquals(List.of(), mentions(bench));
          time.set(SampleDay.time("18:00"));
          clock.start();
          clock.stop();
          assertEquals(1, mentions(bench).size());
          notices.close();
        });
  }

  @Test
  void theRailCountsWhatCameSinceOneLookedAndTheNoticeLeadsThere() {
    with(
        (bench, time) -> {
          var entries = bench.screens();
          var window = bench.window(entries, entries.getFirst());
          var scene = new Scene(window, 1280, 720);
          bench.look.dress(scene);
          scene.snapshot(null);
          var count = Fx.find(window, "nav-count-snippets", Label.class);
          assertEquals(false, count.isVisible());
          send(bench, SampleDay.MEI, snippet("own", "", "own\n"));
          assertEquals(false, count.isVisible(), "one's own is not new");
          send(bench, SampleDay.KEN, snippet("one", "", "one\n"));
          send(bench, SnippetDay.AGENT, snippet("two", "", "@mei done\n"));
          assertEquals("2", count.getText());
          for (int i = 0; i < 10; i++) {
            send(bench, SampleDay.KEN, snippet("more" + i, "", "ok\n"));
          }
          scene.snapshot(null);
          assertEquals("12", count.getText());
          assertTrue(count.getWidth() >= count.prefWidth(-1), "no letter of it is cut off");
          assertEquals(true, count.isVisible());
          Fx.waitFor("the mention", () -> !mentions(bench).isEmpty());
          scene.snapshot(null);
          Fx.find(window, "notice-to-mention", Button.class).fire();
          assertEquals(Optional.of("snippets"), window.screen().get());
          assertEquals(List.of(), mentions(bench));
          assertEquals(false, count.isVisible());
          send(bench, SampleDay.KEN, snippet("three", "", "three\n"));
          assertEquals(false, count.isVisible(), "it is looked at");
          window.close();
        });
  }
}
