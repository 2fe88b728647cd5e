package dev.pitwall.log;

import dev.pitwall.domain.event.ChecklistEvent.ItemAdded;
import dev.pitwall.domain.event.ChecklistEvent.ItemEdited;
import dev.pitwall.domain.event.ChecklistEvent.ItemMoved;
import dev.pitwall.domain.event.ChecklistEvent.ItemRemoved;
import dev.pitwall.domain.event.ChecklistEvent.ItemTicked;
import dev.pitwall.domain.event.ChecklistEvent.ItemUnticked;
import dev.pitwall.domain.event.ContestEvent.ContestCreated;
import dev.pitwall.domain.event.ContestEvent.ContestRenamed;
import dev.pitwall.domain.event.ContestEvent.FailLimitChosen;
import dev.pitwall.domain.event.ContestEvent.FinalScoreRuleChosen;
import dev.pitwall.domain.event.ContestEvent.ProfileChosen;
import dev.pitwall.domain.event.ContestEvent.ResultFormatChosen;
import dev.pitwall.domain.event.ContestEvent.TimesMoved;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.EvidenceEvent.EvidenceGathered;
import dev.pitwall.domain.event.EvidenceEvent.ProofWaived;
import dev.pitwall.domain.event.FormatEvent.FormatDefined;
import dev.pitwall.domain.event.FormatEvent.FormatRemoved;
import dev.pitwall.domain.event.LineEvent.LineAdded;
import dev.pitwall.domain.event.LineEvent.LineEdited;
import dev.pitwall.domain.event.LineEvent.LineRemoved;
import dev.pitwall.domain.event.LineEvent.LinesTicked;
import dev.pitwall.domain.event.LineEvent.LinesUnticked;
import dev.pitwall.domain.event.MemberEvent.MemberAdded;
import dev.pitwall.domain.event.MemberEvent.MemberChanged;
import dev.pitwall.domain.event.MemberEvent.MemberRemoved;
import dev.pitwall.domain.event.MilestoneEvent.AlarmAcknowledged;
import dev.pitwall.domain.event.MilestoneEvent.AlarmSnoozed;
import dev.pitwall.domain.event.MilestoneEvent.MilestoneRemoved;
import dev.pitwall.domain.event.MilestoneEvent.MilestoneSet;
import dev.pitwall.domain.event.NoteEvent.ChangeNoted;
import dev.pitwall.domain.event.NoteEvent.NoteAdded;
import dev.pitwall.domain.event.NoteEvent.NoteEdited;
import dev.pitwall.domain.event.NoteEvent.NoteMarked;
import dev.pitwall.domain.event.NoteEvent.NoteRemoved;
import dev.pitwall.domain.event.PlanEvent.PlanApplied;
import dev.pitwall.domain.event.PlanEvent.PlanArranged;
import dev.pitwall.domain.event.PlanEvent.PlanDrawn;
import dev.pitwall.domain.event.PlanEvent.PlanDropped;
import dev.pitwall.domain.event.PlanEvent.PlanRenamed;
import dev.pitwall.domain.event.RoleEvent.RoleChanged;
import dev.pitwall.domain.event.RoleEvent.RoleDefined;
import dev.pitwall.domain.event.RoleEvent.RoleMapChanged;
import dev.pitwall.domain.event.RoleEvent.RoleRetired;
import dev.pitwall.domain.event.RoundEvent.CalledOut;
import dev.pitwall.domain.event.RoundEvent.RoundClosed;
import dev.pitwall.domain.event.RoundEvent.RoundOpened;
import dev.pitwall.domain.event.RoundEvent.RoundReopened;
import dev.pitwall.domain.event.RunEvent.RunCorrected;
import dev.pitwall.domain.event.RunEvent.RunDiscarded;
import dev.pitwall.domain.event.RunEvent.RunFinished;
import dev.pitwall.domain.event.RunEvent.RunRecorded;
import dev.pitwall.domain.event.RunEvent.RunRestored;
import dev.pitwall.domain.event.RunEvent.RunStarted;
import dev.pitwall.domain.event.ServerEvent.RebootPlaced;
import dev.pitwall.domain.event.ServerEvent.ServerAdded;
import dev.pitwall.domain.event.ServerEvent.ServerChanged;
import dev.pitwall.domain.event.ServerEvent.ServerRemoved;
import dev.pitwall.domain.event.SnippetEvent.SnippetAdded;
import dev.pitwall.domain.event.SnippetEvent.SnippetEdited;
import dev.pitwall.domain.event.SnippetEvent.SnippetRemoved;
import dev.pitwall.domain.event.SnippetEvent.SnippetRestored;
import dev.pitwall.domain.event.TaskEvent.TaskAdded;
import dev.pitwall.domain.event.TaskEvent.TaskAssigned;
import dev.pitwall.domain.event.TaskEvent.TaskEdited;
import dev.pitwall.domain.event.TaskEvent.TaskMoved;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under which name each event is stored. A name is for ever; the number behind it rises when the
 * stored form changes so that an older version could misread it.
 */
final class EventTypes {
  static final Map<Class<? extends Event>, String> NAMES = names();

  private static final Set<String> KNOWN = Set.copyOf(NAMES.values());

