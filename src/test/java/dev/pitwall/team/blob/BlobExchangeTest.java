package dev.pitwall.team.blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.WireLimits;
import dev.pitwall.testing.Await;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blobs between laptops of one process, whose frames a test can hold back. */
class BlobExchangeTest {
  private static final Origin MEI = new Origin("mei");
  private static final Origin KEN = new Origin("ken");
  private static final Origin AOI = new Origin("aoi");

  @TempDir Path folder;
  private final Map<Origin, Laptop> laptops = new ConcurrentHashMap<>();
  private final Random random = new Random(11);

  private final class Laptop {
    final Origin origin;
    final Blobs blobs;
    final List<IOException> failures = Collections.synchronizedList(new ArrayList<>());
    final List<Frame> sent = Collections.synchronizedList(new ArrayList<>());
    volatile BlobProgress progress = BlobProgress.NOTHING;
    volatile Predicate<Frame> passes = _ -> true;
    final BlobExchange exchange;

    Laptop(Origin origin) throws IOException {
      this.origin = origin;
      var day = Files.createDirectory(folder.resolve(origin.value()));
      blobs = Blobs.of(day);
      exchange = new BlobExchange(blobs, this::send, failures::add, now -> progress = now);
      laptops.put(origin, this);
    }

    private void send(Origin to, Frame frame) {
      sent.add(frame);
      if (passes.test(frame)) {
        laptops.get(to).exchange.heard(origin, frame);
      }
    }

    BlobHash keeps(byte[] bytes) throws IOException {
      return blobs.keep(new ByteArrayInputStream(bytes)).hash();
    }

    byte[] reads(BlobHash hash) throws IOException {
      try (var reader = blobs.open(hash)) {
        return reader.stream().readAllBytes();
      }
    }
  }

  @AfterEach
  void close() {
    laptops.values().forEach(laptop -> laptop.exchange.close());
  }

  private byte[] some(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void onDemandOnlyThatComesWhichSomebodyLooksAt() throws IOException {
    var mei = new Laptop(MEI);
    var ken = new Laptop(KEN);
    var names = List.of(mei.keeps(some(300_000)), mei.keeps(some(7)), mei.keeps(some(8)));
    ken.exchange.onDemand(true);
    ken.exchange.named(names);
    ken.exchange.connected(List.of(MEI));
    ken.exchange.first(names.get(1));
    Await.until("the one", () -> ken.blobs.has(names.get(1)));
    Await.until("that is all", () -> ken.progress.arrived() == 1 && ken.progress.missing() == 2);
    assertTrue(ken.progress.onDemand());
    assertEquals(
        Set.of(names.get(1)),
        ken.sent.stream().map(frame -> ((Frame.Want) frame).blob()).collect(Collectors.toSet()));
    ken.exchange.onDemand(false);
    Await.until("the others, too", () -> names.stream().allMatch(ken.blobs::has));
  }

  @Test
  void whatTheDayNamesComesFromWhoeverHasIt() throws IOException {
    var mei = new Laptop(MEI);
    var ken = new Laptop(KEN);
    var large = some(1_000_001);
    var piece = some(WireLimits.PIECE_BYTES);
    var names =
        List.of(mei.keeps(large), mei.keeps(piece), mei.keeps(new byte[0]), mei.keeps(some(7)));
    ken.exchange.named(names);
    ken.exchange.connected(List.of(MEI));
    Await.until("all", () -> names.stream().allMatch(ken.blobs::has));
    assertArrayEquals(large, ken.reads(names.getFirst()));
    assertArrayEquals(piece, ken.reads(names.get(1)));
    Await.until(
        "its end",
        () -> ken.progress.equals(new BlobProgress(0, 4, Optional.empty(), 0, 0, false)));
    assertEquals(List.of(), ken.failures);
  }

  @Test
  void whoHasItNotIsPassedOver() throws IOException {
    new Laptop(AOI);
    var mei = new Laptop(MEI);
    var ken = new Laptop(KEN);
    var bytes = some(300_000);
    var name = mei.keeps(bytes);
    ken.exchange.named(List.of(name));
    ken.exchange.connected(List.of(AOI, MEI));
    Await.until("it", () -> ken.blobs.has(name));
    assertArrayEquals(bytes, ken.reads(name));
  }

  @Test
  void whatIsCutOffGoesOnFromAnotherLaptop() throws IOException {
    var mei = new Laptop(MEI);
    var aoi = new Laptop(AOI);
    var ken = new Laptop(KEN);
    var bytes = some(900_000);
    var name = mei.keeps(bytes);
    aoi.keeps(bytes);
    mei.passes =
        frame ->
            !(frame instanceof Frame.Piece piece) || piece.from() < 4L * WireLimits.PIECE_BYTES;
    ken.exchange.named(List.of(name));
    ken.exchange.connected(List.of(MEI));
    Await.until("half of it", () -> ken.progress.bytes() == 4L * WireLimits.PIECE_BYTES);
    ken.exchange.connected(List.of(AOI));
    Await.until("it", () -> ken.blobs.has(name));
    assertArrayEquals(bytes, ken.reads(name));
    assertTrue(
        aoi.sent.stream()
            .allMatch(frame -> ((Frame.Piece) frame).from() >= 4L * WireLimits.PIECE_BYTES));
  }

  @Test
  void aLiarIsNotBelievedAndSomebodyElseIsAsked() throws IOException {
    var mei = new Laptop(MEI);
    var ken = new Laptop(KEN);
    var bytes = some(200);
    var name = mei.keeps(bytes);
    ken.exchange.named(List.of(name));
    for (var lie :
        List.of(
            new Frame.Piece(name, 0, 200, Base64.getEncoder().encodeToString(some(200))),
            new Frame.Piece(name, 0, 200, "no base64!"),
            new Frame.Piece(name, 0, 10, Base64.getEncoder().encodeToString(some(200))),
            new Frame.Piece(name, 0, Long.MAX_VALUE >> 24, "AAAA"),
            new Frame.Piece(name, 0, 200, ""))) {
      var liar = new Origin("liar" + laptops.size());
      var liars = new Laptop(liar);
      ken.exchange.connected(List.of(liar));
      Await.until(
          "the question", () -> liars.sent.stream().anyMatch(Frame.Lacking.class::isInstance));
      // The honest answer was given up; with another list of laptops it is asked again.
      liars.passes = _ -> false;
      liars.sent.clear();
      ken.exchange.connected(List.of());
      ken.exchange.connected(List.of(liar));
      Await.until("the next", () -> !liars.sent.isEmpty());
      ken.exchange.heard(liar, lie);
    }
    assertFalse(ken.blobs.has(name));
    ken.exchange.connected(List.of(MEI));
    Await.until("it", () -> ken.blobs.has(name));
    assertArrayEquals(bytes, ken.reads(name));
    assertEquals(List.of(), ken.failures);
  }

  @Test
  void whatSomebodyLooksAtComesFirst() throws IOException {
    var mei = new Laptop(MEI);
    var ken = new Laptop(KEN);
    var names = new ArrayList<BlobHash>();
    for (int i = 0; i < 20; i++) {
      names.add(mei.keeps(some(5_000)));
    }
    mei.passes = _ -> false;
    ken.exchange.connected(List.of(MEI));
    ken.exchange.named(names);
    Await.until("the first question", () -> !mei.sent.isEmpty());
    var looked = names.getLast();
    mei.sent.clear();
    ken.exchange.first(looked);
    Await.until("the question", () -> !mei.sent.isEmpty());
    assertEquals(looked, ((Frame.Piece) mei.sent.getFirst()).blob());
  }
}
