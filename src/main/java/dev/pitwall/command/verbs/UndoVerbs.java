package dev.pitwall.command.verbs;

import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Part;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.intent.Intent;
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
                        "command.preview.undo",
                        "shell.undone",
                        new Sentence.Refused(new Rejection.NothingToUndo())),
                undo),
        new Verb("command.about.redo")
            .form(
                (args, now) ->
                    back(
                        redo,
                        now.redoable(),
                        "command.preview.redo",
                        "shell.redone",
                        Sentence.of("command.against.nothingToRedo")),
                redo));
  }

  private static CommandResult back(
      Part<?> about, Optional<StepId> step, String preview, String said, Sentence nothing) {
    return step.<CommandResult>map(
            one ->
                new CommandResult.Change(
                    new Intent.UndoStep(one), Sentence.of(preview), Sentence.of(said)))
        .orElseGet(() -> new CommandResult.Against(about, nothing));
  }
}
