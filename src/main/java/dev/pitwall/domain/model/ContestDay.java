package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.StepId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;

/**
 * The whole day at one moment, immutable. Two laptops that hold the same events hold equal days,
 * whatever the order in which the events came. Maps keep the order in which things came to be, and
 * are persistent: the day after one more event shares all but a few nodes with the day before it.
 *
 * @param contest empty only before the first event
 * @param plans role maps not yet applied, and those that were
 * @param snippets removed ones, too
 * @param highestNumber of a snippet, removed or not; 0 without one
 * @param formats the texts of the team's own result formats
 */
public record ContestDay(
    Optional<Contest> contest,
    Team team,
    Layout layout,
    PMap<PlanId, Plan> plans,
    PMap<RunId, Run> runs,
    PMap<TaskId, Task> tasks,
    Notebook notebook,
    PMap<SnippetId, Snippet> snippets,
    int highestNumber,
    TimePlan timePlan,
    Checklists checklists,
    CheckLines checkLines,
    PMap<RoundId, Round> rounds,
    PMap<FormatId, String> formats,
    Proofs proofs,
    History history) {

  /** The day before anything happened. */
  public static final ContestDay EMPTY =
      new ContestDay(
          Optional.empty(),
          new Team(OrderedPMap.empty(), OrderedPMap.empty()),
          new Layout(
              OrderedPMap.empty(),
              OrderedPMap.empty(),
              builtInRoles(),
              OrderedPMap.empty(),
              TreePVector.empty(),
              HashTreePMap.empty()),
          OrderedPMap.empty(),
          OrderedPMap.empty(),
          OrderedPMap.empty(),
          new Notebook(OrderedPMap.empty(), OrderedPMap.empty()),
          OrderedPMap.empty(),
          0,
          new TimePlan(OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty()),
          new Checklists(OrderedPMap.empty(), OrderedPMap.empty()),
          new CheckLines(OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty()),
          OrderedPMap.empty(),
          OrderedPMap.empty(),
          new Proofs(OrderedPMap.empty(), OrderedPMap.empty()),
          new History(OrderedPMap.empty(), Set.of(), Map.of(), OrderedPMap.empty(), 0, Stamp.ZERO));

  private static PMap<RoleId, Role> builtInRoles() {
    PMap<RoleId, Role> roles = OrderedPMap.empty();
    for (var role : Role.BUILT_IN) {
      roles = roles.plus(role.id(), role);
    }
    return roles;
  }

  public Map<MemberId, Member> members() {
    return team.members();
  }

  public Map<ServerId, Server> servers() {
    return layout.servers();
  }

  public Map<RoleId, Role> roles() {
    return layout.roles();
  }

  /** Every step of the role map, by the moment since when it held. */
  public List<RoleMapStep> roleHistory() {
    return layout.history();
  }

  public Map<NoteId, ChangeNote> changeNotes() {
    return notebook.changeNotes();
  }

  public Map<NoteId, Note> notes() {
    return notebook.notes();
  }

  public Map<MilestoneId, Milestone> milestones() {
    return timePlan.milestones();
  }

  public Map<Alarm, AlarmAnswer> alarmAnswers() {
    return timePlan.alarmAnswers();
  }

  /** The lines of all lists, in the order in which they were added. */
  public Map<ItemId, CheckItem> checklist() {
    return checklists.items();
  }

  public Map<Origin, Long> heads() {
    return history.heads();
  }

  public Set<StepId> undone() {
    return history.undone();
  }

  public Stamp latest() {
    return history.latest();
  }

  /** The member, removed or not. */
  public Optional<Member> member(MemberId id) {
    return Optional.ofNullable(team.members().get(id))
        .or(() -> Optional.ofNullable(team.former().get(id)));
  }

  /** The server, removed or not. */
  public Optional<Server> server(ServerId id) {
    return Optional.ofNullable(layout.servers().get(id))
        .or(() -> Optional.ofNullable(layout.formerServers().get(id)));
  }

  /** The role, retired or not. */
  public Optional<Role> role(RoleId id) {
    return Optional.ofNullable(layout.roles().get(id))
        .or(() -> Optional.ofNullable(layout.formerRoles().get(id)));
  }

  /** The roles of a set in the order in which everybody sees them, retired ones last. */
  public List<Role> inOrder(Set<RoleId> played) {
    return Stream.concat(layout.roles().values().stream(), layout.formerRoles().values().stream())
        .filter(role -> played.contains(role.id()))
        .distinct()
        .toList();
  }

  /** The round that confirmations are read from: the open one, else the newest. */
  public Optional<Round> currentRound() {
    return openRound().or(() -> rounds.values().stream().reduce((older, newer) -> newer));
  }

  /** Every run, oldest first; of two at one moment the one recorded later comes later. */
  public List<Run> runsByTime() {
    return runs.values().stream().sorted(Comparator.comparing(Run::at)).toList();
  }

  /** The run that is on: the newest, should two be. */
  public Optional<Run> runningRun() {
    return runs.values().stream()
        .filter(Run::running)
        .reduce((newest, run) -> run.at().isBefore(newest.at()) ? newest : run);
  }

  /** The round that is open now: the newest of them, should two laptops have opened one each. */
  public Optional<Round> openRound() {
    return rounds.values().stream().filter(Round::open).reduce((older, newer) -> newer);
  }
}