  private EventTypes() {}

  /** A stored name of this version. */
  static boolean isKnown(String name) {
    return KNOWN.contains(name);
  }

  private static Map<Class<? extends Event>, String> names() {
    var names = new HashMap<Class<? extends Event>, String>();
    names.put(ContestCreated.class, "contest.created/1");
    names.put(ContestRenamed.class, "contest.renamed/1");
    names.put(TimesMoved.class, "contest.times-moved/1");
    names.put(FinalScoreRuleChosen.class, "contest.final-score-rule-chosen/1");
    names.put(MemberAdded.class, "member.added/1");
    names.put(MemberChanged.class, "member.changed/1");
    names.put(MemberRemoved.class, "member.removed/1");
    names.put(ServerAdded.class, "server.added/1");
    names.put(ServerChanged.class, "server.changed/1");
    names.put(RebootPlaced.class, "server.reboot-placed/1");
    names.put(ServerRemoved.class, "server.removed/1");
    names.put(RoleDefined.class, "role.defined/1");
    names.put(RoleChanged.class, "role.changed/1");
    names.put(RoleRetired.class, "role.retired/1");
    names.put(RoleMapChanged.class, "roles.changed/1");
    names.put(RunStarted.class, "run.started/1");
    names.put(RunFinished.class, "run.finished/1");
    names.put(RunRecorded.class, "run.recorded/1");
    names.put(RunCorrected.class, "run.corrected/1");
    names.put(RunDiscarded.class, "run.discarded/1");
    names.put(RunRestored.class, "run.restored/1");
    names.put(TaskAdded.class, "task.added/1");
    names.put(TaskEdited.class, "task.edited/1");
    names.put(TaskAssigned.class, "task.assigned/1");
    names.put(TaskMoved.class, "task.moved/1");
    names.put(ChangeNoted.class, "change.noted/1");
    names.put(NoteAdded.class, "note.added/1");
    names.put(NoteEdited.class, "note.edited/1");
    names.put(NoteMarked.class, "note.marked/1");
    names.put(NoteRemoved.class, "note.removed/1");
    names.put(ProfileChosen.class, "contest.profile-chosen/1");
    names.put(PlanDrawn.class, "plan.drawn/1");
    names.put(PlanRenamed.class, "plan.renamed/1");
    names.put(PlanArranged.class, "plan.arranged/1");
    names.put(PlanApplied.class, "plan.applied/1");
    names.put(PlanDropped.class, "plan.dropped/1");
    names.put(ItemAdded.class, "item.added/1");
    names.put(ItemEdited.class, "item.edited/1");
    names.put(ItemTicked.class, "item.ticked/1");
    names.put(ItemUnticked.class, "item.unticked/1");
    names.put(ItemMoved.class, "item.moved/1");
    names.put(ItemRemoved.class, "item.removed/1");
    names.put(AlarmAcknowledged.class, "alarm.acknowledged/1");
    names.put(AlarmSnoozed.class, "alarm.snoozed/1");
    names.put(MilestoneSet.class, "milestone.set/1");
    names.put(MilestoneRemoved.class, "milestone.removed/1");
    names.put(RoundOpened.class, "round.opened/1");
    names.put(CalledOut.class, "server.called-out/1");
    names.put(RoundClosed.class, "round.closed/1");
    names.put(ResultFormatChosen.class, "contest.result-format-chosen/1");
    names.put(FailLimitChosen.class, "contest.fail-limit-chosen/1");
    names.put(FormatDefined.class, "format.told/1");
    names.put(FormatRemoved.class, "format.removed/1");
    names.put(SnippetAdded.class, "snippet.added/1");
    names.put(SnippetEdited.class, "snippet.edited/1");
    names.put(SnippetRemoved.class, "snippet.removed/1");
    names.put(SnippetRestored.class, "snippet.restored/1");
    names.put(EvidenceGathered.class, "evidence.gathered/1");
    names.put(ProofWaived.class, "proof.waived/1");
    names.put(LineAdded.class, "line.added/1");
    names.put(LineEdited.class, "line.edited/1");
    names.put(LineRemoved.class, "line.removed/1");
    names.put(LinesTicked.class, "lines.ticked/1");
    names.put(LinesUnticked.class, "lines.unticked/1");
    names.put(RoundReopened.class, "round.reopened/1");
    names.put(Event.StepUndone.class, "step.undone/1");
    return Map.copyOf(names);
  }

  /**
   * @throws IllegalStateException when an event has no name, or two have the same: a defect
   */
  static void check() {
    var nameless = new HashSet<>(records(Event.class).collect(Collectors.toSet()));
    nameless.remove(Event.Unknown.class);
    nameless.removeAll(NAMES.keySet());
    if (!nameless.isEmpty() || Set.copyOf(NAMES.values()).size() != NAMES.size()) {
      throw new IllegalStateException("Events without a stored name of their own: " + nameless);
    }
  }

  /** Every record below a sealed interface. */
  static Stream<Class<?>> records(Class<?> sealed) {
    return sealed.isRecord()
        ? Stream.of(sealed)
        : Stream.of(sealed.getPermittedSubclasses()).flatMap(EventTypes::records);
  }
}
