package dev.pitwall.command;

import dev.pitwall.command.TaskLine.Objection;
import java.util.List;
import java.util.stream.Stream;

/** The rest of the line as a task: {@code redis for sessions @mei #s3}. */
public final class TaskPart implements Part<TaskLine> {
  private final Named<?> members;
  private final Named<?> servers;

  public TaskPart(Slots slots) {
    members = Slots.assignees();
    servers = slots.servers().signed("#");
  }

  @Override
  public Taken<TaskLine> read(Situation situation, Line line, int at) {
    if (at >= line.size()) {
      return new Taken.Lacks<>(Sentence.of("command.expects.title"), line.rest(at).from());
    }
    var rest = line.rest(at);
    var day = situation.day();
    var typed =
        TaskLine.read(
            line.text().substring(rest.from()), day.members().values(), day.servers().values());
    if (typed.objection().isEmpty()) {
      return typed.title().isEmpty()
          ? new Taken.Lacks<>(Sentence.of("command.expects.title"), line.text().length())
          : new Taken.Took<>(typed, line.size());
    }
    var wrong = typed.wrong().orElseThrow();
    return begun(typed.objection().get())
        ? new Taken.Lacks<>(known(typed.objection().get()), line.text().length())
        : new Taken.Not<>(
            new Range(rest.from() + wrong.from(), rest.from() + wrong.to()),
            sentence(typed.objection().get()));
  }

  private static boolean begun(Objection objection) {
    return switch (objection) {
      case Objection.NobodyCalled o -> o.typing();
      case Objection.NoServerCalled o -> o.typing();
      case Objection.SecondMember _, Objection.SecondServer _ -> false;
    };
  }

  /** While a name is being typed: which there are. */
  public static Sentence known(Objection objection) {
    return switch (objection) {
      case Objection.NobodyCalled o -> Sentence.of("tasks.quick.members", o.known());
      case Objection.NoServerCalled o -> Sentence.of("tasks.quick.servers", o.known());
      case Objection.SecondMember _, Objection.SecondServer _ -> sentence(objection);
    };
  }

  public static Sentence sentence(Objection objection) {
    return switch (objection) {
      case Objection.NobodyCalled o when o.known().isEmpty() ->
          Sentence.of("tasks.quick.noMembers");
      case Objection.NobodyCalled o ->
          Sentence.of("tasks.quick.nobodyCalled", o.typed(), o.known());
      case Objection.NoServerCalled o when o.known().isEmpty() ->
          Sentence.of("tasks.quick.noServers");
      case Objection.NoServerCalled o ->
          Sentence.of("tasks.quick.noServerCalled", o.typed(), o.known());
      case Objection.SecondMember o -> Sentence.of("tasks.quick.secondMember", o.name());
      case Objection.SecondServer o -> Sentence.of("tasks.quick.secondServer", o.name());
    };
  }

  /** Names come after their signs; the title is the writer's own. */
  @Override
  public List<Completion> completions(Situation situation, Line line, int at) {
    if (at >= line.size() || !line.typing(line.size())) {
      return List.of();
    }
    int last = line.size() - 1;
    return Stream.of(members, servers)
        .flatMap(
            one ->
                line.word(last).plain().isEmpty()
                    ? Stream.empty()
                    : one.completions(situation, line, last).stream())
        .toList();
  }
}
