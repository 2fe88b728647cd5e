package dev.pitwall.ui.shell;

import dev.pitwall.domain.event.ChecklistEvent;
import dev.pitwall.domain.event.ContestEvent;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.EvidenceEvent;
import dev.pitwall.domain.event.FormatEvent;
import dev.pitwall.domain.event.LineEvent;
import dev.pitwall.domain.event.MemberEvent;
import dev.pitwall.domain.event.MilestoneEvent;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.event.PlanEvent;
import dev.pitwall.domain.event.RoleEvent;
import dev.pitwall.domain.event.RoundEvent;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.event.SnippetEvent;
import dev.pitwall.domain.event.TaskEvent;
import java.util.Set;

/** On which screens one sees what an event changed. */
final class StepScreens {
  /** It lists every step. */
  private static final String REVIEW = "review";

  private StepScreens() {}

  /**
   * @param screen the id of its entry
   */
  static boolean show(Event event, String screen) {
    return screen.equals(REVIEW) || isAlarm(event) || of(event).contains(screen);
  }

  /** Alarms ring over every screen. */
  private static boolean isAlarm(Event event) {
    return event instanceof MilestoneEvent.AlarmAcknowledged
        || event instanceof MilestoneEvent.AlarmSnoozed;
  }

  private static Set<String> of(Event event) {
    return switch (event) {
      case ContestEvent _, MilestoneEvent _ -> Set.of("settings", "prepare");
      case MemberEvent _, FormatEvent _ -> Set.of("settings");
      case ServerEvent _, PlanEvent _ -> Set.of("servers");
      case RoleEvent _ -> Set.of("servers", Shell.WAR_ROOM);
      case RunEvent _ -> Set.of("scores", Shell.WAR_ROOM);
      case TaskEvent _ -> Set.of("tasks", Shell.WAR_ROOM);
      case NoteEvent _ -> Set.of("servers", REVIEW);
      case SnippetEvent _ -> Set.of("snippets");
      case ChecklistEvent _ -> Set.of("prepare");
      case RoundEvent _, EvidenceEvent _ -> Set.of("reboot");
      case LineEvent _ -> Set.of("reboot", "stop", "prepare");
      case Event.StepUndone _, Event.Unknown _ -> Set.of();
    };
  }
}
