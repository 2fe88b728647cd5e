package dev.pitwall.domain.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything recorded about a run. At least one of the two times is there; a run without a result
 * is still on.
 */
public record RunFacts(
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    RunSetup setup,
    Optional<RunResult> result) {

  /**
   * What is corrected one by one. A result is one fact: the verdict of one record with the score of
   * another would be a result that nobody recorded.
   */
  public enum Field implements SheetField<RunFacts> {
    STARTED_AT(RunFacts::startedAt),
    FINISHED_AT(RunFacts::finishedAt),
    TARGET(facts -> facts.setup.target()),
    SETTINGS(facts -> facts.setup.settings()),
    REVISION(facts -> facts.setup.revision()),
    NOTE(facts -> facts.setup.note()),
    RESULT(RunFacts::result);

    private final Function<RunFacts, Object> value;

    Field(Function<RunFacts, Object> value) {
      this.value = value;
    }

    @Override
    public Object in(RunFacts sheet) {
      return value.apply(sheet);
    }
  }

  /** This one, with some fields of another; with all of them where none is named. */
  public RunFacts with(RunFacts other, Set<Field> fields) {
    return fields.isEmpty()
        ? other
        : new RunFacts(
            fields.contains(Field.STARTED_AT) ? other.startedAt : startedAt,
            fields.contains(Field.FINISHED_AT) ? other.finishedAt : finishedAt,
            new RunSetup(
                fields.contains(Field.TARGET) ? other.setup.target() : setup.target(),
                fields.contains(Field.SETTINGS) ? other.setup.settings() : setup.settings(),
                fields.contains(Field.REVISION) ? other.setup.revision() : setup.revision(),
                fields.contains(Field.NOTE) ? other.setup.note() : setup.note()),
            fields.contains(Field.RESULT) ? other.result : result);
  }

  /** The run's moment on a time axis: its end, or its start while it is on. */
  public Instant at() {
    return finishedAt.or(() -> startedAt).orElseThrow();
  }

  public boolean running() {
    return result.isEmpty();
  }
}
