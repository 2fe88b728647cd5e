package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.WholeOutput;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The long texts and pictures that a day names, and that each laptop is to have; newest first. */
public final class NamedBlobs {
  private NamedBlobs() {}

  public static Set<BlobHash> of(ContestDay day) {
    var names = new LinkedHashSet<BlobHash>();
    day.snippets().values().stream()
        .map(snippet -> snippet.content().blob())
        .flatMap(Optional::stream)
        .forEach(names::add);
    day.runs().values().forEach(run -> add(run, names));
    return new LinkedHashSet<>(names.reversed());
  }

  /** What a correction replaced stays readable. */
  private static void add(Run run, Set<BlobHash> names) {
    Stream.concat(run.corrections().stream().map(Run.Correction::replaced), Stream.of(run.facts()))
        .flatMap(facts -> facts.result().flatMap(RunResult::whole).stream())
        .map(WholeOutput::blob)
        .forEach(names::add);
  }
}
