package dev.pitwall.results;

import dev.pitwall.domain.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one format says of an output.
 *
 * @param marked whether lines of this format's own stand around the result
 * @param line the last line it rests on: what another format sees behind it is newer
 */
record FormatReading(Format format, Reading reading, int line, boolean marked) {
  static FormatReading unclear(
      Format format, AskReason why, String fact, int line, List<Reading.Proof> proof) {
    var facts = fact.isEmpty() ? List.<String>of() : List.of(fact);
    return new FormatReading(
        format, new Reading.Ask(why, facts, List.of(format.id()), proof), line, true);
  }

  static FormatReading noResult(
      Format format, Verdict verdict, Run run, Map<String, String> settings) {
    var messages = run.failures.isEmpty() ? run.messages : run.failures;
    return new FormatReading(
        format,
        new Reading.Read(
            verdict,
            Optional.empty(),
            List.of(format.id()),
            messages.isEmpty() ? "" : messages.getFirst(),
            messages,
            settings,
            Optional.empty(),
            Optional.empty(),
            run.proof),
        run.lastLine,
        true);
  }
}
