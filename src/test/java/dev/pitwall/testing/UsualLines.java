package dev.pitwall.testing;

import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.profiles.ProfileMerge;
import dev.pitwall.text.Language;
import java.util.List;
import java.util.stream.Stream;

/** The lines that every profile brings, on a day of a test. */
public final class UsualLines {
  private UsualLines() {}

  /** What to look at before a server's OK, in the language of a laptop in Japan. */
  public static TestDay reboot(TestDay day) {
    return bring(day, LineList.REBOOT);
  }

  /** The work before the end. */
  public static TestDay closing(TestDay day) {
    return bring(day, LineList.CLOSING);
  }

  private static TestDay bring(TestDay day, LineList... lists) {
    var sheet = MemoryDays.PROFILES.profiles().named("free").orElseThrow();
    var missing = ProfileMerge.missing(day.day(), sheet, Language.JA);
    day.does(
        new Intent.Several(
            Stream.of(lists)
                .flatMap(list -> missing.lines(list).stream())
                .map(Intent.class::cast)
                .toList()));
    return day;
  }

  /** Those of the day's lists, for a test that counts them. */
  public static List<String> ids(TestDay day, LineList list) {
    return day.day().checkLines().lines().values().stream()
        .filter(line -> line.list() == list)
        .map(line -> line.id().value())
        .toList();
  }
}
