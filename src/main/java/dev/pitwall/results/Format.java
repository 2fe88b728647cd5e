package dev.pitwall.results;

import dev.pitwall.domain.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a contest's benchmarker prints, as data. One JSON file a format, in {@code assets/formats};
 * a team's own looks the same:
 *
 * <pre>
 * { "id": "isucon12-qualify",            lower case, digits, dashes
 *   "name": "ISUCON12 qualifier",
 *   "contests": ["isucon12-qualify"],
 *   "begin": ["pattern"],                a run begins with such a line
 *   "end": ["pattern"],                  and is over with such a line;
 *   "endMeans": "FAIL",                  without a result before it, it means this. Else: ask.
 *   "fail": [{"line": "pattern",         such a line makes the run a FAIL whatever the result says;
 *             "sure": true}],            sure: the line alone identifies which contest it is
 *   "needs": ["pattern"],                one must precede a PASS: the part that could name a fail
 *   "near": ["pattern"],                 begins like a result: where it is none, the output is damaged
 *   "messages": ["pattern"],             lines worth showing; the group message, else the line
 *   "settings": {"workload": "pattern"}, with a group value
 *   "results": [{                        how results stand there, the last one counts
 *     "kind": "lines",                   lines | keyvalue | json | logfmt | ltsv
 *     "lines": ["PASSED: (?&lt;pass&gt;true|false)", "SCORE: (?&lt;score&gt;\\d+) .*"],
 *     "within": 20, "openEnd": false,    see {@link Shape}
 *     "rulings": [{"when": {"pass": "true"}, "verdict": "PASS"},
 *                 {"when": {"pass": "false"}, "verdict": "FAIL"}],
 *     "score": {"field": "score"} }] }     and "fraction": true, "grouped": true where they occur
 * </pre>
 *
 * <p>In every object keys that begin with {@code //} are for people: JSON has no comments. {@code
 * source} says where the facts come from.
 *
 * <p>A pattern is a regular expression of RE2 ({@link BoundedPattern}: no looking ahead or behind,
 * no {@code \1}) for a whole line without its prefixes ({@link Prefixes}); its named groups are the
 * fields. {@code json} takes {@code required} and {@code optional}, maps of key to {@link
 * Shape.Kind} in lower case, and {@code near}, keys; {@code logfmt} and {@code ltsv} take {@code
 * where} and {@code needed}; {@code keyvalue} takes {@code keys}, a list of names that are also the
 * fields. {@code rulings} may say {@code "final": ["after", "before", "span", "alone"]} for results
 * that are also printed during the run, with {@code "after"}, {@code "before"} and {@code
 * "spanSeconds"} beside them, see {@link Rule}. {@code reason}, {@code startedAt}, {@code
 * finishedAt} name a field, {@code messages} and {@code settings} of a result list some. {@code
 * formula} and {@code check} are {@code {"terms": [{"at": "/responses/success", "times": 1}],
 * "floor": 0}}; a term over a list has {@code "each": {"field", "fits", "number"}}.
 */
public record Format(
    String id,
    String name,
    List<String> contests,
    List<BoundedPattern> begin,
    List<BoundedPattern> end,
    Optional<Verdict> endMeans,
    List<FailLine> fail,
    List<BoundedPattern> needs,
    List<BoundedPattern> near,
    List<BoundedPattern> messages,
    Map<String, BoundedPattern> settings,
    List<Rule> results) {

  /**
   * @param sure whether no other contest prints such a line
   */
  record FailLine(BoundedPattern line, boolean sure) {}

  /** Whether a caller who says {@code name} means this one. */
  public boolean is(String name) {
    return id.equals(name) || contests.contains(name);
  }
}
