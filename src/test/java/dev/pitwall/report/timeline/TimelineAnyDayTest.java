package dev.pitwall.report.timeline;

import static dev.pitwall.report.timeline.ImportDay.moment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.NoteIntent;
import dev.pitwall.domain.intent.RoleIntent;
import dev.pitwall.domain.intent.RunIntent;
import dev.pitwall.domain.intent.ServerIntent;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Days made by chance, clicked and told, come back from CSV as they were. */
class TimelineAnyDayTest {
  private static final List<String> TEXTS =
      List.of(
          "index",
          "=1+1",
          "-40%",
          "@mei",
          "a,b",
          "\"q\"",
          "two\nlines",
          "索引",
          "a\r\nb",
          "'x",
          "x;");
  private static final List<String> TOLD =
      List.of("", "", "1=AP; 2=DB", "s1 +ap", "2-3=?", "1=mystery; 2=all (mine)", "3=idle", "s3 x");

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenReadsTheSame(int seed) {
    var random = new SplittableRandom(seed);
    var day = ImportDay.of2013();
    for (int number = 1; number <= 3; number++) {
      day.submit(
          new ServerIntent.AddServer(new ServerId("s" + number), ServerSheet.named("s" + number)));
    }
    for (int i = 0; i < 25; i++) {
      act(day, random, moment("2013-11-09T10:50").plusSeconds(random.nextInt(500) * 60L));
      act(day, random, moment("2013-11-09T11:00").plusMillis(random.nextInt(60_000_000)));
    }
    var written = TimelineCsv.write(day.day());
    var again = day.preview(written);
    assertEquals(List.of(), again.badLines());
    assertEquals(List.of(), again.entries(), "its own export adds nothing");

    var other = ImportDay.of2013();
    other.take(written);
    assertEquals(written, TimelineCsv.write(other.day()), "writing is stable");
    assertEquals(DayRow.of(day.day()), DayRow.of(other.day()));
  }

  private static void act(ImportDay day, SplittableRandom random, Instant at) {
    var when = Optional.of(at);
    var text = TEXTS.get(random.nextInt(TEXTS.size()));
    switch (random.nextInt(4)) {
      case 0 -> day.submit(new NoteIntent.AddNote(day.ids.note(), when, text));
      case 1 ->
          day.submit(
              new NoteIntent.NoteChange(
                  day.ids.note(), when, Optional.of(new ServerId("s1")), text));
      case 2 -> {
        var verdict = Verdict.values()[random.nextInt(3)];
        var points = BigDecimal.valueOf(random.nextInt(-1000, 900_000), random.nextInt(3));
        Optional<Score> score =
            random.nextBoolean() ? Optional.of(new Score(points)) : Optional.empty();
        var reason = random.nextBoolean() ? "timeout" : "";
        day.submit(
            new RunIntent.RecordRun(
                day.ids.run(),
                Optional.empty(),
                when,
                RunSetup.noted(text),
                new RunResult(verdict, score, reason, "")));
      }
      default -> day.offer(roles(random, when));
    }
  }

  private static RoleIntent roles(SplittableRandom random, Optional<Instant> when) {
    var map = new HashMap<ServerId, Set<RoleId>>();
    for (int number = 1; number <= 3; number++) {
      var roles = new HashSet<RoleId>();
      for (var role : Role.BUILT_IN) {
        if (!role.id().equals(Role.IDLE) && random.nextInt(4) == 0) {
          roles.add(role.id());
        }
      }
      if (random.nextBoolean()) {
        map.put(new ServerId("s" + number), roles);
      }
    }
    return new RoleIntent.ArrangeRoles(
        when, Map.copyOf(map), TOLD.get(random.nextInt(TOLD.size())));
  }
}
