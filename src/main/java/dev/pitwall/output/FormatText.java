package dev.pitwall.output;

import dev.pitwall.results.FormatProblem;
import dev.pitwall.text.Texts;

/** What is wrong with a result format, in one sentence that says where and what to write there. */
public final class FormatText {
  private FormatText() {}

  public static String sentence(Texts texts, FormatProblem problem) {
    var what = texts.of("format.bad." + problem.kind().name(), problem.fact(), problem.allowed());
    if (problem.line() == 0) {
      return what;
    }
    var where =
        switch (problem.kind()) {
          case NOT_JSON -> texts.of("format.at.column", problem.line(), problem.place());
          case FormatProblem.Kind _ when problem.place().isEmpty() ->
              texts.of("format.at.line", problem.line());
          case FormatProblem.Kind _ -> texts.of("format.at.place", problem.line(), problem.place());
        };
    return texts.of("format.bad", where, what);
  }
}
