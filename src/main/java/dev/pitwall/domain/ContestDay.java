package dev.pitwall.domain;

import dev.pitwall.domain.Id.FormatId;
import dev.pitwall.domain.Id.ItemId;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Id.MilestoneId;
import dev.pitwall.domain.Id.NoteId;
import dev.pitwall.domain.Id.PlanId;
import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.RoundId;
import dev.pitwall.domain.Id.RunId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Id.TaskId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole day at one moment, immutable. Two laptops that hold the same events hold equal days,
 * whatever the order in which the events came. Maps keep the order in which things came to be.
 *
 * @param contest empty only before the first event
 * @param former what was removed, so that old facts keep their names and no profile brings it again
 * @param roleHistory every step of the role map, by the moment since when it held
 * @param plans role maps not yet applied, and those that were
 * @param alarmAnswers what was done about each alarm; the newest answer
 * @param checklist the lines of all lists, in the order in which they came
 * @param formats the texts of the team's own result formats
 * @param heads for each origin the newest event folded in
 * @param undone steps that are undone now; redoing takes them out
 * @param unknown events of types that only a newer version understands
 * @param latest the newest stamp folded in
 */
public record ContestDay(
    Optional<Contest> contest,
    Map<MemberId, Member> members,
    Map<ServerId, Server> servers,
    Map<RoleId, Role> roles,
    Former former,
    List<RoleMapStep> roleHistory,
    Map<PlanId, Plan> plans,
    Map<RunId, Run> runs,
    Map<TaskId, Task> tasks,
    Map<NoteId, ChangeNote> changeNotes,
    Map<NoteId, Note> notes,
    Map<MilestoneId, Milestone> milestones,
    Map<Alarm, AlarmAnswer> alarmAnswers,
    Map<ItemId, CheckItem> checklist,
    Map<RoundId, Round> rounds,
    Map<FormatId, String> formats,
    Map<Origin, Long> heads,
    Set<StepId> undone,
    List<Event.Unknown> unknown,
    Stamp latest) {

  /** What was removed, with the names it had. */
  public record Former(
      Map<MemberId, Member> members,
      Map<ServerId, Server> servers,
      Map<RoleId, Role> roles,
      Map<MilestoneId, Milestone> milestones,
      Map<ItemId, CheckItem> items) {}

  /** The day before anything happened. */
  public static final ContestDay EMPTY = new Fold().day();

  /** The member, removed or not. */
  public Optional<Member> member(MemberId id) {
    return Optional.ofNullable(members.get(id))
        .or(() -> Optional.ofNullable(former.members.get(id)));
  }

  /** The server, removed or not. */
  public Optional<Server> server(ServerId id) {
    return Optional.ofNullable(servers.get(id))
        .or(() -> Optional.ofNullable(former.servers.get(id)));
  }

  /** The role, retired or not. */
  public Optional<Role> role(RoleId id) {
    return Optional.ofNullable(roles.get(id)).or(() -> Optional.ofNullable(former.roles.get(id)));
  }

  /** The roles of a set in the order in which everybody sees them, retired ones last. */
  public List<Role> inOrder(Set<RoleId> played) {
    return Stream.concat(roles.values().stream(), former.roles.values().stream())
        .filter(role -> played.contains(role.id()))
        .distinct()
        .toList();
  }

  /** The round that confirmations are read from: the open one, else the newest. */
  public Optional<Round> currentRound() {
    return openRound().or(() -> rounds.values().stream().reduce((older, newer) -> newer));
  }

  /** Every run, oldest first; of two at one moment the one told later comes later. */
  public List<Run> runsByTime() {
    return runs.values().stream().sorted(Comparator.comparing(Run::at)).toList();
  }

  /** The run that is on: the newest, should two be. */
  public Optional<Run> runningRun() {
    return runsByTime().reversed().stream().filter(Run::running).findFirst();
  }

  /** The round that is open now: the newest of them, should two laptops have opened one each. */
  public Optional<Round> openRound() {
    return rounds.values().stream().filter(Round::open).reduce((older, newer) -> newer);
  }
}
