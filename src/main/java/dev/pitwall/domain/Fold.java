package dev.pitwall.domain;

import dev.pitwall.domain.ContestDay.Former;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Id.MilestoneId;
import dev.pitwall.domain.Id.NoteId;
import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.RoundId;
import dev.pitwall.domain.Id.RunId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Id.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Turns facts into the day. Never throws on a fact: what makes no sense on this day (a teammate
 * edits what another removed) changes nothing.
 *
 * <p>Mutable, for one thread. {@link #apply} takes envelopes in their one order (see {@link
 * Envelope}); whoever meets a late one, or an undo, folds anew with {@link #of}. That is why equal
 * sets of events give equal days.
 */
public final class Fold {
  private Optional<Contest> contest = Optional.empty();
  private final Section<MemberId, Member> members = new Section<>();
  private final Section<ServerId, Server> servers = new Section<>();
  private final Section<RoleId, Role> roles = new Section<>();
  private final Section<MemberId, Member> formerMembers = new Section<>();
  private final Section<ServerId, Server> formerServers = new Section<>();
  private final Section<RoleId, Role> formerRoles = new Section<>();
  private final Section<RunId, Run> runs = new Section<>();
  private final Section<TaskId, Task> tasks = new Section<>();
  private final Section<NoteId, ChangeNote> changeNotes = new Section<>();
  private final Section<NoteId, Note> notes = new Section<>();
  private final Section<MilestoneId, Milestone> milestones = new Section<>();
  private final Section<RoundId, Round> rounds = new Section<>();
  private final Section<Origin, Long> heads = new Section<>();
  private List<RoleMapStep> roleHistory = List.of();
  private Set<StepId> undone = Set.of();
  private List<Event.Unknown> unknown = List.of();
  private Stamp latest = Stamp.ZERO;

  /**
   * What each step did to the role map, or took back or brought back there: taking it back is a
   * change of the servers too.
   */
  private final Map<StepId, List<RoleChange>> roleChanges = new HashMap<>();

  public Fold() {
    Role.BUILT_IN.forEach(role -> roles.put(role.id(), role));
  }

  /** Goes on from a day; what was undone on it stays so. */
  public Fold(ContestDay day) {
    contest = day.contest();
    members.adopt(day.members());
    servers.adopt(day.servers());
    roles.adopt(day.roles());
    formerMembers.adopt(day.former().members());
    formerServers.adopt(day.former().servers());
    formerRoles.adopt(day.former().roles());
    runs.adopt(day.runs());
    tasks.adopt(day.tasks());
    changeNotes.adopt(day.changeNotes());
    notes.adopt(day.notes());
    milestones.adopt(day.milestones());
    rounds.adopt(day.rounds());
    heads.adopt(day.heads());
    roleHistory = day.roleHistory();
    undone = day.undone();
    unknown = day.unknown();
    latest = day.latest();
  }

  /** The fold of a whole history, undone steps left out. {@code ordered} is in envelope order. */
  public static Fold of(List<Envelope> ordered) {
    var fold = new Fold();
    fold.undone = undoneIn(ordered);
    ordered.forEach(fold::apply);
    return fold;
  }

  /** An undo that is itself undone undoes nothing: hence from the newest backwards. */
  private static Set<StepId> undoneIn(List<Envelope> ordered) {
    var steps = new HashSet<StepId>();
    for (var envelope : ordered.reversed()) {
      if (envelope.event() instanceof Event.StepUndone undo && !steps.contains(envelope.step())) {
        steps.add(undo.step());
      }
    }
    return Set.copyOf(steps);
  }

  public void apply(Envelope envelope) {
    heads.put(
        envelope.id().origin(),
        Math.max(envelope.id().sequence(), heads.get(envelope.id().origin()).orElse(0L)));
    if (envelope.stamp().compareTo(latest) > 0) {
      latest = envelope.stamp();
    }
    rememberRoleChanges(envelope);
    if (undone.contains(envelope.step())) {
      return;
    }
    switch (envelope.event()) {
      case ContestEvent event -> contest(event, envelope);
      case MemberEvent event -> member(event);
      case ServerEvent event -> server(event);
      case RoleEvent event -> role(event, envelope);
      case RunEvent event -> run(event, envelope);
      case TaskEvent event -> task(event, envelope);
      case NoteEvent event -> note(event, envelope);
      case MilestoneEvent event -> milestone(event);
      case RoundEvent event -> round(event, envelope);
      case Event.StepUndone event ->
          roleChanges
              .getOrDefault(event.step(), List.of())
              .forEach(
                  change -> touch(change.server(), Touch.Kind.ROLES, at(envelope), envelope, ""));
      case Event.Unknown event -> unknown = plus(unknown, event);
    }
  }

  private void rememberRoleChanges(Envelope envelope) {
    switch (envelope.event()) {
      case RoleEvent.RoleMapChanged change ->
          change
              .changes()
              .forEach(
                  one ->
                      roleChanges.merge(envelope.step(), List.of(one), (all, _) -> plus(all, one)));
      case Event.StepUndone undo ->
          roleChanges.put(envelope.step(), roleChanges.getOrDefault(undo.step(), List.of()));
      case Event _ -> {
        // Nothing else moves roles.
      }
    }
  }

  private void contest(ContestEvent event, Envelope envelope) {
    switch (event) {
      case ContestEvent.ContestCreated e -> {
        if (contest.isEmpty() && e.end().isAfter(e.start())) {
          contest =
              Optional.of(
                  new Contest(
                      e.name(), e.zone(), e.start(), e.end(), e.finalScoreRule(), envelope.step()));
        }
      }
      case ContestEvent.ContestRenamed e ->
          contest =
              contest.map(
                  c ->
                      new Contest(
                          e.name(), c.zone(), c.start(), c.end(), c.finalScoreRule(), c.created()));
      case ContestEvent.TimesMoved e when !e.end().isAfter(e.start()) -> {
        // No laptop decides so; whatever wrote it, a contest ends after its start.
      }
      case ContestEvent.TimesMoved e ->
          contest =
              contest.map(
                  c ->
                      new Contest(
                          c.name(), c.zone(), e.start(), e.end(), c.finalScoreRule(), c.created()));
      case ContestEvent.FinalScoreRuleChosen e ->
          contest =
              contest.map(
                  c ->
                      new Contest(
                          c.name(), c.zone(), c.start(), c.end(), e.finalScoreRule(), c.created()));
    }
  }

  private void member(MemberEvent event) {
    switch (event) {
      case MemberEvent.MemberAdded e ->
          members.putIfAbsent(e.member(), new Member(e.member(), e.name(), e.tint()));
      case MemberEvent.MemberChanged e ->
          members.change(e.member(), m -> new Member(m.id(), e.name(), e.tint()));
      case MemberEvent.MemberRemoved e ->
          members.remove(e.member()).ifPresent(m -> formerMembers.put(m.id(), m));
    }
  }

  private void server(ServerEvent event) {
    switch (event) {
      case ServerEvent.ServerAdded e ->
          servers.putIfAbsent(e.server(), new Server(e.server(), e.sheet(), Set.of(), List.of()));
      case ServerEvent.ServerChanged e ->
          servers.change(e.server(), s -> new Server(s.id(), e.sheet(), s.roles(), s.touches()));
      case ServerEvent.ServerRemoved e ->
          servers.remove(e.server()).ifPresent(s -> formerServers.put(s.id(), s));
    }
  }

  private void role(RoleEvent event, Envelope envelope) {
    switch (event) {
      case RoleEvent.RoleDefined e ->
          roles.putIfAbsent(e.role(), new Role(e.role(), e.name(), e.mark(), e.tint(), e.icon()));
      case RoleEvent.RoleChanged e ->
          roles.change(e.role(), r -> new Role(r.id(), e.name(), e.mark(), e.tint(), e.icon()));
      case RoleEvent.RoleRetired e ->
          roles.remove(e.role()).ifPresent(r -> formerRoles.put(r.id(), r));
      case RoleEvent.RoleMapChanged e -> roleMap(e, envelope);
    }
  }

  private void roleMap(RoleEvent.RoleMapChanged event, Envelope envelope) {
    var step =
        new RoleMapStep(
            envelope.step(), event.at(), event.changes(), event.told(), envelope.author());
    int place = roleHistory.size();
    while (place > 0 && roleHistory.get(place - 1).at().isAfter(step.at())) {
      place--;
    }
    boolean newest = place == roleHistory.size();
    var history = new ArrayList<>(roleHistory);
    history.add(place, step);
    roleHistory = Collections.unmodifiableList(history);
    var map = newest ? present(event.changes()) : RoleMap.at(roleHistory, Instant.MAX);
    if (newest) {
      event.changes().forEach(change -> RoleMap.apply(map, change));
    }
    for (var change : event.changes()) {
      var now = Set.copyOf(map.getOrDefault(change.server(), Set.of()));
      servers.change(change.server(), s -> new Server(s.id(), s.sheet(), now, s.touches()));
      touch(change.server(), Touch.Kind.ROLES, event.at(), envelope, event.told());
    }
  }

  private Map<ServerId, Set<RoleId>> present(List<RoleChange> changes) {
    var map = new HashMap<ServerId, Set<RoleId>>();
    for (var change : changes) {
      servers.get(change.server()).ifPresent(s -> map.put(s.id(), new HashSet<>(s.roles())));
    }
    return map;
  }

  private void run(RunEvent event, Envelope envelope) {
    switch (event) {
      case RunEvent.RunStarted e ->
          runs.putIfAbsent(
              e.run(),
              run(
                  e.run(),
                  new RunFacts(Optional.of(e.at()), Optional.empty(), e.setup(), Optional.empty()),
                  envelope));
      case RunEvent.RunFinished e -> finished(e, envelope);
      case RunEvent.RunRecorded e ->
          runs.putIfAbsent(
              e.run(),
              run(
                  e.run(),
                  new RunFacts(
                      e.startedAt(),
                      Optional.of(e.finishedAt()),
                      e.setup(),
                      Optional.of(e.result())),
                  envelope));
      case RunEvent.RunCorrected e -> runs.change(e.run(), r -> corrected(r, e, envelope));
      case RunEvent.RunDiscarded e ->
          runs.change(
              e.run(),
              r -> new Run(r.id(), r.facts(), r.by(), Optional.of(e.reason()), r.corrections()));
      case RunEvent.RunRestored e ->
          runs.change(
              e.run(), r -> new Run(r.id(), r.facts(), r.by(), Optional.empty(), r.corrections()));
    }
  }

  /** The end of a run whose start was undone is told all the same: no score is ever lost. */
  private void finished(RunEvent.RunFinished e, Envelope envelope) {
    var before = runs.get(e.run());
    if (before.filter(run -> !run.facts().running()).isPresent()) {
      return;
    }
    var facts =
        new RunFacts(
            before.flatMap(run -> run.facts().startedAt()),
            Optional.of(e.at()),
            before.map(run -> run.facts().setup()).orElse(RunSetup.UNSAID),
            Optional.of(e.result()));
    var run =
        before
            .map(r -> new Run(r.id(), facts, r.by(), r.discarded(), r.corrections()))
            .orElseGet(() -> run(e.run(), facts, envelope));
    runs.put(e.run(), run);
  }

  /** A run keeps a moment to stand at, whatever a correction leaves out. */
  private static Run corrected(Run run, RunEvent.RunCorrected e, Envelope envelope) {
    var told = run.facts();
    boolean noMoment = e.startedAt().isEmpty() && e.finishedAt().isEmpty();
    var facts =
        new RunFacts(
            noMoment ? told.startedAt() : e.startedAt(),
            noMoment ? told.finishedAt() : e.finishedAt(),
            e.setup(),
            e.result());
    var correction = new Run.Correction(told, envelope.stamp(), envelope.author());
    return new Run(run.id(), facts, run.by(), run.discarded(), plus(run.corrections(), correction));
  }

  private static Run run(RunId id, RunFacts facts, Envelope envelope) {
    return new Run(id, facts, envelope.author(), Optional.empty(), List.of());
  }

  private void task(TaskEvent event, Envelope envelope) {
    switch (event) {
      case TaskEvent.TaskAdded e ->
          tasks.putIfAbsent(
              e.task(),
              new Task(
                  e.task(),
                  e.sheet(),
                  e.assignee(),
                  e.column(),
                  e.place(),
                  at(envelope),
                  at(envelope),
                  envelope.author()));
      case TaskEvent.TaskEdited e ->
          tasks.change(
              e.task(),
              t ->
                  new Task(
                      t.id(),
                      e.sheet(),
                      t.assignee(),
                      t.column(),
                      t.place(),
                      t.added(),
                      t.since(),
                      t.addedBy()));
      case TaskEvent.TaskAssigned e ->
          tasks.change(
              e.task(),
              t ->
                  new Task(
                      t.id(),
                      t.sheet(),
                      e.assignee(),
                      t.column(),
                      t.place(),
                      t.added(),
                      t.since(),
                      t.addedBy()));
      case TaskEvent.TaskMoved e ->
          tasks.change(
              e.task(),
              t ->
                  new Task(
                      t.id(),
                      t.sheet(),
                      t.assignee(),
                      e.column(),
                      e.place(),
                      t.added(),
                      t.column() == e.column() ? t.since() : at(envelope),
                      t.addedBy()));
    }
  }

  private void note(NoteEvent event, Envelope envelope) {
    switch (event) {
      case NoteEvent.ChangeNoted e -> {
        changeNotes.putIfAbsent(
            e.note(), new ChangeNote(e.note(), e.at(), e.server(), e.text(), envelope.author()));
        e.server()
            .ifPresent(server -> touch(server, Touch.Kind.CHANGE_NOTE, e.at(), envelope, e.text()));
      }
      case NoteEvent.NoteAdded e ->
          notes.putIfAbsent(e.note(), new Note(e.note(), e.at(), e.text(), envelope.author()));
      case NoteEvent.NoteEdited e ->
          notes.change(e.note(), n -> new Note(n.id(), n.at(), e.text(), n.by()));
      case NoteEvent.NoteRemoved e -> notes.remove(e.note());
    }
  }

  private void milestone(MilestoneEvent event) {
    switch (event) {
      case MilestoneEvent.MilestoneSet e when !e.time().sensible() -> {
        // No laptop decides so, and it could not be laid on any axis.
      }
      case MilestoneEvent.MilestoneSet e ->
          milestones.put(e.milestone(), new Milestone(e.milestone(), e.name(), e.time()));
      case MilestoneEvent.MilestoneRemoved e -> milestones.remove(e.milestone());
    }
  }

  private void round(RoundEvent event, Envelope envelope) {
    switch (event) {
      case RoundEvent.RoundOpened e ->
          rounds.putIfAbsent(
              e.round(),
              new Round(e.round(), e.at(), envelope.author(), Map.of(), Optional.empty()));
      case RoundEvent.CalledOut e -> {
        var callOut =
            new CallOut(
                envelope.id(),
                e.step(),
                e.at(),
                e.reason(),
                e.seen(),
                e.alone(),
                envelope.author());
        rounds.change(e.round(), r -> said(r, e.server(), callOut));
        if (e.step() == CallOutStep.REBOOTING) {
          touch(e.server(), Touch.Kind.BOOT, e.at(), envelope, "");
        }
      }
      case RoundEvent.RoundClosed e ->
          rounds.change(
              e.round(),
              r ->
                  new Round(r.id(), r.openedAt(), r.openedBy(), r.callOuts(), Optional.of(e.at())));
    }
  }

  private static Round said(Round round, ServerId server, CallOut callOut) {
    var callOuts = new LinkedHashMap<>(round.callOuts());
    callOuts.merge(server, List.of(callOut), (before, one) -> plus(before, callOut));
    return new Round(
        round.id(),
        round.openedAt(),
        round.openedBy(),
        Collections.unmodifiableMap(callOuts),
        round.closedAt());
  }

  private void touch(ServerId server, Touch.Kind kind, Instant at, Envelope envelope, String what) {
    var touch = new Touch(envelope.id(), kind, at, envelope.author(), what);
    servers.change(server, s -> new Server(s.id(), s.sheet(), s.roles(), plus(s.touches(), touch)));
  }

  private static Instant at(Envelope envelope) {
    return envelope.stamp().wall();
  }

  private static <T> List<T> plus(List<T> list, T one) {
    var longer = new ArrayList<T>(list.size() + 1);
    longer.addAll(list);
    longer.add(one);
    return Collections.unmodifiableList(longer);
  }

  public ContestDay day() {
    return new ContestDay(
        contest,
        members.frozen(),
        servers.frozen(),
        roles.frozen(),
        new Former(formerMembers.frozen(), formerServers.frozen(), formerRoles.frozen()),
        roleHistory,
        runs.frozen(),
        tasks.frozen(),
        changeNotes.frozen(),
        notes.frozen(),
        milestones.frozen(),
        rounds.frozen(),
        heads.frozen(),
        undone,
        unknown,
        latest);
  }

  /** A map that hands out immutable copies; it copies itself on the first write after that. */
  private static final class Section<K, V> {
    private Map<K, V> frozen = Map.of();

    /** Null while nothing was written since the last freezing. */
    private Map<K, V> live;

    Optional<V> get(K key) {
      return Optional.ofNullable(current().get(key));
    }

    void adopt(Map<K, V> immutable) {
      frozen = immutable;
      live = null;
    }

    void put(K key, V value) {
      live().put(key, value);
    }

    void putIfAbsent(K key, V value) {
      if (!current().containsKey(key)) {
        live().put(key, value);
      }
    }

    void change(K key, UnaryOperator<V> change) {
      get(key).ifPresent(value -> live().put(key, change.apply(value)));
    }

    Optional<V> remove(K key) {
      var removed = get(key);
      removed.ifPresent(_ -> live().remove(key));
      return removed;
    }

    Map<K, V> frozen() {
      if (live != null) {
        frozen = Collections.unmodifiableMap(live);
        live = null;
      }
      return frozen;
    }

    private Map<K, V> current() {
      return live == null ? frozen : live;
    }

    private Map<K, V> live() {
      if (live == null) {
        live = new LinkedHashMap<>(frozen);
      }
      return live;
    }
  }
}
