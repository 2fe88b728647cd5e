package dev.pitwall.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant TEN = Instant.parse("2026-11-29T10:00:00Z");

  @Test
  void theNewestEightAndTheLastOfEachHourAreKept() {
    var copies =
        IntStream.rangeClosed(0, 24).mapToObj(i -> TEN.plus(Duration.ofMinutes(15L * i))).toList();
    var kept = new HashSet<>(copies.subList(17, 25));
    for (var hour : List.of("10:45", "11:45", "12:45", "13:45")) {
      kept.add(Instant.parse("2026-11-29T" + hour + ":00Z"));
    }
    assertEquals(kept, Retention.kept(copies));
  }

  @Test
  void fewAreAllKept() {
    assertEquals(Set.of(TEN), Retention.kept(List.of(TEN)));
    assertEquals(Set.of(), Retention.kept(List.of()));
  }
}
