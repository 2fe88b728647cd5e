package dev.pitwall.ui.servers;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleMapStep;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.chart.RunningMark;
import dev.pitwall.ui.chart.ServerLane;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lanes say about the place under the pointer. */
final class LaneTip {
  private LaneTip() {}

  static String words(Texts texts, ContestDay day, LaneChart.Pointed pointed) {
    return switch (pointed) {
      case LaneChart.Pointed.Nothing _ -> texts.of("servers.lanes.hint");
      case LaneChart.Pointed.OnRun on -> run(texts, on.run());
      case LaneChart.Pointed.OnRunning on -> running(texts, day, on.run());
      case LaneChart.Pointed.OnLane on -> lane(texts, day, on);
    };
  }

  private static String run(Texts texts, LaneData.Mark mark) {
    var run = mark.run();
    return Stream.of(
            Times.minute(texts, mark.at()),
            texts.of(mark.verdict()),
            run.score().map(Scores::written).orElse(""),
            run.facts().setup().note())
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining("  "));
  }

  private static String running(Texts texts, ContestDay day, RunningMark mark) {
    var note = day.runs().get(mark.run()).facts().setup().note();
    var words = texts.of("lanes.running", Times.second(texts, mark.since()));
    return note.isBlank() ? words : words + "  " + note;
  }

  private static String lane(Texts texts, ContestDay day, LaneChart.Pointed.OnLane on) {
    var clock = Times.minute(texts, on.at());
    var band = on.lane().at(on.at());
    if (band.isEmpty()) {
      return texts.of("servers.lanes.none", on.lane().server(), clock);
    }
    var roles = band.get().roles().stream().map(Role::name).collect(Collectors.joining(" + "));
    var words =
        texts.of(
            "servers.lanes.plays",
            on.lane().server(),
            clock,
            roles,
            Times.minute(texts, band.get().from()));
    return typed(texts, day, words, step(day, on.lane(), band.get()));
  }

  private static Optional<RoleMapStep> step(ContestDay day, ServerLane lane, ServerLane.Band band) {
    return day.roleHistory().stream()
        .filter(step -> step.at().equals(band.from()))
        .filter(step -> step.changes().stream().anyMatch(c -> c.server().equals(lane.id())))
        .reduce((_, newer) -> newer);
  }

  private static String typed(
      Texts texts, ContestDay day, String words, Optional<RoleMapStep> step) {
    var by =
        step.flatMap(RoleMapStep::by)
            .flatMap(day::member)
            .map(member -> texts.of("servers.past.by", words, MemberText.of(texts, member)))
            .orElse(words);
    return step.map(RoleMapStep::typed)
        .filter(typed -> !typed.isBlank())
        .map(typed -> texts.of("servers.history.typed", by, typed))
        .orElse(by);
  }
}
