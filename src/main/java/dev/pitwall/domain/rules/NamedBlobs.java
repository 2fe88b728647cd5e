package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.model.ContestDay;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The long texts and pictures that a day names, and that each laptop is to have; newest first. */
public final class NamedBlobs {
  private NamedBlobs() {}

  public static Set<BlobHash> of(ContestDay day) {
    var names = new LinkedHashSet<BlobHash>();
    day.snippets().values().stream()
        .map(snippet -> snippet.content().blob())
        .flatMap(Optional::stream)
        .forEach(names::add);
    return new LinkedHashSet<>(names.reversed());
  }
}
