package dev.pitwall.text;

import dev.pitwall.json.JsonProblem;

/** What is wrong with a file, in one sentence: where, and what to write there. */
public final class JsonProblemText {
  private JsonProblemText() {}

  /** Of a file that is left out. */
  public static String sentence(Texts texts, String file, JsonProblem problem) {
    return texts.of("json.file", file, sentence(texts, problem));
  }

  public static String sentence(Texts texts, JsonProblem problem) {
    var what = texts.of("json.bad." + problem.kind().name(), problem.fact(), problem.allowed());
    if (problem.line() == 0) {
      return what;
    }
    var where =
        switch (problem.kind()) {
          case NOT_JSON -> texts.of("json.at.column", problem.line(), problem.place());
          case JsonProblem.Kind _ when problem.place().isEmpty() ->
              texts.of("json.at.line", problem.line());
          case JsonProblem.Kind _ -> texts.of("json.at.place", problem.line(), problem.place());
        };
    return texts.of("json.bad", where, what);
  }
}
