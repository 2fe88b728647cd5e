package dev.pitwall.team.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.net.HostPort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as text, and what of the texts that strangers may send is read as frames. */
class FrameCodecTest {
  private static final Origin MEI = new Origin("mei");
  private static final BlobHash BLOB = new BlobHash("0a".repeat(32));
  private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
  private static final VersionVector HELD =
      new VersionVector(Map.of(MEI, SequenceSet.of(List.of(1L, 2L, 3L, 7L))));
  private static final Presence PRESENCE =
      new Presence(Optional.of(new MemberId("m1")), "scores", "task:t1");

  private final FrameCodec codec = new FrameCodec();

  private static StoredEvent event(long number, String data) {
    return new StoredEvent(
        new EventId(MEI, number),
        new Stamp(NOON, 3),
        Optional.of(new MemberId("m1")),
        "pit.stopped/7",
        data);
  }

  static Stream<Frame> frames() {
    return Stream.of(
        new Frame.Hello(WireVersions.OURS, "0.1.0", "day", MEI, "life", "link", "Mei's laptop"),
        new Frame.Have(
            HELD,
            VersionVector.EMPTY,
            12,
            new Frame.Clock(NOON, Optional.of(new Frame.Echo(NOON, NOON.plusMillis(3)))),
            PRESENCE,
            List.of(
                new Neighbour(new Origin("ken"), "Ken", HELD, Presence.NOBODY, 1, Duration.ZERO),
                new Neighbour(
                    new Origin("aoi"), "Aoi", HELD, PRESENCE, 3, Duration.ofMillis(2_500))),
            List.of(new HostPort("10.0.0.2", 7400), new HostPort("fe80::1", 7400))),
        new Frame.Have(
            VersionVector.EMPTY,
            HELD,
            0,
            new Frame.Clock(NOON, Optional.empty()),
            Presence.NOBODY,
            List.of(),
            List.of()),
        new Frame.Events(List.of(event(1, "{}"), event(2, "{ \"\\u3042\" : [1.50, \"あ😀]\"] }"))),
        new Frame.Events(List.of()),
        new Frame.Want(BLOB, 98_304),
        new Frame.Piece(BLOB, 98_304, 98_307, "AAEC"),
        new Frame.Lacking(BLOB),
        new Frame.Digest(MEI, 7, "0a".repeat(32), "form"),
        new Frame.Goodbye(new Parting.Left()),
        new Frame.Goodbye(new Parting.NotUnderstood("a detail")));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void whatIsWrittenIsRead(Frame frame) throws BadFrame {
    assertEquals(frame, codec.read(codec.write(frame)));
  }

  @Test
  void aGoodbyeSaysWhatIsWrongWithItsReader() throws BadFrame {
    var tooOld = codec.write(new Frame.Goodbye(new Parting.PeerTooOld()));
    assertEquals(new Frame.Goodbye(new Parting.PeerTooNew()), codec.read(tooOld));
    var tooNew = codec.write(new Frame.Goodbye(new Parting.PeerTooNew()));
    assertEquals(new Frame.Goodbye(new Parting.PeerTooOld()), codec.read(tooNew));
    var word = "{\"type\":\"goodbye\",\"why\":\"expelled\",\"by\":[1]}";
    assertEquals(new Frame.Goodbye(new Parting.Other("expelled")), codec.read(word));
  }

  @Test
  void whatANewerVersionAddsIsSkipped() throws BadFrame {
    assertEquals(
        new Frame.Unknown("blobs"), codec.read("{\"type\":\"blobs\",\"events\":[{\"x\":[[]]}]}"));
    var hello = codec.write(frames().findFirst().orElseThrow());
    var more = hello.replaceFirst("\\{", "{\"colour\":{\"deep\":[1,{}]},");
    assertEquals(codec.read(hello), codec.read(more));
    var event =
        "{\"type\":\"events\",\"events\":[{\"hash\":1," + event(1, "{}").line().substring(1) + "]}";
    assertEquals(new Frame.Events(List.of(event(1, "{}"))), codec.read(event));
  }

  /** Whoever writes a client need not write fields in our order, nor without blanks. */
  @Test
  void theOrderOfFieldsAndBlanksDoNotMatter() throws BadFrame {
    var text =
        """
        { "events": [ { "data": { "a" : "]}" },
            "type": "pit.stopped/7", "by": "m1", "seq": 1,
            "stamp": {"counter": 3, "wall": "2026-11-21T03:00:00Z"}, "origin": "mei" } ],
          "type": "events" }
        """;
    assertEquals(new Frame.Events(List.of(event(1, "{ \"a\" : \"]}\" }"))), codec.read(text));
    var broken = text.replace("\"a\" :", "\n\"a\"\r\n:");
    assertEquals(new Frame.Events(List.of(event(1, "{  \"a\"  : \"]}\" }"))), codec.read(broken));
  }

  @Test
  void aLargeFrameKeepsTheDataOfEachEventToTheLetter() throws BadFrame {
    var events =
        Stream.iterate(1L, number -> number + 1)
            .limit(400)
            .map(number -> event(number, "{\"t\":\"" + "あ😀\\n".repeat(60) + number + "\"}"))
            .toList();
    assertEquals(new Frame.Events(events), codec.read(codec.write(new Frame.Events(events))));
  }

  @Test
  void anEventThatNoVersionCanHaveWrittenIsNamedAndHoldsUpNoOther() throws BadFrame {
    var good = event(1, "{}").line();
    for (var bad :
        List.of(
            good.replace("pit.stopped/7", "A B"),
            good.replace("2026-11-21T03", "99999-11-21T03"),
            good.replace("\"counter\":3", "\"counter\":-1"),
            good.replace("\"counter\":3", "\"counter\":3000000000"),
            good.replace("\"by\":\"m1\"", "\"by\":\"no id!\""),
            good.replace(",\"type\":\"pit.stopped/7\"", ""))) {
      var second = bad.replace("\"seq\":1", "\"seq\":2");
      var frame = "{\"type\":\"events\",\"events\":[" + second + "," + good + "]}";
      assertEquals(
          new Frame.Events(List.of(event(1, "{}")), List.of(new EventId(MEI, 2))),
          codec.read(frame),
          bad);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"have\"}",
        "{\"type\":\"hello\"}",
        "{\"type\":\"hello\"} {}",
        "{\"type\":\"hello\",\"type\":\"have\"}",
        "{\"type\":\"goodbye\"}",
        "{\"type\":\"events\",\"events\":[7]}",
        "{\"type\":\"events\",\"events\":[{}]}",
        "{\"type\":\"events\",\"events\":[{\"origin\":\"no id!\",\"seq\":1}]}",
        "{\"type\":\"events\",\"events\":[{\"origin\":\"o\",\"seq\":0}]}",
        "{\"type\":\"events\",\"events\":[{\"origin\":\"o\",\"seq\":1e3}]}",
        "{\"type\":\"events\",\"events\":[{\"origin\":\"o\",\"seq\":1,\"data\":{]}",
        "{\"type\":\"hello\",\"wire\":{\"oldest\":3,\"newest\":2}}",
        "not JSON at all"
      })
  void whatIsNoFrameIsRefusedWithAReason(String text) {
    var bad = assertThrows(BadFrame.class, () -> codec.read(text));
    assertTrue(!bad.getMessage().isBlank());
  }

  static Stream<String> vectors() {
    return Stream.of(
        "[]",
        "{\"o\":[1,2]}",
        "{\"o\":[[1]]}",
        "{\"o\":[[2,1]]}",
        "{\"o\":[[1,2],[2,3]]}",
        "{\"o\":[[0,1]]}",
        "{\"o\":[[1,9223372036854775807]]}",
        "{\"o\":[[1,1e400]]}",
        "{\"no id!\":[]}",
        "{\"o\":7}");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void whatIsNoVectorIsRefused(String vector) throws BadFrame {
    var have = codec.write(frames().skip(2).findFirst().orElseThrow());
    assertInstanceOf(Frame.Have.class, codec.read(have));
    var bad = have.replace("\"held\":{}", "\"held\":" + vector);
    assertThrows(BadFrame.class, () -> codec.read(bad), vector);
  }

  @Test
  void depthLengthAndCountsAreBounded() {
    var deep = "{\"type\":\"x\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    var inData = event(1, "{}").line().replace("{}", "{\"a\":".repeat(99) + "1" + "}".repeat(99));
    var deepEvent = "{\"type\":\"events\",\"events\":[" + inData + "]}";
    var letter = "{\"type\":\"x\",\"a\":\"" + "x".repeat(WireLimits.FRAME_LETTERS) + "\"}";
    var many = "{\"type\":\"events\",\"events\":[" + "{},".repeat(10_000) + "{}]}";
    var ranges = "{\"type\":\"have\",\"held\":{\"o\":[" + "[1,1],".repeat(60_000) + "[1,1]]}}";
    var name = "{\"type\":\"" + "x".repeat(1_000) + "\"}";
    for (var text : List.of(deep, deepEvent, letter, many, ranges, name)) {
      assertThrows(BadFrame.class, () -> codec.read(text), text.substring(0, 30));
    }
  }

  @Test
  void anAddressThatIsNoneIsLeftOut() throws BadFrame {
    var have = codec.write(frames().skip(2).findFirst().orElseThrow());
    var text = have.replace("\"addresses\":[]", "\"addresses\":[\"nowhere\",\"h:0\",\"h:7400\"]");
    var read = assertInstanceOf(Frame.Have.class, codec.read(text));
    assertEquals(List.of(new HostPort("h", 7400)), read.addresses());
  }

  @Test
  void theHighestVersionThatBothSpeakIsAgreed() {
    assertEquals(Optional.of(2), new WireVersions(1, 2).agreed(new WireVersions(2, 9)));
    assertEquals(Optional.of(1), WireVersions.OURS.agreed(new WireVersions(1, 4)));
    assertEquals(Optional.empty(), WireVersions.OURS.agreed(new WireVersions(2, 4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.2:7400", "mei.local:1", "[fe80::1]:7400"})
  void addressesReadAsTheyAreWritten(String text) {
    assertEquals(text, HostPort.read(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ":7400", "host", "host:", "host:0", "host:65536", "fe80::1:7400", "a b:1"})
  void whatIsNoAddressIsNone(String text) {
    assertEquals(Optional.empty(), HostPort.read(text));
  }

  /**
   * An interface whose initializer makes classes that implement it stops two threads for ever, when
   * one comes to it by the interface and the other by a class.
   */
  @Test
  void noInterfaceOfTheWireIsInitializedByItsOwnKinds() {
    for (var type : List.of(Parting.class, Frame.class)) {
      assertEquals(0, type.getDeclaredFields().length, type.getName());
    }
  }
}
