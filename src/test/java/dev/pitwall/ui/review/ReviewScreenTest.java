package dev.pitwall.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.report.bundle.BundleFile;
import dev.pitwall.report.bundle.BundleReader;
import dev.pitwall.report.bundle.CheckedZip;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.export.ExportForm;
import dev.pitwall.report.export.ExportRequest;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.chart.band.DayAxis;
import dev.pitwall.ui.export.FileWriting;
import dev.pitwall.ui.export.ReportExport;
import dev.pitwall.ui.kit.control.BackgroundJob;
import dev.pitwall.ui.kit.control.JobBar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings beside the record, and the report that is written from the window. */
@FxTest
class ReviewScreenTest {
  @TempDir static Path folder;

  private static void with(Workbench bench, BiConsumer<Workbench, Scene> test) {
    try (bench) {
      var entry =
          bench.screens().stream().filter(one -> one.id().equals("review")).findFirst().get();
      var scene = new Scene((Parent) bench.open(entry).view(), 1280, 720);
      bench.look.dress(scene);
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      try {
        Fx.waitFor("the window", stage::isFocused);
        test.accept(bench, scene);
      } finally {
        stage.hide();
        Fx.pulse();
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static ListView<ShownFinding> findings(Scene scene) {
    return Fx.find(scene.getRoot(), "review-findings", ListView.class);
  }

  @Test
  void aFindingThatIsChosenLeadsToItsMoment() {
    with(
        Workbench.full(Language.EN),
        (bench, scene) -> {
          var list = findings(scene);
          Fx.waitFor("the findings", () -> !list.getItems().isEmpty());
          var axis = Fx.find(scene.getRoot(), "review-slider", DayAxis.class);
          axis.requestFocus();
          Fx.press(scene, KeyCode.F, false, false);
          assertTrue(list.isFocused());
          int gain = 0;
          while (!list.getItems().get(gain).id().equals("Gain1")) {
            gain++;
          }
          list.getSelectionModel().select(gain);
          var at = list.getItems().get(gain).at();
          assertEquals(Optional.of(at), axis.momentProperty().get());
        });
  }

  /** What a teammate records meanwhile changes what is shown, and not what is chosen. */
  @Test
  void theChosenFindingStaysChosenWhenTheDayGoesOn() {
    with(
        Workbench.full(Language.EN),
        (bench, scene) -> {
          var list = findings(scene);
          Fx.waitFor("the findings", () -> !list.getItems().isEmpty());
          list.getSelectionModel().select(1);
          var chosen = list.getSelectionModel().getSelectedItem().id();
          var axis = Fx.find(scene.getRoot(), "review-slider", DayAxis.class);
          var elsewhere = Optional.of(SampleDay.time("10:42"));
          axis.momentProperty().set(elsewhere);
          bench.texts.use(Language.JA);
          Fx.waitFor(
              "the other language",
              () -> list.getItems().stream().anyMatch(one -> one.headline().contains("ベンチ")));
          assertEquals(chosen, list.getSelectionModel().getSelectedItem().id());
          assertEquals(elsewhere, axis.momentProperty().get(), "where the person went since");
        });
  }

  @Test
  void anEmptyDayShowsWhatWillStandHere() {
    with(
        Workbench.empty(Language.EN),
        (bench, scene) -> {
          assertTrue(findings(scene).getItems().isEmpty());
          var sentence = (Label) findings(scene).getPlaceholder();
          Fx.waitFor("the sentence", () -> sentence.getText().startsWith("Nothing yet."));
        });
  }

  @Test
  void aReportIsWrittenOffTheScreensThreadAndReported() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var said = new ArrayList<String>();
      var writing = new FileWriting(bench.texts, said::add);
      var export =
          new ReportExport(
              bench.texts,
              writing,
              ExportRequest.whole(ExportForm.HTML),
              () -> bench.snapshot().timeline(),
              () -> SampleDay.NOW,
              day -> new DayBlobs(TestBlobs.open(), day),
              work -> Thread.ofVirtual().start(work));
      var html = folder.resolve("day.html");
      export.write(html, ExportRequest.whole(ExportForm.HTML));
      Fx.waitFor("the report", () -> ended(writing, said));
      assertEquals(List.of("Written to " + html + "."), said);
      assertTrue(Files.readString(html).startsWith("<!DOCTYPE html>"));
      Files.writeString(folder.resolve("other-chart.svg"), "mine");
      said.clear();
      export.write(folder.resolve("other.md"), ExportRequest.whole(ExportForm.MARKDOWN));
      Fx.waitFor("the refusal", () -> ended(writing, said));
      assertTrue(said.getFirst().contains("would replace"), said.toString());
      assertEquals("mine", Files.readString(folder.resolve("other-chart.svg")));
      said.clear();
      export.write(folder.resolve("no/such/folder.svg"), ExportRequest.whole(ExportForm.SVG));
      Fx.waitFor("the trouble", () -> ended(writing, said));
      assertTrue(said.getFirst().contains("was not written"), said.toString());
    }
  }

  /** What was said before goes. */
  private static boolean ended(FileWriting writing, List<String> said) {
    boolean ended = !writing.isBusy() && !said.isEmpty() && !said.getLast().isEmpty();
    if (ended) {
      said.subList(0, said.size() - 1).clear();
    }
    return ended;
  }

  /** Of a day with one attachment here and one that is still with a teammate. */
  @Test
  void aBundleIsWrittenWithTheAttachmentsThatAreHere() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var blobs = TestBlobs.open();
      var content = "a long text".getBytes(StandardCharsets.UTF_8);
      var here = blobs.keep(new ByteArrayInputStream(content)).hash();
      bench.replica.submit(snippet("here", here)).join();
      bench.replica.submit(snippet("away", new BlobHash("a".repeat(64)))).join();
      var day = bench.replica.settled().join().timeline();
      var said = new ArrayList<String>();
      var writing = new FileWriting(bench.texts, said::add);
      var export =
          new ReportExport(
              bench.texts,
              writing,
              ExportRequest.whole(ExportForm.HTML),
              () -> day,
              () -> SampleDay.NOW,
              one -> new DayBlobs(blobs, one),
              work -> Thread.ofVirtual().start(work));
      var zip = folder.resolve("day.ZIP");
      export.write(zip, ExportRequest.whole(ExportForm.BUNDLE));
      Fx.waitFor("the bundle", () -> ended(writing, said));
      assertEquals(
          List.of(
              "Written to "
                  + zip
                  + ". Attachments that are not in it, because the laptop that wrote it did not"
                  + " have them: 1."),
          said);
      try (var in = Files.newInputStream(zip)) {
        var read = assertInstanceOf(BundleFile.Read.class, BundleReader.read(in));
        assertEquals(day.day(), Timeline.of(read.events()).day());
        assertEquals(1, read.manifest().blobs());
        assertEquals(1, read.manifest().missing());
        assertEquals(List.of(), read.manifest().leftOut());
      }
      var got = new ArrayList<String>();
      try (var in = Files.newInputStream(zip)) {
        CheckedZip.blobs(
            in, (_, blob) -> got.add(new String(blob.readAllBytes(), StandardCharsets.UTF_8)));
      }
      assertEquals(List.of("a long text"), got);
    }
  }

  private static AddSnippet snippet(String id, BlobHash hash) {
    return new AddSnippet(
        new SnippetId(id),
        Optional.empty(),
        SnippetSource.UNKNOWN,
        new SnippetContent(SnippetContent.Kind.TEXT, 11, "a long", Optional.of(hash)),
        SnippetSheet.titled(id));
  }

  /** What was there before stays, and nothing lies beside it. */
  @Test
  void aBundleThatIsCancelledLeavesNothingBehind(@TempDir Path place) throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var said = new ArrayList<String>();
      var waiting = new ArrayList<Runnable>();
      var writing = new FileWriting(bench.texts, said::add);
      var export =
          new ReportExport(
              bench.texts,
              writing,
              ExportRequest.whole(ExportForm.HTML),
              () -> bench.snapshot().timeline(),
              () -> SampleDay.NOW,
              day -> new DayBlobs(TestBlobs.open(), day),
              waiting::add);
      var zip = place.resolve("day.zip");
      Files.writeString(zip, "of yesterday");
      export.write(zip, ExportRequest.whole(ExportForm.BUNDLE));
      export.write(zip, ExportRequest.whole(ExportForm.BUNDLE));
      assertEquals(1, waiting.size(), "one at a time");
      assertTrue(writing.cancel());
      Thread.ofVirtual().start(waiting.getFirst()).join();
      Fx.waitFor("the sentence", () -> ended(writing, said));
      assertEquals(List.of(zip + " was not written: you cancelled it."), said);
      assertEquals("of yesterday", Files.readString(zip));
      try (var files = Files.list(place)) {
        assertEquals(List.of(zip), files.toList());
      }
      assertFalse(writing.cancel(), "there is nothing to cancel any more");
    }
  }

  @Test
  void whatIsBeingWrittenIsShownWithItsProgressAndCanBeCancelled() {
    with(
        Workbench.full(Language.EN),
        (_, scene) -> {
          var shown = (JobBar) scene.lookup(".job-bar");
          var job = new BackgroundJob();
          shown.show(Optional.of(job));
          var bar = Fx.find(scene.getRoot(), "review-progress", ProgressBar.class);
          assertTrue(bar.isIndeterminate());
          try {
            job.at(0.25);
            job.at(0.5);
          } catch (IOException e) {
            throw new AssertionError("Nobody cancelled it", e);
          }
          Fx.waitFor("the newest", () -> bar.getProgress() == 0.5);
          Fx.find(scene.getRoot(), "review-cancel-job", Button.class).fire();
          assertThrows(InterruptedIOException.class, () -> job.at(0.75));
          shown.show(Optional.empty());
          assertFalse(bar.getScene() != null, "gone with the end of the writing");
        });
  }
}
