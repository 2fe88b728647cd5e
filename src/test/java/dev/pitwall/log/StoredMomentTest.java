package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredMomentTest {
  @Test
  void momentsAreWrittenAsJavaWritesThem() {
    var random = new Random(5);
    long first = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    var fractions = List.of(0, 1_000_000, 10_000_000, 999_000_000, 1_000, 999_999_999);
    for (int i = 0; i < 2_000; i++) {
      var moment =
          Instant.ofEpochSecond(
              random.nextLong(first, last), fractions.get(random.nextInt(fractions.size())));
      assertEquals(moment.toString(), StoredMoment.written(moment));
    }
    for (var one : List.of(Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1))) {
      assertEquals(one.toString(), StoredMoment.written(one));
    }
  }
}
