package dev.pitwall.text;

import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said of a run, in one line and the same everywhere. */
public final class RunText {
  private RunText() {}

  /** What was tried, then why it failed: {@code gzip, level 1 – 502 on POST /login}. */
  public static String of(Run run) {
    var reason = run.facts().result().map(RunResult::reason).orElse("");
    return joined(run.facts().setup().note(), reason);
  }

  /** Those that are not blank. */
  public static String joined(String... words) {
    return Stream.of(words).filter(one -> !one.isBlank()).collect(Collectors.joining(" – "));
  }
}
