package dev.pitwall.report.findings;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.text.EventText;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of which findings are put into words: runs, changes, lists. */
final class FindingWords {
  /** More of a list are only counted. */
  private static final int MOST_LISTED = 5;

  private final Texts texts;
  private final EventText events;

  FindingWords(Texts texts, ContestDay day) {
    this.texts = texts;
    events = new EventText(texts, day);
  }

  String changes(List<Envelope> changes) {
    return limited(changes.stream().map(this::sentence));
  }

  String sentence(Envelope change) {
    return texts.of(
        "finding.change", minute(ChangesMade.at(change)), events.of(change.event()).strip());
  }

  String limited(Stream<String> words) {
    var all = words.toList();
    var between = texts.of("finding.separator");
    var shown = all.stream().limit(MOST_LISTED).collect(Collectors.joining(between));
    int rest = all.size() - MOST_LISTED;
    return rest > 0 ? shown + between + texts.of("finding.more", rest) : shown;
  }

  String run(Run run) {
    return texts.of("finding.run", result(run), minute(run.at()));
  }

  /** With what was tried, where that was recorded. */
  String noted(Run run) {
    var tried = RunText.of(run);
    return tried.isBlank()
        ? run(run)
        : texts.of("finding.run.noted", result(run), minute(run.at()), tried);
  }

  private String result(Run run) {
    return texts.of(run.verdict().orElseThrow()) + Scores.after(run.score());
  }

  /** {@code +1,204, x1.12}. */
  static String difference(Score from, Score to) {
    return Scores.difference(from, to).replace("  ", ", ");
  }

  String minute(Instant at) {
    return Times.minute(texts, at);
  }
}
