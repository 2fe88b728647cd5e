package dev.pitwall.ui.fx;

import dev.pitwall.domain.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Defects, as problems that people can see and report. */
public final class FxProblems {
  private FxProblems() {}

  public static Problem unexpected(Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return new Problem(Problem.Kind.UNEXPECTED, List.of(String.valueOf(failure)), trace.toString());
  }
}
