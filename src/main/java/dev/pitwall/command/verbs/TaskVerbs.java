package dev.pitwall.command.verbs;

import static dev.pitwall.command.Part.maybe;

import dev.pitwall.command.Arguments;
import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Part;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Situation;
import dev.pitwall.command.Slots;
import dev.pitwall.command.TaskLine;
import dev.pitwall.command.TaskPart;
import dev.pitwall.command.TaskWithReason;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.AssignTask;
import dev.pitwall.domain.intent.TaskIntent.EditTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tasks: add, move over the board, give to somebody. */
final class TaskVerbs {
  private final Vocabulary words;
  private final Slots slots;
  private final Part<TaskLine> line;
  private final Part<Member> assignee;
  private final Part<Task> any;

  TaskVerbs(Vocabulary words, Slots slots) {
    this.words = words;
    this.slots = slots;
    this.line = new TaskPart(slots);
    this.assignee = slots.assignee();
    this.any = slots.task(task -> !task.column().ended());
  }

  List<Verb> verbs() {
    var verbs = new ArrayList<Verb>();
    verbs.add(
        new Verb("command.about.task")
            .form(
                (args, now) -> add(args.of(line), TaskColumn.READY, now),
                words.of("command.word.task"),
                line));
    verbs.add(
        new Verb("command.about.idea")
            .form(
                (args, now) -> add(args.of(line), TaskColumn.IDEA, now),
                words.of("command.word.idea"),
                line));
    verbs.add(moving("command.about.doing", "command.word.doing", TaskColumn.DOING));
    verbs.add(moving("command.about.measuring", "command.word.measuring", TaskColumn.MEASURING));
    verbs.add(moving("command.about.kept", "command.word.kept", TaskColumn.KEPT));
    verbs.add(moving("command.about.revert", "command.word.revert", TaskColumn.REVERTED));
    verbs.add(moving("command.about.drop", "command.word.drop", TaskColumn.DROPPED));
    verbs.add(moving("command.about.ready", "command.word.ready", TaskColumn.READY));
    verbs.add(
        new Verb("command.about.assign")
            .form(
                (args, now) -> assign(args.of(any), Optional.of(args.of(assignee))),
                words.of("command.word.assign"),
                any,
                assignee)
            .form(
                (args, now) -> assign(args.of(any), Optional.of(args.of(assignee))),
                assignee,
                any));
    verbs.add(new Verb("command.about.take").form(this::take, words.of("command.word.take"), any));
    return verbs;
  }

  private static CommandResult add(TaskLine typed, TaskColumn column, Situation now) {
    var sheet = new TaskSheet(typed.title(), "", typed.server().map(Server::id), "");
    var whose = new ArrayList<Sentence>();
    typed
        .assignee()
        .ifPresent(one -> whose.add(Sentence.of("command.preview.taskFor", one.name())));
    typed.server().ifPresent(one -> whose.add(Sentence.of("command.preview.taskOn", one.name())));
    typed.hint().ifPresent(one -> whose.add(TaskPart.sentence(one)));
    return new CommandResult.Change(
        new AddTask(now.ids().task(), sheet, typed.assignee().map(Member::id), column),
        Sentence.of("command.preview.task", typed.title(), column).then(whose),
        Sentence.of("tasks.added", typed.title(), column));
  }

  private Verb moving(String about, String word, TaskColumn column) {
    var task = slots.task(one -> one.column() != column && !one.column().ended());
    var verb =
        new Verb(about)
            .form((args, now) -> move(args, task, column), words.of(word), task, maybe(assignee));
    if (!column.ended()) {
      return verb;
    }
    var why = new TaskWithReason(task);
    return verb.form((args, now) -> learn(args.of(why), column), words.of(word), why);
  }

  /** The reason stays on the card; given later, it is all that changes. */
  private static CommandResult learn(TaskWithReason.Read read, TaskColumn column) {
    var task = read.task();
    var title = task.sheet().title();
    var lesson =
        new EditTask(
            task.id(), task.sheet().learning(read.reason()), Set.of(TaskSheet.Field.LESSON));
    var learned = Sentence.of("command.preview.lesson", read.reason());
    if (task.column() == column) {
      return new CommandResult.Change(
          lesson,
          Sentence.of("command.preview.lessonOf", title, read.reason()),
          Sentence.of("tasks.saved", title));
    }
    var move = new MoveTask(task.id(), column, Optional.empty());
    var preview = Sentence.of("command.preview.moveTask", title, task.column(), column);
    boolean known = task.sheet().lesson().equals(read.reason());
    return new CommandResult.Change(
        known ? move : new Intent.Several(List.of(move, lesson)),
        preview.then(List.of(learned)),
        Sentence.of("tasks.moved", title, column));
  }

  private CommandResult move(Arguments args, Part<Task> task, TaskColumn column) {
    var moved = args.of(task);
    Intent intent = new MoveTask(moved.id(), column, Optional.empty());
    var title = moved.sheet().title();
    var preview = Sentence.of("command.preview.moveTask", title, moved.column(), column);
    var whose = new ArrayList<Sentence>();
    var taker = args.maybe(assignee);
    if (taker.isPresent() && !moved.assignee().equals(taker.map(Member::id))) {
      intent =
          new Intent.Several(List.of(intent, new AssignTask(moved.id(), taker.map(Member::id))));
      whose.add(Sentence.of("command.preview.taskFor", taker.get().name()));
    }
    return new CommandResult.Change(
        intent, preview.then(whose), Sentence.of("tasks.moved", title, column));
  }

  private CommandResult take(Arguments args, Situation now) {
    var me = now.me().flatMap(now.day()::member);
    return me.isEmpty()
        ? new CommandResult.Against(any, Sentence.of("command.against.whoAreYou"))
        : assign(args.of(any), me);
  }

  private static CommandResult assign(Task task, Optional<Member> member) {
    var name = member.map(Member::name).orElse("–");
    return new CommandResult.Change(
        new AssignTask(task.id(), member.map(Member::id)),
        Sentence.of("command.preview.assign", task.sheet().title(), name),
        Sentence.of("tasks.assigned", task.sheet().title(), name));
  }
}
