package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.RoleMapStep;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * The rows of a day's timeline. Every row carries the role map that held, in the words it was typed
 * in as long as they say what it was; a step of the map that no row stands at gets a row of its
 * own.
 */
final class WrittenRows {
  /**
   * @param roles the role map in words; empty before anything was said
   */
  record WrittenRow(DayRow row, String roles) {
    boolean rolesOnly() {
      return row.verdict().isEmpty() && row.change().isEmpty();
    }
  }

  private final ContestDay day;
  private final List<RoleMapStep> steps;
  private final List<WrittenRow> rows = new ArrayList<>();

  /** The map as a reader of the rows so far would have it. */
  private final ImportedRoleMap readers;

  /** The map as it was. */
  private final ImportedRoleMap actual;

  private String roles = "";

  private WrittenRows(ContestDay day) {
    this.day = day;
    this.steps = day.roleHistory();
    this.readers = new ImportedRoleMap(day, List.of());
    this.actual = new ImportedRoleMap(day, steps);
    int passed = 0;
    for (var row : DayRow.of(day)) {
      for (; passed < steps.size() && !second(passed).isAfter(row.at()); passed++) {
        boolean lastOfItsSecond =
            passed + 1 == steps.size() || second(passed + 1).isAfter(second(passed));
        step(passed, lastOfItsSecond && second(passed).equals(row.at()));
      }
      rows.add(new WrittenRow(row, roles));
    }
    for (; passed < steps.size(); passed++) {
      step(passed, false);
    }
  }

  static List<WrittenRow> of(ContestDay day) {
    return new WrittenRows(day).rows;
  }

  private Instant second(int index) {
    return steps.get(index).at().truncatedTo(ChronoUnit.SECONDS);
  }

  private void step(int index, boolean carriedByTheNextRow) {
    var typed = steps.get(index).typed();
    var before = roles;
    actual.step();
    var wanted = ImportedRoleMap.wanted(WrittenRoles.read(typed, day), new ServerNames(day));
    var understood = new HashMap<>(readers.roles());
    understood.putAll(wanted);
    understood.values().removeIf(Set::isEmpty);
    if (typed.isBlank() || !understood.equals(actual.roles())) {
      roles = actual.composed();
      wanted = actual.whole();
    } else {
      roles = typed.strip();
    }
    readers.tell(wanted, roles);
    if (!carriedByTheNextRow && !roles.isEmpty() && !roles.equals(before)) {
      rows.add(new WrittenRow(DayRow.note(second(index), ""), roles));
    }
  }
}
