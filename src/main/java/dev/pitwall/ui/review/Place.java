package dev.pitwall.ui.review;

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
import dev.pitwall.domain.id.Id;
import java.util.Optional;

/**
 * Where a thing is shown.
 *
 * @param screen the id of the screen's entry
 * @param thing what is to be chosen there
 */
record Place(String screen, Optional<Id> thing) {
  static Place of(String screen, Id thing) {
    return new Place(screen, Optional.of(thing));
  }

  private static Optional<Place> at(String screen) {
    return Optional.of(new Place(screen, Optional.empty()));
  }

  private static Optional<Place> at(String screen, Id thing) {
    return Optional.of(of(screen, thing));
  }

  /** Where one sees what an event changed; empty where no screen shows it. */
  static Optional<Place> of(Event event) {
    return switch (event) {
      case ContestEvent _, MemberEvent _, FormatEvent _ -> at("settings");
      case ServerEvent.ServerAdded e -> at("servers", e.server());
      case ServerEvent.ServerChanged e -> at("servers", e.server());
      case ServerEvent.RebootPlaced e -> at("reboot", e.server());
      case ServerEvent.ServerRemoved _, RoleEvent _, PlanEvent _ -> at("servers");
      case RunEvent e -> at("scores", e.run());
      case TaskEvent.TaskAdded e -> at("tasks", e.task());
      case TaskEvent.TaskEdited e -> at("tasks", e.task());
      case TaskEvent.TaskAssigned e -> at("tasks", e.task());
      case TaskEvent.TaskMoved e -> at("tasks", e.task());
      case NoteEvent.ChangeNoted e -> Optional.of(new Place("servers", e.server().map(id -> id)));
      case NoteEvent.NoteAdded _, NoteEvent.NoteEdited _ -> Optional.empty();
      case NoteEvent.NoteMarked _, NoteEvent.NoteRemoved _ -> Optional.empty();
      case SnippetEvent.SnippetAdded e -> at("snippets", e.snippet());
      case SnippetEvent.SnippetEdited e -> at("snippets", e.snippet());
      case SnippetEvent.SnippetRemoved _ -> at("snippets");
      case SnippetEvent.SnippetRestored e -> at("snippets", e.snippet());
      case MilestoneEvent.MilestoneSet e -> at("prepare", e.milestone());
      case MilestoneEvent _ -> at("prepare");
      case ChecklistEvent.ItemAdded e -> at("prepare", e.item());
      case ChecklistEvent.ItemEdited e -> at("prepare", e.item());
      case ChecklistEvent.ItemTicked e -> at("prepare", e.item());
      case ChecklistEvent.ItemUnticked e -> at("prepare", e.item());
      case ChecklistEvent.ItemMoved e -> at("prepare", e.item());
      case ChecklistEvent.ItemRemoved _ -> at("prepare");
      case RoundEvent.CalledOut e -> at("reboot", e.server());
      case RoundEvent.RoundOpened _, RoundEvent.RoundClosed _ -> at("reboot");
      case RoundEvent.RoundReopened _, LineEvent _ -> at("reboot");
      case EvidenceEvent.EvidenceGathered e -> at("reboot", e.server());
      case EvidenceEvent.ProofWaived e -> at("reboot", e.server());
      case Event.StepUndone _, Event.Unknown _ -> Optional.empty();
    };
  }
}
