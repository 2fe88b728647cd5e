package dev.pitwall.text;

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
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.Note;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Snippet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened, as a short sentence. */
public final class EventText {
  /** For what is not on the day any more: it was undone with the step that made it. */
  private static final String UNKNOWN = "–";

  private final Texts texts;
  private final List<ContestDay> days;

  /**
   * @param days of the names: that of the first day that knows the thing
   */
  public EventText(Texts texts, ContestDay... days) {
    this.texts = texts;
    this.days = List.of(days);
  }

  public String of(Event event) {
    return switch (event) {
      case ContestEvent e -> contest(e);
      case MemberEvent e -> member(e);
      case ServerEvent e -> server(e);
      case RoleEvent e -> role(e);
      case PlanEvent e -> plan(e);
      case RunEvent e -> run(e);
      case TaskEvent e -> task(e);
      case NoteEvent e -> note(e);
      case SnippetEvent e -> snippet(e);
      case MilestoneEvent e -> milestone(e);
      case ChecklistEvent e -> item(e);
      case RoundEvent e -> round(e);
      case FormatEvent e -> format(e);
      case EvidenceEvent e -> evidence(e);
      case LineEvent e -> line(e);
      case Event.StepUndone _ -> texts.of("review.event.undone");
      case Event.Unknown e -> texts.of("review.event.unknown", e.type());
    };
  }

  private String contest(ContestEvent event) {
    return switch (event) {
      case ContestEvent.ContestCreated e -> texts.of("review.event.contest", e.name());
      case ContestEvent.ContestRenamed e -> texts.of("review.event.renamed", e.name());
      case ContestEvent.TimesMoved e ->
          texts.of(
              "review.event.times", Times.minute(texts, e.start()), Times.minute(texts, e.end()));
      case ContestEvent.ProfileChosen e -> texts.of("review.event.profile", e.profile().name());
      case ContestEvent.FinalScoreRuleChosen e -> texts.of("review.event.rule", e.finalScoreRule());
      case ContestEvent.ResultFormatChosen e ->
          e.format()
              .map(format -> texts.of("review.event.format.chosen", format))
              .orElseGet(() -> texts.of("review.event.format.any"));
      case ContestEvent.FailLimitChosen e -> texts.of("review.event.failLimit", e.fails());
    };
  }

  private String format(FormatEvent event) {
    return switch (event) {
      case FormatEvent.FormatDefined e -> texts.of("review.event.format.saved", e.format().value());
      case FormatEvent.FormatRemoved e ->
          texts.of("review.event.format.removed", e.format().value());
    };
  }

  private String member(MemberEvent event) {
    return switch (event) {
      case MemberEvent.MemberAdded e -> texts.of("review.event.member.added", e.name());
      case MemberEvent.MemberChanged e -> texts.of("review.event.member.changed", e.name());
      case MemberEvent.MemberRemoved e ->
          texts.of(
              "review.event.member.removed",
              known(day -> day.member(e.member()))
                  .map(member -> MemberText.of(texts, member))
                  .orElse(UNKNOWN));
    };
  }

  private String server(ServerEvent event) {
    return switch (event) {
      case ServerEvent.ServerAdded e -> texts.of("review.event.server.added", e.sheet().name());
      case ServerEvent.ServerChanged e -> texts.of("review.event.server.changed", e.sheet().name());
      case ServerEvent.RebootPlaced e ->
          texts.of("review.event.server.rebootPlaced", name(e.server()));
      case ServerEvent.ServerRemoved e -> texts.of("review.event.server.removed", name(e.server()));
    };
  }

  private String role(RoleEvent event) {
    return switch (event) {
      case RoleEvent.RoleDefined e -> texts.of("review.event.role.defined", e.name());
      case RoleEvent.RoleChanged e -> texts.of("review.event.role.changed", e.name());
      case RoleEvent.RoleRetired e -> texts.of("review.event.role.retired", roleName(e.role()));
      case RoleEvent.RoleMapChanged e ->
          texts.of(
              "review.event.map",
              e.changes().stream().map(this::change).collect(Collectors.joining("  ")));
    };
  }

  private String change(RoleChange change) {
    return name(change.server()) + signed(" +", change.added()) + signed(" -", change.removed());
  }

  private String signed(String sign, Collection<RoleId> roles) {
    return roles.stream().map(id -> sign + roleName(id)).sorted().collect(Collectors.joining());
  }

