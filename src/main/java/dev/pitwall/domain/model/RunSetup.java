package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.ServerId;
import java.util.Set;

/**
 * What a run was made with. Empty where nothing was said.
 *
 * @param target the servers the benchmarker was pointed at
 * @param settings as passed to the benchmarker, e.g. {@code workload=4}
 * @param revision branch and commit of the code under test
 * @param note what is tried, in the member's words
 */
public record RunSetup(Set<ServerId> target, String settings, String revision, String note) {
  public static final RunSetup UNKNOWN = new RunSetup(Set.of(), "", "", "");

  public RunSetup {
    target = Set.copyOf(target);
  }

  public static RunSetup noted(String note) {
    return new RunSetup(Set.of(), "", "", note);
  }

  /** This set-up completed by another one: where the other is blank, this one's value stays. */
  public RunSetup with(RunSetup other) {
    return new RunSetup(
        other.target.isEmpty() ? target : other.target,
        other.settings.isBlank() ? settings : other.settings,
        other.revision.isBlank() ? revision : other.revision,
        other.note.isBlank() ? note : other.note);
  }
}
