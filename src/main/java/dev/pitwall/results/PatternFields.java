package dev.pitwall.results;

import com.google.re2j.PatternSyntaxException;
import dev.pitwall.json.CheckedJson;
import dev.pitwall.json.JsonProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the patterns in a format's data. */
final class PatternFields {
  private PatternFields() {}

  static List<BoundedPattern> list(CheckedJson in, String key) {
    var texts = in.texts(key);
    var patterns = new ArrayList<BoundedPattern>();
    for (int i = 0; i < texts.size(); i++) {
      patterns.add(pattern(in, texts.get(i), key + "/" + i));
    }
    return List.copyOf(patterns);
  }

  /**
   * @param at its place
   */
  static BoundedPattern pattern(CheckedJson in, String regex, String at) {
    try {
      return BoundedPattern.of(regex);
    } catch (PatternSyntaxException e) {
      in.problem(at, Kind.PATTERN, e.getDescription() + ": " + regex);
    } catch (StackOverflowError e) {
      // The compiler of patterns calls itself for every bracket in a bracket.
      in.problem(at, Kind.PATTERN, "too many brackets in brackets");
    }
    return BoundedPattern.NONE;
  }
}
