package dev.pitwall.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.search.SearchReceiver.Why;
import dev.pitwall.testing.SnippetDay;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSearchTest {
  @TempDir Path day;

  private static final class Found implements SearchReceiver {
    final List<Hit> hits = new ArrayList<>();
    final List<String> incomplete = new ArrayList<>();
    final List<String> searched = new ArrayList<>();
    boolean wantsMore = true;

    @Override
    public boolean wantsMore() {
      return wantsMore;
    }

    @Override
    public void hit(Hit hit) {
      hits.add(hit);
    }

    @Override
    public void incomplete(SearchedText text, Why why) {
      incomplete.add(text.thing().value() + " " + why);
    }

    @Override
    public void searched(SearchedText text) {
      searched.add(text.thing().value());
    }

    List<Long> lines() {
      return hits.stream().map(Hit::line).toList();
    }

    String marked(int hit) {
      var one = hits.get(hit);
      return one.excerpt().substring(one.from(), one.to());
    }
  }

  private SearchedText kept(Blobs blobs, String id, String text) throws Exception {
    var kept = blobs.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return new SearchedText(
        new SnippetId(id), text.substring(0, Math.min(9, text.length())), Optional.of(kept.hash()));
  }

  private static SearchedText inline(String id, String text) {
    return new SearchedText(new SnippetId(id), text, Optional.empty());
  }

  private Found find(String words, SearchedText... texts) throws Exception {
    var found = new Found();
    try (var blobs = Blobs.of(day)) {
      new TextSearch(blobs).search(List.of(texts), words, found);
    }
    return found;
  }

  @Test
  void theWholeOfALongTextIsSearchedAndEachLineIsOneHit() throws Exception {
    var text = new StringBuilder();
    for (int i = 1; i <= 60_000; i++) {
      text.append("GET /timeline ").append(i).append(i % 20_000 == 0 ? " SLOW slow\n" : " ok\n");
    }
    try (var blobs = Blobs.of(day)) {
      var found = find("slow", kept(blobs, "log", text.toString()));
      assertEquals(List.of(20_000L, 40_000L, 60_000L), found.lines());
      assertEquals("SLOW", found.marked(0));
      assertEquals("GET /timeline 20000 SLOW slow", found.hits.getFirst().excerpt());
    }
  }

  @Test
  void aPartOfAWordIsFoundAndBlanksAroundTheWordsDoNotCount() throws Exception {
    assertEquals(List.of(2L), find("  /API/is ", inline("a", "x\nGET /api/isu/3 200\n")).lines());
    assertEquals(List.of(1L), find("接続でき", inline("a", "DBに接続できません\n")).lines());
  }

  /** Colours stand between the letters of one word in what systemctl prints. */
  @Test
  void controlSequencesWithinTheWordsDoNotHideThem() throws Exception {
    var found = find("警告: DBに", inline("status", SnippetDay.STATUS));
    assertEquals(List.of(7L), found.lines());
    assertEquals("警告: DBに", found.marked(0));
    assertFalse(found.hits.getFirst().excerpt().contains("\u001b"));
  }

  @Test
  void aLineWithoutAnEndIsSearchedAcrossItsCutsAndIsOneHit() throws Exception {
    var x = "x".repeat(256 * 1024 - 3);
    try (var blobs = Blobs.of(day)) {
      var found = find("needle", kept(blobs, "one", x + "needle" + x + "needle" + x + "\nneedle"));
      assertEquals(List.of(1L, 2L), found.lines());
      assertEquals(x.length(), found.hits.getFirst().at());
      assertEquals("needle", found.marked(0));
    }
  }

  /** Against the simplest search there is, over random texts with all that makes it difficult. */
  @Test
  void itFindsWhatTheSimplestSearchFinds() throws Exception {
    var random = new Random(7);
    var pieces = new String[] {"ab", "b", "A", "\n", "é", "時", "\u001b[0;31m", "ba", "😀", "\r\n"};
    try (var blobs = Blobs.of(day)) {
      for (int round = 0; round < 300; round++) {
        var text = new StringBuilder();
        random.ints(200, 0, pieces.length).forEach(i -> text.append(pieces[i]));
        for (var words : List.of("ab", "bab", "時b", "aba", "é時", "bb")) {
          var expected =
              IntStream.range(0, lines(text).size())
                  .filter(i -> lines(text).get(i).contains(words))
                  .mapToObj(i -> i + 1L)
                  .toList();
          assertEquals(
              expected, find(words, kept(blobs, "t" + round, text.toString())).lines(), words);
        }
      }
    }
  }

  private static List<String> lines(CharSequence text) {
    return Stream.of(text.toString().replaceAll("\u001b\\[[0-9;]*m", "").split("\n", -1))
        .map(line -> line.toLowerCase(Locale.ROOT))
        .toList();
  }

  @Test
  void ofATextThatIsMissingItsBeginningIsSearchedAndItIsNamed() throws Exception {
    var missing =
        new SearchedText(
            new SnippetId("away"), "it begins so\n", Optional.of(new BlobHash("0".repeat(64))));
    var found = find("begins", missing, inline("b", "begins"));
    assertEquals(2, found.hits.size());
    assertEquals(List.of("away MISSING"), found.incomplete);
    assertEquals(List.of("away", "b"), found.searched);
  }

  @Test
  void aDamagedTextIsNamedAndTheOthersAreSearched() throws Exception {
    try (var blobs = Blobs.of(day)) {
      var text = kept(blobs, "bad", "good\n".repeat(10_000));
      Files.writeString(day.resolve(Blobs.FOLDER).resolve(text.blob().get().value()), "evil good");
      var found = find("good", text, inline("b", "good"));
      assertEquals(List.of("bad UNREADABLE"), found.incomplete);
      assertTrue(found.hits.stream().anyMatch(hit -> hit.thing().value().equals("b")));
      assertTrue(found.hits.stream().noneMatch(hit -> hit.excerpt().contains("evil")));
    }
  }

  @Test
  void manyHitsOfOneTextLeaveRoomForTheOthersAndAllEndsAtALimit() throws Exception {
    var found = find("ok", inline("many", "ok\n".repeat(300)), inline("b", "ok"));
    assertEquals(TextSearch.MOST_HITS_OF_TEXT + 1, found.hits.size());
    assertEquals(List.of("many TOO_MANY_HITS"), found.incomplete);
    var texts = IntStream.range(0, 30).mapToObj(i -> inline("t" + i, "ok\n".repeat(300))).toList();
    var all = new Found();
    try (var blobs = Blobs.of(day)) {
      assertEquals(TextSearch.End.TOO_MANY_HITS, new TextSearch(blobs).search(texts, "ok", all));
    }
    assertEquals(TextSearch.MOST_HITS, all.hits.size());
  }

  @Test
  void aSearchThatNobodyWantsAnyMoreEnds() throws Exception {
    var found = new Found();
    found.wantsMore = false;
    try (var blobs = Blobs.of(day)) {
      var end = new TextSearch(blobs).search(List.of(inline("a", "ok")), "ok", found);
      assertEquals(TextSearch.End.STOPPED, end);
    }
    assertEquals(List.of(), found.hits);
  }

  @Test
  void aLongLineIsCutAroundTheWordsAndNotWithinALetter() throws Exception {
    var line = "😀".repeat(300) + "needle" + "時".repeat(1000);
    var found = find("needle", inline("a", line));
    var excerpt = found.hits.getFirst().excerpt();
    assertEquals("needle", found.marked(0));
    assertTrue(excerpt.length() < 250, excerpt);
    assertTrue(excerpt.startsWith("…😀") && excerpt.endsWith("時…"), excerpt);
  }

  @Test
  void theNewestTextIsSearchedFirst() {
    var order = SearchedText.snippets(SnippetDay.few().day());
    assertEquals("status", order.getFirst().thing().value());
    assertEquals("kit", order.getLast().thing().value());
  }

  /** The hits of a text are given before the next one is read, also while others are kept. */
  @Test
  void hitsAreGivenTextByTextWhileMoreTextsAreKept() throws Exception {
    try (var blobs = Blobs.of(day)) {
      var texts = new ArrayList<SearchedText>();
      var expected = new ArrayList<String>();
      for (int i = 0; i < 20; i++) {
        texts.add(kept(blobs, "t" + i, "x\n".repeat(50_000 + i) + "needle\n"));
        expected.addAll(List.of("hit t" + i, "searched t" + i));
      }
      var over = new AtomicBoolean();
      var writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; !over.get(); i++) {
                      try {
                        kept(blobs, "more", "needle " + i);
                      } catch (Exception e) {
                        throw new IllegalStateException(e);
                      }
                    }
                  });
      var events = new ArrayList<String>();
      var end =
          new TextSearch(blobs)
              .search(
                  texts,
                  "needle",
                  new SearchReceiver() {
                    @Override
                    public boolean wantsMore() {
                      return true;
                    }

                    @Override
                    public void hit(Hit hit) {
                      events.add("hit " + hit.thing().value());
                    }

                    @Override
                    public void incomplete(SearchedText text, Why why) {
                      events.add("incomplete " + why);
                    }

                    @Override
                    public void searched(SearchedText text) {
                      events.add("searched " + text.thing().value());
                    }
                  });
      over.set(true);
      writer.join();
      assertEquals(TextSearch.End.COMPLETE, end);
      assertEquals(expected, events);
    }
  }
}
