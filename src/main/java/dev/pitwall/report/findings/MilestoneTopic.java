package dev.pitwall.report.findings;

import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a milestone is about, as far as its name or its time says so in a usual word. */
public enum MilestoneTopic {
  /** From then on nothing is changed any more. */
  CODE_FREEZE,
  REBOOT,
  /** The work is spread over more than one server. */
  MULTI_SERVER,
  LAST_START;

  static Optional<MilestoneTopic> of(Milestone milestone) {
    if (milestone.time() instanceof MilestoneTime.AtLastSafeStart) {
      return Optional.of(LAST_START);
    }
    var name =
        Normalizer.normalize(milestone.name().text(), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    if (has(name, "reboot", "再起動")) {
      return Optional.of(REBOOT);
    }
    if (has(name, "multi-server", "multi server", "server split", "複数台", "サーバー分割")) {
      return Optional.of(MULTI_SERVER);
    }
    // A leaderboard that freezes is the organiser's affair and stops nobody.
    boolean code = !has(name, "leaderboard", "ranking", "順位", "リーダーボード");
    return code && has(name, "freeze", "凍結", "フリーズ") ? Optional.of(CODE_FREEZE) : Optional.empty();
  }

  private static boolean has(String name, String... words) {
    return Stream.of(words).anyMatch(name::contains);
  }
}
