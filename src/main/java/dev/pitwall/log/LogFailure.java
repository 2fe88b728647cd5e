package dev.pitwall.log;

import dev.pitwall.problem.Problem;

/** The log could not do what was asked; the {@link Problem} says what that means to people. */
public final class LogFailure extends Exception {
  private final transient Problem problem;

  public LogFailure(Problem problem) {
    super(problem.kind() + " " + problem.facts());
    this.problem = problem;
  }

  public LogFailure(Problem problem, Throwable cause) {
    super(problem.kind() + " " + problem.facts(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
