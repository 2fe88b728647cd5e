package dev.pitwall.ui.snippets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.team.blob.BlobProgress;
import dev.pitwall.team.day.Team;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.TeamPictures;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.content.ArrivingBlob;
import dev.pitwall.ui.content.ContentReader;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.content.OpenedContent;
import dev.pitwall.ui.content.PictureReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a blob: long texts, pictures, bytes, and what is missing or hostile. */
@FxTest
class LongTextTest {
  private static final int LINES = 280_000;

  private static SnippetsHandle with(Kind kind, byte[] bytes) throws Exception {
    var bench = Workbench.of(SampleDay.full(), SampleDay.NOW, Language.EN);
    var kept = bench.blobs.keep(new ByteArrayInputStream(bytes));
    return with(bench, kind, bytes, kept.hash());
  }

  private static SnippetsHandle with(Workbench bench, Kind kind, byte[] bytes, BlobHash hash) {
    var head = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8);
    bench
        .replica
        .submit(
            new AddSnippet(
                new SnippetId("long"),
                Optional.empty(),
                new SnippetSource("s1", "cat"),
                new SnippetContent(
                    kind, bytes.length, kind == Kind.TEXT ? head : "", Optional.of(hash)),
                SnippetDay.sheet("", Set.of(), false, "")),
            Optional.of(SampleDay.MEI))
        .join();
    var window = new SnippetsHandle(bench);
    Fx.waitFor(
        "the day has it",
        () -> bench.snapshots.latest().orElseThrow().day().snippets().size() == 1);
    return window.type("{Ctrl+6}");
  }

  /** 20 MB: only what is in sight has nodes, and the last line is found. */
  @Test
  void aTextOfTwentyMegabytesIsReadByPages() throws Exception {
    var text = new StringBuilder(22 << 20);
    for (int i = 1; i <= LINES; i++) {
      text.append("2026-11-21T17:40:00 s1 isu: GET /timeline 200 0.0123 request number ")
          .append(i)
          .append(" ok\n");
    }
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    assertTrue(bytes.length > 20_000_000);
    try (var window = with(Kind.TEXT, bytes)) {
      window.seesText("request number 1 ok");
      var list = window.find("snippets-text", ListView.class);
      assertEquals(LINES, list.getItems().size());
      assertTrue(list.lookupAll(".text-cell").size() < 200, "only what is in sight has nodes");
      window.type("{Ctrl+F}");
      window.find("snippets-find", TextField.class).setText("NUMBER 279999 ok");
      window.type("{Enter}");
      window.seesText("request number 279999 ok");
      assertTrue(list.lookupAll(".text-cell").size() < 200);
    }
  }

  @Test
  void aLineWithoutAnEndIsManyRows() throws Exception {
    var bytes = ("x".repeat(2_000_000) + "END").getBytes(StandardCharsets.UTF_8);
    try (var window = with(Kind.TEXT, bytes)) {
      window.seesText("xxxx");
      window.type("{Ctrl+F}");
      window.find("snippets-find", TextField.class).setText("end");
      window.type("{Enter}");
      window.seesText("END");
    }
  }

  @Test
  void aPictureIsShown() throws Exception {
    try (var window =
        with(Kind.PICTURE, png(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB)))) {
      var view = window.find("snippets-picture", ImageView.class);
      Fx.waitFor("decoded", () -> view.getImage() != null);
      assertEquals(300, view.getImage().getWidth());
      var note = window.find("snippets-note", Label.class);
      assertEquals("300 x 200 pixels", note.getText());
      assertTrue(note.getStyleClass().contains("muted"), "it warns of nothing");
    }
  }

  private static byte[] png(BufferedImage image) throws Exception {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /** Its header says 60,000 by 60,000: nothing of it is decoded. */
  @Test
  void aPictureThatWouldFillTheMemoryIsNotDecoded() throws Exception {
    var bytes = png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    var header = ByteBuffer.wrap(bytes);
    header.putInt(16, 60_000).putInt(20, 60_000);
    var crc = new CRC32();
    crc.update(bytes, 12, 17);
    header.putInt(29, (int) crc.getValue());
    var read = PictureReader.read(new ByteArrayInputStream(bytes));
    assertEquals(new OpenedContent.Nothing("snippets.picture.large"), read);
  }

  @Test
  void aBrokenPictureIsASentence() throws Exception {
    var bytes = png(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB));
    var cut = new ByteArrayInputStream(bytes, 0, 40);
    assertEquals(new OpenedContent.Nothing("snippets.picture.broken"), PictureReader.read(cut));
    var none = new ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8));
    assertEquals(new OpenedContent.Nothing("snippets.picture.unknown"), PictureReader.read(none));
  }

  @Test
  void aLargePictureIsDecodedInFewerPixels() throws Exception {
    var read =
        PictureReader.read(
            new ByteArrayInputStream(
                png(new BufferedImage(6000, 4000, BufferedImage.TYPE_BYTE_GRAY))));
    var picture = assertInstanceOf(OpenedContent.Picture.class, read);
    assertEquals(6000, picture.width());
    assertTrue(picture.image().getWidth() * picture.image().getHeight() <= 8_000_000);
  }

  @Test
  void bytesAreShownInHex() throws Exception {
    var bytes = new byte[5000];
    bytes[0] = 0x7f;
    try (var window = with(Kind.BINARY, bytes)) {
      window.seesText("00000000  7f 00");
      assertTrue(window.find("snippets-note", Label.class).getText().contains("first 4 KB"));
    }
  }

  @Test
  void whatIsOnItsWayIsAskedForFirstAndShownWhenItHasCome() throws Exception {
    var text = "the beginning\n".repeat(100) + "the end\n";
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var elsewhere = TestBlobs.open().keep(new ByteArrayInputStream(bytes));
    var bench = Workbench.of(SampleDay.full(), SampleDay.NOW, Language.EN);
    try (var window = with(bench, Kind.TEXT, bytes, elsewhere.hash())) {
      window.seesText("the beginning");
      var note = window.find("snippets-note", Label.class);
      assertTrue(note.isVisible());
      assertTrue(note.getText().contains("not connected"), note.getText());
      assertEquals("first " + elsewhere.hash().value(), bench.team.asked.getLast());
      bench.team.show(
          with(new BlobProgress(2, 0, Optional.of(elsewhere.hash()), 250, 1000, false)));
      Fx.waitFor("how far it is", () -> note.getText().contains("25 %"));
      bench.team.show(with(new BlobProgress(1, 1, Optional.empty(), 0, 0, false)));
      Fx.waitFor("another came", () -> note.getText().contains("next"));
      assertTrue(window.text().contains("the beginning"));
      var rows = window.find("snippets-text", ListView.class);
      assertTrue(rows.getItems().size() < 101, "the head alone");
      bench.blobs.keep(new ByteArrayInputStream(bytes));
      bench.team.show(with(new BlobProgress(0, 2, Optional.empty(), 0, 0, false)));
      Fx.waitFor("all of it", () -> rows.getItems().size() >= 101);
      assertFalse(note.isVisible());
    }
  }

  /** It comes between the look for it and the news of that. */
  @Test
  void whatCameWhileItWasLookedForIsShown() throws Exception {
    var picture = png(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB));
    var elsewhere = TestBlobs.open().keep(new ByteArrayInputStream(picture));
    var bench = Workbench.of(SampleDay.full(), SampleDay.NOW, Language.EN);
    try (var window = with(bench, Kind.PICTURE, picture, elsewhere.hash())) {
      bench.blobs.keep(new ByteArrayInputStream(picture));
      bench.team.show(with(new BlobProgress(0, 1, Optional.empty(), 0, 0, false)));
      var view = window.find("snippets-picture", ImageView.class);
      Fx.waitFor("decoded", () -> view.getImage() != null);
    }
  }

  private static Team.Picture with(BlobProgress progress) {
    var now = TeamPictures.complete();
    return new Team.Picture(
        now.state(), now.own(), now.laptop(), now.held(), now.reach(), now.invite(), progress);
  }

  @Test
  void itIsSavedByteForByte(@TempDir Path folder) throws Exception {
    var bytes = new byte[] {0, (byte) 0xff, '\r', '\n', 27};
    var blobs = TestBlobs.open();
    var kept = blobs.keep(new ByteArrayInputStream(bytes));
    try (var bench = Workbench.of(SnippetDay.few(), SampleDay.NOW, Language.EN)) {
      var snippet = bench.snapshot().day().snippets().values().iterator().next();
      var held =
          new dev.pitwall.domain.model.Snippet(
              snippet.id(),
              1,
              snippet.at(),
              snippet.by(),
              snippet.source(),
              new SnippetContent(Kind.BINARY, 5, "", Optional.of(kept.hash())),
              snippet.sheet(),
              false);
      var out =
          new CopyAndSave(
              bench.desk,
              new ContentView(
                  bench.texts,
                  "snippets",
                  new ContentReader(blobs),
                  Runnable::run,
                  new ArrivingBlob(bench.texts, bench.team, bench.teamPictures)),
              new ContentReader(blobs),
              Runnable::run);
      var file = folder.resolve("out.bin");
      assertEquals(Optional.empty(), out.save(held, file).join());
      assertArrayEquals(bytes, Files.readAllBytes(file));
      assertTrue(out.save(held, folder.resolve("no/such/out.bin")).join().isPresent());
    }
  }
}
