package dev.pitwall.command.verbs;

import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Part;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Situation;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.text.StepText;
import java.util.List;
import java.util.Optional;

/** This laptop's last step, taken back or brought back. */
final class UndoVerbs {
  private final Part<String> undo;
  private final Part<String> redo;

  UndoVerbs(Vocabulary words) {
    undo = words.of("command.word.undo");
    redo = words.of("command.word.redo");
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("command.about.undo")
            .form(
                (args, now) ->
                    back(
                        undo,
                        now.undoable(),
                        now,
                        "command.preview.undo",
                        new Sentence.Refused(new Rejection.NothingToUndo())),
                undo),
        new Verb("command.about.redo")
            .form(
                (args, now) ->
                    back(
                        redo,
                        now.redoable(),
                        now,
                        "command.preview.redo",
                        Sentence.of("command.against.nothingToRedo")),
                redo));
  }

  private static CommandResult back(
      Part<?> about, Optional<StepText> step, Situation now, String preview, Sentence nothing) {
    return step.<CommandResult>map(
            one ->
                new CommandResult.Change(
                    new Intent.UndoStep(one.step()),
                    Sentence.of(preview, one),
                    Sentence.of(one.doneKey(), one),
                    one.isLongAgo(now.now())
                        ? Optional.of(Sentence.of("command.ask.longAgo"))
                        : Optional.empty()))
        .orElseGet(() -> new CommandResult.Against(about, nothing));
  }
}
