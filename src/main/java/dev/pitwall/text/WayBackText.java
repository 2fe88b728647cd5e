package dev.pitwall.text;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.rules.WayBack;
import java.util.ArrayList;
import java.util.List;

/** The way back to a good state as plain lines: to be read, and to be copied into a terminal. */
public final class WayBackText {
  private WayBackText() {}

  /** When it passed, with which score and revision. */
  public static String state(Texts texts, WayBack way) {
    return Times.minute(texts, way.run().at()) + " PASS " + AdviceText.state(way.run());
  }

  /** The state, its roles, then what to undo, newest first. */
  public static List<String> lines(Texts texts, ContestDay day, WayBack way) {
    var lines = new ArrayList<String>();
    var revision = way.run().facts().setup().revision();
    lines.add(state(texts, way));
    lines.add(revision.isBlank() ? texts.of("scores.back.noRevision") : "git checkout " + revision);
    var roles = ChangeText.of(day, way.changes());
    lines.add(roles.isEmpty() ? texts.of("scores.back.sameRoles") : String.join("  ", roles));
    way.tasks().forEach(task -> lines.add(task(texts, task)));
    for (var note : way.notes()) {
      lines.add(
          Times.minute(texts, note.change().at())
              + " "
              + note.server().name()
              + ": "
              + note.change().what());
    }
    if (way.tasks().isEmpty() && way.notes().isEmpty()) {
      lines.add(texts.of("scores.back.nothingSince"));
    }
    return List.copyOf(lines);
  }

  private static String task(Texts texts, Task task) {
    var undo = task.sheet().undo();
    return task.sheet().title()
        + " ("
        + texts.of(task.column())
        + "): "
        + (undo.isBlank() ? texts.of("scores.back.noUndo") : undo);
  }
}