  private String run(RunEvent event) {
    return switch (event) {
      case RunEvent.RunStarted e -> texts.of("review.event.run.started") + note(e.setup());
      case RunEvent.RunFinished e -> texts.of("review.event.run.finished", result(e.result()));
      case RunEvent.RunRecorded e ->
          texts.of("review.event.run.finished", result(e.result())) + note(e.setup());
      case RunEvent.RunCorrected e ->
          texts.of(
              "review.event.run.corrected",
              e.result().map(this::result).orElseGet(() -> run(e.run())));
      case RunEvent.RunDiscarded e ->
          texts.of("review.event.run.discarded", run(e.run()))
              + (e.reason().isBlank() ? "" : "  (" + e.reason() + ")");
      case RunEvent.RunRestored e -> texts.of("review.event.run.restored", run(e.run()));
    };
  }

  private String result(RunResult result) {
    var score = result.score().map(Scores::written).orElse("");
    return String.join(" ", texts.of(result.verdict()), score, result.reason()).strip();
  }

  private static String note(RunSetup setup) {
    return setup.note().isBlank() ? "" : "  (" + setup.note() + ")";
  }

  private String task(TaskEvent event) {
    return switch (event) {
      case TaskEvent.TaskAdded e ->
          texts.of("review.event.task.added", e.sheet().title(), e.column());
      case TaskEvent.TaskEdited e -> texts.of("review.event.task.edited", e.sheet().title());
      case TaskEvent.TaskAssigned e ->
          texts.of(
              "review.event.task.assigned",
              title(e.task()),
              e.assignee()
                  .flatMap(member -> known(day -> day.member(member)))
                  .map(member -> MemberText.of(texts, member))
                  .orElseGet(() -> texts.of("kit.nobody")));
      case TaskEvent.TaskMoved e ->
          texts.of("review.event.task.moved", title(e.task()), e.column());
    };
  }

  private String note(NoteEvent event) {
    return switch (event) {
      case NoteEvent.ChangeNoted e ->
          e.server()
              .map(server -> texts.of("review.event.change", name(server), e.text()))
              .orElseGet(() -> texts.of("review.event.change.anywhere", e.text()));
      case NoteEvent.NoteAdded e -> texts.of("review.event.note", e.text());
      case NoteEvent.NoteEdited e -> texts.of("review.event.note.edited", e.text());
      case NoteEvent.NoteMarked e ->
          e.nextTime()
              ? texts.of("review.event.note.marked", text(e.note()))
              : texts.of("review.event.note.unmarked", text(e.note()));
      case NoteEvent.NoteRemoved e -> texts.of("review.event.note.removed", text(e.note()));
    };
  }

  private String snippet(SnippetEvent event) {
    return switch (event) {
      case SnippetEvent.SnippetAdded e ->
          texts.of(
              "review.event.snippet",
              e.number(),
              Snippet.label(e.sheet(), e.source(), e.content()));
      case SnippetEvent.SnippetEdited e ->
          texts.of("review.event.snippet.edited", label(e.snippet()));
      case SnippetEvent.SnippetRemoved e ->
          texts.of("review.event.snippet.removed", label(e.snippet()));
      case SnippetEvent.SnippetRestored e ->
          texts.of("review.event.snippet.restored", label(e.snippet()));
    };
  }

  private String label(SnippetId snippet) {
    return known(ContestDay::snippets, snippet)
        .map(there -> there.number() + " " + there.label())
        .orElse(UNKNOWN);
  }

  private String milestone(MilestoneEvent event) {
    return switch (event) {
      case MilestoneEvent.MilestoneSet e ->
          texts.of("review.event.milestone", texts.localized(e.sheet().name()));
      case MilestoneEvent.MilestoneRemoved e ->
          texts.of("review.event.milestone.removed", name(e.milestone()));
      case MilestoneEvent.AlarmAcknowledged e ->
          texts.of("review.event.alarm.acknowledged", name(e.alarm().milestone()));
      case MilestoneEvent.AlarmSnoozed e ->
          texts.of(
              "review.event.alarm.snoozed",
              name(e.alarm().milestone()),
              Times.minute(texts, e.until()));
    };
  }

  private String plan(PlanEvent event) {
    return switch (event) {
      case PlanEvent.PlanDrawn e -> texts.of("review.event.plan.drawn", e.name());
      case PlanEvent.PlanRenamed e -> texts.of("review.event.plan.renamed", e.name());
      case PlanEvent.PlanArranged e -> texts.of("review.event.plan.arranged", name(e.plan()));
      case PlanEvent.PlanApplied e -> texts.of("review.event.plan.applied", name(e.plan()));
      case PlanEvent.PlanDropped e -> texts.of("review.event.plan.dropped", name(e.plan()));
    };
  }

