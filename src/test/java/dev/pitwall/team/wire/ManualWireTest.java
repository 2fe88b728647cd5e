package dev.pitwall.team.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.pitwall.log.EventCodec;
import dev.pitwall.testing.ManualPages;
import dev.pitwall.text.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What the manual says of the wire, for whoever writes a client, is what is read and written. */
class ManualWireTest {
  private static final String FRAMES = "team-wire-frames";
  private final FrameCodec codec = new FrameCodec();

  private static List<String> examples(Language language) {
    return ManualPages.in(language).codeBlocks(FRAMES).stream().map(String::strip).toList();
  }

  /** Each kind once, with every field that is written, and none that is not. */
  @ParameterizedTest
  @EnumSource
  void theExamplesAreFramesAsTheyAreWritten(Language language) throws BadFrame {
    var json = JsonMapper.shared();
    var kinds = new TreeSet<String>();
    for (var example : examples(language)) {
      var frame = codec.read(example);
      var written = json.readTree(codec.write(frame));
      var shown = json.readTree(example);
      assertEquals(written.propertyNames(), shown.propertyNames());
      kinds.add(shown.get("type").asString());
      if (frame instanceof Frame.Events events) {
        assertEquals(List.of(), events.impossible());
        assertNotEquals(0, new EventCodec().admit(events.events().getFirst()).stream().count());
      }
    }
    assertEquals(
        Set.of(
            FrameWriter.HELLO,
            FrameWriter.HAVE,
            FrameWriter.EVENTS,
            FrameWriter.NOTICE,
            FrameWriter.WANT,
            FrameWriter.PIECE,
            FrameWriter.LACKING,
            FrameWriter.DIGEST,
            FrameWriter.GOODBYE),
        kinds);
    assertInstanceOf(Frame.Hello.class, codec.read(examples(language).getFirst()));
  }

  @Test
  void everyReasonOfAGoodbyeIsExplained() {
    var words = ManualPages.in(Language.EN).firstColumn(FRAMES);
    assertEquals(Parting.Known.SAID.stream().map(Parting::word).toList(), words);
  }

  @Test
  void theLimitsAreTheOnesThatAreKept() {
    var named = new TreeSet<String>();
    ManualPages.in(Language.EN)
        .rows("team-wire-limits")
        .forEach(row -> ManualPages.code(row.get(1)).forEach(named::add));
    var kept = new TreeSet<String>();
    for (int limit :
        new int[] {
          WireLimits.FRAME_LETTERS,
          WireLimits.NESTED,
          WireLimits.MOST_EVENTS,
          WireLimits.MOST_ORIGINS,
          WireLimits.MOST_RANGES,
          WireLimits.MOST_LAPTOPS,
          WireLimits.MOST_ADDRESSES,
          WireLimits.NOTICE_LETTERS,
          WireLimits.PIECE_BYTES,
          WireLimits.WORD_LETTERS
        }) {
      kept.add(String.valueOf(limit));
    }
    assertEquals(kept, named);
  }
}
