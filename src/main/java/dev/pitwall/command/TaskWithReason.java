package dev.pitwall.command;

import dev.pitwall.domain.model.Task;
import java.util.List;
import java.util.Optional;

/**
 * A task and why: {@code nginx: slower}, {@code nginx slower}. A colon ends the task's name;
 * without one the name goes as far as it is known. A word with the members' sign is a member and no
 * reason.
 */
public final class TaskWithReason implements Part<TaskWithReason.Read> {
  public record Read(Task task, String reason) {}

  private static final String COLONS = ":：";

  private final Part<Task> task;
  private final Named<?> members;

  public TaskWithReason(Part<Task> task) {
    this.task = task;
    this.members = Slots.assignees();
  }

  @Override
  public Taken<Read> read(Situation situation, Line line, int at) {
    var plain = withoutColon(situation, line, at);
    int from = line.rest(at).from();
    // The name may have a colon itself: the last one that leaves a name ends it.
    Optional<Taken<Read>> first = Optional.empty();
    for (int i = line.text().length() - 1; i > from; i--) {
      if (COLONS.indexOf(line.text().charAt(i)) >= 0) {
        var taken = withColon(situation, line, from, i);
        if (taken instanceof Taken.Took<Read>) {
          return taken;
        }
        first = Optional.of(taken);
      }
    }
    return first.filter(_ -> !(plain instanceof Taken.Took<Read>)).orElse(plain);
  }

  private Taken<Read> withColon(Situation situation, Line line, int from, int colon) {
    var name = Line.of(line.text().substring(from, colon), Optional.empty());
    var reason = line.text().substring(colon + 1).strip();
    return switch (task.read(situation, name, 0)) {
      case Taken.Took<Task>(Task _, int next) when next < name.size() ->
          new Taken.Not<>(
              moved(name.word(next).range(), from),
              Sentence.of("command.wrong.extra", name.word(next).text()));
      case Taken.Took<Task> _ when reason.isEmpty() ->
          new Taken.Lacks<>(Sentence.of("command.expects.reason"), line.text().length());
      case Taken.Took<Task>(Task found, int _) ->
          new Taken.Took<>(new Read(found, reason), line.size());
      case Taken.Lacks<Task>(Sentence expected, int reached) ->
          new Taken.Lacks<>(expected, from + reached);
      case Taken.Not<Task>(Range range, Sentence why, int reached) ->
          new Taken.Not<>(moved(range, from), why, from + reached);
    };
  }

  private static Range moved(Range range, int by) {
    return new Range(range.from() + by, range.to() + by);
  }

  private Taken<Read> withoutColon(Situation situation, Line line, int at) {
    return switch (task.read(situation, line, at)) {
      case Taken.Not<Task>(Range range, Sentence why, int reached) ->
          new Taken.Not<>(range, why, reached);
      case Taken.Lacks<Task>(Sentence expected, int reached) ->
          new Taken.Lacks<>(expected, reached);
      case Taken.Took<Task>(Task found, int next) -> {
        if (next == line.size()) {
          yield new Taken.Lacks<>(Sentence.of("command.expects.reason"), line.text().length());
        }
        var first = line.word(next);
        yield members.isSigned(first.plain())
            ? new Taken.Not<>(first.range(), members.wrong(situation, first.text()))
            : new Taken.Took<>(new Read(found, line.text(next, line.size())), line.size());
      }
    };
  }

  @Override
  public List<Completion> completions(Situation situation, Line line, int at) {
    return task.completions(situation, line, at);
  }
}