  private String item(ChecklistEvent event) {
    return switch (event) {
      case ChecklistEvent.ItemAdded e -> texts.of("review.event.item.added", e.text());
      case ChecklistEvent.ItemEdited e -> texts.of("review.event.item.edited", e.text());
      case ChecklistEvent.ItemTicked e -> texts.of("review.event.item.ticked", text(e.item()));
      case ChecklistEvent.ItemUnticked e -> texts.of("review.event.item.unticked", text(e.item()));
      case ChecklistEvent.ItemMoved e -> texts.of("review.event.item.moved", text(e.item()));
      case ChecklistEvent.ItemRemoved e -> texts.of("review.event.item.removed", text(e.item()));
    };
  }

  private String round(RoundEvent event) {
    return switch (event) {
      case RoundEvent.RoundOpened _ -> texts.of("review.event.round.opened");
      case RoundEvent.CalledOut e -> calledOut(e);
      case RoundEvent.RoundClosed _ -> texts.of("review.event.round.closed");
      case RoundEvent.RoundReopened _ -> texts.of("review.event.round.reopened");
    };
  }

  private String calledOut(RoundEvent.CalledOut event) {
    var server = name(event.server());
    return switch (event.step()) {
      case REBOOTING -> texts.of("review.event.callOut.rebooting", server);
      case UP -> texts.of("review.event.callOut.up", server);
      case OK -> texts.of("review.event.callOut.ok", server);
      case NG -> texts.of("review.event.callOut.ng", server, event.reason());
    };
  }

  private String evidence(EvidenceEvent event) {
    return switch (event) {
      case EvidenceEvent.EvidenceGathered e ->
          texts.of("review.event.evidence", name(e.server()), BootIds.brief(e.findings().bootId()));
      case EvidenceEvent.ProofWaived e ->
          texts.of("review.event.waived", name(e.server()), e.reason());
    };
  }

  private String line(LineEvent event) {
    return switch (event) {
      case LineEvent.LineAdded e -> texts.of("review.event.line.added", scope(e.scope()), e.text());
      case LineEvent.LineEdited e -> texts.of("review.event.line.edited", e.text());
      case LineEvent.LineRemoved e -> texts.of("review.event.line.removed", words(e.line()));
      case LineEvent.LinesTicked e ->
          texts.of("review.event.lines.ticked", where(e.server()), words(e.lines()));
      case LineEvent.LinesUnticked e ->
          texts.of("review.event.lines.unticked", where(e.server()), words(e.lines()));
    };
  }

  private String scope(LineScope scope) {
    return switch (scope) {
      case LineScope.OnRole(var role) -> roleName(role);
      case LineScope.OnServer(var server) -> name(server);
      case LineScope.OnEveryServer _ -> texts.of("lines.scope.servers");
      case LineScope.OnContest _ -> texts.of("lines.scope.contest");
    };
  }

  private String where(Optional<ServerId> server) {
    return server.map(this::name).orElseGet(() -> texts.of("lines.scope.contest"));
  }

  private String words(Collection<ItemId> lines) {
    return lines.stream()
        .map(this::words)
        .sorted()
        .collect(Collectors.joining(texts.of("list.separator")));
  }

  private String words(ItemId line) {
    return known(day -> day.checkLines().line(line))
        .map(one -> one.in(texts.language().locale().getLanguage()))
        .orElse(UNKNOWN);
  }

  private String name(ServerId server) {
    return known(day -> day.server(server)).map(Server::name).orElse(UNKNOWN);
  }

  private String roleName(RoleId role) {
    return known(day -> day.role(role)).map(Role::name).orElse(UNKNOWN);
  }

  private String title(TaskId task) {
    return known(ContestDay::tasks, task).map(t -> t.sheet().title()).orElse(UNKNOWN);
  }

  private String name(PlanId plan) {
    return known(ContestDay::plans, plan).map(Plan::name).orElse(UNKNOWN);
  }

  private String text(ItemId item) {
    return known(ContestDay::checklist, item)
        .map(one -> one.in(texts.language().name()))
        .orElse(UNKNOWN);
  }

  private String text(NoteId note) {
    return known(ContestDay::notes, note).map(Note::text).orElse(UNKNOWN);
  }

  private String name(MilestoneId milestone) {
    return known(ContestDay::milestones, milestone)
        .map(one -> texts.localized(one.name()))
        .orElse(UNKNOWN);
  }

  /** A run by its result, or by its start while it is on. */
  private String run(RunId id) {
    return known(ContestDay::runs, id)
        .map(
            run ->
                run.facts().result().map(this::result).orElseGet(() -> texts.of("kit.on"))
                    + ", "
                    + Times.minute(texts, run.at()))
        .orElse(UNKNOWN);
  }

  private <K, T> Optional<T> known(Function<ContestDay, Map<K, T>> things, K id) {
    return known(day -> Optional.ofNullable(things.apply(day).get(id)));
  }

  private <T> Optional<T> known(Function<ContestDay, Optional<T>> find) {
    return days.stream().map(find).flatMap(Optional::stream).findFirst();
  }
}
