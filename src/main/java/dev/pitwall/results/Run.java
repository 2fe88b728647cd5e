package dev.pitwall.results;

import dev.pitwall.domain.model.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one format has seen of the newest run in an output; a new one begins with each run. */
final class Run {
  /** Kept of each kind: enough to see what went wrong, little enough for any output. */
  private static final int MOST = 50;

  private static final int LONGEST = 300;

  /** The newest result, and what it means. */
  Optional<Found.Place> last = Optional.empty();

  Optional<Judge.Judgement> judgement = Optional.empty();

  /** An earlier result of another kind in the same run says something else. */
  boolean contradicted;

  boolean begun;
  boolean ended;
  boolean needed;
  boolean surelyOurs;
  boolean afterLast;
  boolean beforeNext;
  boolean beforeLast;
  boolean beforeAnEarlier;
  double firstSecond = Line.NO_TIME;

  /** The last line that says anything of this run. */
  int lastLine;

  final List<String> messages = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final List<Reading.Proof> proof = new ArrayList<>();

  boolean wantsMessages() {
    return messages.size() < MOST;
  }

  static void keep(List<String> list, String text) {
    if (list.size() < MOST && !text.isBlank()) {
      list.add(cut(text));
    }
  }

  static void keep(List<String> list, Stream<String> texts) {
    texts
        .filter(text -> !text.isBlank())
        .limit(MOST - list.size())
        .forEach(text -> list.add(cut(text)));
  }

  static String cut(String text) {
    return Excerpt.of(text, LONGEST);
  }

  void result(Found.Place found, Judge.Judgement meaning) {
    if (last.isPresent()
        && last.get().rule() != found.rule()
        && !sameResult(judgement.orElseThrow(), meaning)) {
      contradicted = true;
    }
    beforeAnEarlier |= beforeLast;
    beforeLast = beforeNext;
    beforeNext = false;
    afterLast = false;
    if (firstSecond == Line.NO_TIME) {
      firstSecond = found.secondOfDay();
    }
    last = Optional.of(found);
    judgement = Optional.of(meaning);
    lastLine = found.lastLine();
  }

  private static boolean sameResult(Judge.Judgement one, Judge.Judgement other) {
    return one instanceof Judge.Decided first
        && other instanceof Judge.Decided second
        && first.verdict() == second.verdict()
        && (first.number().isEmpty()
            || second.number().isEmpty()
            || first.number().get().compareTo(second.number().get()) == 0);
  }

  /**
   * @param alone whether the output has no other result of this format
   */
  boolean shownFinal(Rule rule, Rule.Ruling ruling, boolean alone) {
    return ruling.finalWhen().isEmpty()
        || ruling.finalWhen().stream()
            .anyMatch(
                shows ->
                    switch (shows) {
                      case AFTER -> afterLast;
                      case BEFORE -> beforeLast && !beforeAnEarlier;
                      case SPAN -> spanned() >= rule.evidence().spanSeconds();
                      case ALONE -> alone && !begun;
                    });
  }

  /** Seconds from the first result to the last; a run may go over midnight. */
  private double spanned() {
    double lastSecond = last.orElseThrow().secondOfDay();
    if (firstSecond == Line.NO_TIME || lastSecond == Line.NO_TIME) {
      return 0;
    }
    double seconds = lastSecond - firstSecond;
    return seconds < 0 ? seconds + 24 * 3600 : seconds;
  }
}
