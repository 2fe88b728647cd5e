package dev.pitwall.manual;

import dev.pitwall.problem.Problem;
import java.util.Map;
import java.util.Optional;

/** The sections that a place of the app links to. A test finds each of them in every language. */
public enum Topic {
  RECORDING("recording"),
  TIMELINES("timelines"),
  FORMAT_KEYS("formats-keys"),
  STORAGE("storage"),
  STORAGE_COMPARED("storage-compare");

  private static final Map<Problem.Kind, Topic> BY_PROBLEM =
      Map.ofEntries(
          Map.entry(Problem.Kind.NOT_SAVED, STORAGE),
          Map.entry(Problem.Kind.DATABASE_BEHIND, STORAGE_COMPARED),
          Map.entry(Problem.Kind.DATABASE_SET_ASIDE, STORAGE_COMPARED),
          Map.entry(Problem.Kind.DATABASE_FOREIGN, STORAGE_COMPARED),
          Map.entry(Problem.Kind.JOURNAL_TORN, STORAGE_COMPARED),
          Map.entry(Problem.Kind.JOURNAL_DAMAGED, STORAGE_COMPARED),
          Map.entry(Problem.Kind.RECORDS_DISAGREE, STORAGE_COMPARED),
          Map.entry(Problem.Kind.RECORDS_REPAIRED, STORAGE_COMPARED),
          Map.entry(Problem.Kind.JOURNAL_FOREIGN, STORAGE_COMPARED),
          Map.entry(Problem.Kind.RECORDS_CHANGED, STORAGE_COMPARED),
          Map.entry(Problem.Kind.RECORDS_LOST, STORAGE_COMPARED),
          Map.entry(Problem.Kind.CSV_LINES_BAD, TIMELINES));

  private final String anchor;

  Topic(String anchor) {
    this.anchor = anchor;
  }

  public String anchor() {
    return anchor;
  }

  /** The section that explains a problem, where there is one. */
  public static Optional<Topic> of(Problem.Kind kind) {
    return Optional.ofNullable(BY_PROBLEM.get(kind));
  }
}
