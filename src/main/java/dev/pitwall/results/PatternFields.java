package dev.pitwall.results;

import dev.pitwall.json.CheckedJson;
import dev.pitwall.json.JsonProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Reads the patterns in a format's data. */
final class PatternFields {
  private PatternFields() {}

  static List<LinePattern> list(CheckedJson in, String key) {
    var texts = in.texts(key);
    var patterns = new ArrayList<LinePattern>();
    for (int i = 0; i < texts.size(); i++) {
      patterns.add(pattern(in, texts.get(i), key + "/" + i));
    }
    return List.copyOf(patterns);
  }

  /**
   * @param at its place
   */
  static LinePattern pattern(CheckedJson in, String regex, String at) {
    try {
      return LinePattern.of(regex);
    } catch (PatternSyntaxException e) {
      in.problem(at, Kind.PATTERN, e.getDescription() + ": " + regex);
      return LinePattern.of("");
    } catch (StackOverflowError e) {
      // The compiler of patterns calls itself for every bracket in a bracket.
      in.problem(at, Kind.PATTERN, "too many brackets in brackets");
      return LinePattern.of("");
    }
  }
}
