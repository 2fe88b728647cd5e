package dev.pitwall.archive;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Note;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place in the contest, as people note it after the announcement. */
final class NotedPlace {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?iu)([0-9０-９]{1,4}\\s*(?:位|等)|優勝|準優勝"
              + "|\\b[0-9]{1,4}(?:st|nd|rd|th)(?:\\s+place)?(?:\\s+(?:of|out of)\\s+[0-9]+)?\\b"
              + "|\\b(?:place|rank|ranked)\\s*:?\\s*#?[0-9]{1,4}\\b)");

  /** A place is noted after the contest, or at its very end; "3rd try" at noon is none. */
  private static final int LAST_PART = 8;

  private NotedPlace() {}

  static Optional<String> in(ContestDay day) {
    return day.contest()
        .flatMap(
            contest -> {
              var length = Duration.between(contest.start(), contest.end());
              var from = contest.end().minus(length.dividedBy(LAST_PART));
              return day.notes().values().stream()
                  .filter(note -> !note.at().isBefore(from))
                  .sorted(Comparator.comparing(Note::at).reversed())
                  .flatMap(note -> PLACE.matcher(note.text()).results())
                  .map(found -> found.group().strip())
                  .findFirst();
            });
  }
}
