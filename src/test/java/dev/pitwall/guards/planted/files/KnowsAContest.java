package dev.pitwall.guards.planted.files;

import dev.pitwall.domain.model.Contest;
import java.nio.file.Path;

/** Breaks the rule that files know nothing of what is in them. */
public final class KnowsAContest {
  public Path place(Contest contest) {
    return Path.of(contest.name());
  }
}
