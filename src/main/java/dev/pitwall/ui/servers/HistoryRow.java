package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.RoleMapStep;
import dev.pitwall.text.ChangeText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One step of the role map's history.
 *
 * @param changes such as {@code s2 +AP −cache}: the same in every language
 * @param typed the words it was typed in; empty when clicked
 */
record HistoryRow(Key key, Instant at, Optional<Member> by, List<String> changes, String typed) {

  /** One step of the day may change the map at several moments: an import does. */
  record Key(StepId step, int nth) {}

  /** Newest first. */
  static List<HistoryRow> of(ContestDay day) {
    var keys = keys(day.roleHistory());
    return IntStream.range(0, keys.size())
        .mapToObj(i -> row(day, keys.get(i), day.roleHistory().get(i)))
        .toList()
        .reversed();
  }

  /** The keys of all steps, in their order. */
  static List<Key> keys(List<RoleMapStep> history) {
    var seen = new HashMap<StepId, Integer>();
    return history.stream()
        .map(step -> new Key(step.step(), seen.merge(step.step(), 1, Integer::sum)))
        .toList();
  }

  private static HistoryRow row(ContestDay day, Key key, RoleMapStep step) {
    return new HistoryRow(
        key,
        step.at(),
        step.by().flatMap(day::member),
        ChangeText.of(day, step.changes()),
        step.typed());
  }
}
