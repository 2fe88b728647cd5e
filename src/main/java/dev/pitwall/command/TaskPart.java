package dev.pitwall.command;

import dev.pitwall.command.TaskLine.Hint;
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
    if (typed.objection().isPresent()) {
      var wrong = typed.wrong().orElseThrow();
      return new Taken.Not<>(
          new Range(rest.from() + wrong.from(), rest.from() + wrong.to()),
          sentence(typed.objection().get()));
    }
    return typed.title().isEmpty()
        ? new Taken.Lacks<>(Sentence.of("command.expects.title"), line.text().length())
        : new Taken.Took<>(typed, line.size());
  }

  public static Sentence sentence(Objection objection) {
    return switch (objection) {
      case Objection.SecondMember o -> Sentence.of("tasks.quick.secondMember", o.name());
      case Objection.SecondServer o -> Sentence.of("tasks.quick.secondServer", o.name());
    };
  }

  public static Sentence sentence(Hint hint) {
    return switch (hint) {
      case Hint.MemberNames h -> Sentence.of("tasks.quick.members", h.known());
      case Hint.ServerNames h -> Sentence.of("tasks.quick.servers", h.known());
      case Hint.MeantMember h -> Sentence.of("tasks.quick.meantMember", h.typed(), h.meant());
      case Hint.MeantServer h -> Sentence.of("tasks.quick.meantServer", h.typed(), h.meant());
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
