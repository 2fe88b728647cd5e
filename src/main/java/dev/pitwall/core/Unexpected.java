package dev.pitwall.core;

import dev.pitwall.problem.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Puts an error that nobody foresaw into the words of a problem, with its trace as details. */
public final class Unexpected {
  private Unexpected() {}

  public static Problem problem(Throwable error) {
    var trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    return new Problem(Problem.Kind.UNEXPECTED, List.of(String.valueOf(error)), trace.toString());
  }
}
