package dev.pitwall.ui.servers;

import dev.pitwall.domain.model.RoleChange;
import java.util.List;

/**
 * Something to be done to the map that is shown, and its words.
 *
 * @param filled is filled in into all of its texts
 */
record RoleAction(List<RoleChange> changes, Kind kind, List<String> filled) {
  enum Kind {
    ADD,
    REMOVE,
    MOVE
  }

  static RoleAction of(Kind kind, List<RoleChange> changes, String... filled) {
    return new RoleAction(List.copyOf(changes), kind, List.of(filled));
  }

  /** The key of the text that says what letting go will do. */
  String promise() {
    return switch (kind) {
      case ADD -> "servers.drag.adds";
      case REMOVE -> "servers.drag.removes";
      case MOVE -> "servers.drag.moves";
    };
  }

  /** The key of the text that says it was done. */
  String doneKey() {
    return switch (kind) {
      case ADD -> "servers.done.added";
      case REMOVE -> "servers.done.removed";
      case MOVE -> "servers.done.moved";
    };
  }

  /** The key of the text that says it was done to a plan. */
  String doneKeyOfPlan() {
    return switch (kind) {
      case ADD -> "servers.plan.done.added";
      case REMOVE -> "servers.plan.done.removed";
      case MOVE -> "servers.plan.done.moved";
    };
  }
}
