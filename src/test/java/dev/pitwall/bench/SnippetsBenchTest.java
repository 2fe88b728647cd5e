package dev.pitwall.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.search.Hit;
import dev.pitwall.search.SearchReceiver;
import dev.pitwall.search.SearchedText;
import dev.pitwall.search.TextSearch;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500 MB of snippets: what they cost when the day is opened, and when all of them are searched. */
@Tag("bench")
class SnippetsBenchTest {
  private static final int SNIPPETS = 50;
  private static final int BYTES = 10_000_000;
  private static final int ROUNDS = 7;

  /** Two medians of seven differ by less on a busy machine; reading 500 MB would be far over. */
  private static final double MOST_RATIO = 2;

  @TempDir Path temp;

  private static byte[] log(int number) {
    var random = new Random(number);
    var text = new StringBuilder(BYTES + 200);
    while (text.length() < BYTES) {
      text.append("2026-11-21T17:40:")
          .append(10 + random.nextInt(50))
          .append(" s1 isu: GET /api/livestream/")
          .append(random.nextInt(9000))
          .append("/statistics 200 0.0")
          .append(random.nextInt(999))
          .append(" user=")
          .append(Integer.toHexString(random.nextInt()))
          .append('\n');
    }
    return text.append("the last line has a NeedLe\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private interface Content {
    Optional<BlobHash> of(int number, OpenDay day) throws IOException;
  }

  private static FolderDays days(DataFolder data) {
    return new FolderDays(
        data,
        new SampleDays(),
        MemoryDays.PROFILES,
        MemoryDays.FORMATS,
        new IdSource(new SplittableRandom(1)),
        InstantSource.fixed(TestDay.START));
  }

  private DataFolder folder(String name) throws Exception {
    return DataFolder.open(
        temp.resolve(name),
        LaptopFolder.open(temp.resolve(name + "-laptop")),
        new IdSource(new SplittableRandom(2)));
  }

  /** Its folder's name. */
  private static String make(FolderDays days, Content content) throws IOException {
    var contest =
        new CreateContest(
            "bench", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
    try (var day = (OpenDay) days.create(contest, "Mei").join()) {
      var intents = new ArrayList<Intent>();
      for (int i = 0; i < SNIPPETS; i++) {
        intents.add(
            new AddSnippet(
                new SnippetId("s" + i),
                Optional.empty(),
                new SnippetSource("s1", "tail access.log"),
                new SnippetContent(
                    SnippetContent.Kind.TEXT, BYTES, "x".repeat(4000), content.of(i, day)),
                SnippetDay.sheet("", Set.of(), false, "")));
      }
      day.replica().submit(new Intent.Several(intents)).join();
      return day.folder();
    }
  }

  private static double open(FolderDays days, String folder) {
    long from = System.nanoTime();
    ((OpenDay) days.open(folder).join()).close();
    return (System.nanoTime() - from) / 1e6;
  }

  private static double median(List<Double> millis) {
    return millis.stream().sorted().toList().get(millis.size() / 2);
  }

  @Test
  void opensAsFastAsWithoutAndIsSearched() throws Exception {
    try (var with = folder("with");
        var without = folder("without")) {
      var loaded = days(with);
      var light = days(without);
      var full =
          make(
              loaded,
              (number, day) ->
                  Optional.of(day.blobs().keep(new ByteArrayInputStream(log(number))).hash()));
      var empty = make(light, (_, _) -> Optional.empty());
      var slow = new ArrayList<Double>();
      var quick = new ArrayList<Double>();
      for (int i = 0; i < ROUNDS; i++) {
        quick.add(open(light, empty));
        slow.add(open(loaded, full));
      }
      System.out.printf(
          Locale.ROOT,
          "open and close, median of %d: %.1f ms with 500 MB, %.1f ms without, ratio %.2f%n",
          ROUNDS,
          median(slow),
          median(quick),
          median(slow) / median(quick));
      assertTrue(median(slow) < MOST_RATIO * median(quick), "opening depends on how much is kept");
      try (var day = (OpenDay) loaded.open(full).join()) {
        search(day, "needle");
        search(day, "needle");
        search(day, "no such words");
      }
    }
  }

  private static void search(OpenDay day, String words) {
    var hits = new AtomicInteger();
    var first = new AtomicLong();
    long from = System.nanoTime();
    new TextSearch(day.blobs())
        .search(
            SearchedText.snippets(day.replica().snapshot().day()),
            words,
            new SearchReceiver() {
              @Override
              public boolean wantsMore() {
                return true;
              }

              @Override
              public void hit(Hit hit) {
                first.compareAndSet(0, System.nanoTime());
                hits.incrementAndGet();
              }

              @Override
              public void incomplete(SearchedText text, Why why) {
                throw new AssertionError(text.thing() + " " + why);
              }

              @Override
              public void searched(SearchedText text) {}
            });
    System.out.printf(
        Locale.ROOT,
        "search '%s' in 500 MB: %d hits, the first after %.0f ms, all after %.0f ms%n",
        words,
        hits.get(),
        first.get() == 0 ? 0 : (first.get() - from) / 1e6,
        (System.nanoTime() - from) / 1e6);
  }
}
