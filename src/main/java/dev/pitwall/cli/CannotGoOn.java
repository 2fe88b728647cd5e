package dev.pitwall.cli;

import dev.pitwall.problem.Problem;

/** A command ends here; the {@link Problem} says why, in words for people. */
public final class CannotGoOn extends Exception {
  private final transient Problem problem;

  public CannotGoOn(Problem problem) {
    super(problem.kind() + " " + problem.facts());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
