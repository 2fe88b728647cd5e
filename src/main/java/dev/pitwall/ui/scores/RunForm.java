package dev.pitwall.ui.scores;

import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.Event.FieldsChanged;
import dev.pitwall.domain.event.RunEvent.RunRecorded;
import dev.pitwall.domain.event.RunEvent.RunStarted;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.RestoreRun;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts.Field;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Times;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FieldDraft;
import dev.pitwall.ui.kit.form.FormDraft;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.output.OutputArea;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** A run's sheet: everything known of it, to be corrected; the old facts stay readable below. */
final class RunForm {
  private final FxTexts texts;
  private final Desk desk;
  private final RunId id;
  private final FormSheet sheet;
  private final VerdictChoice verdict;
  private final FormRow<TextField> started;
  private final FormRow<TextField> finished;
  private final FormRow<TextField> score;
  private final Map<ServerId, CheckBox> targets = new LinkedHashMap<>();
  private final OutputArea area;
  private final FormDraft<Run> draft;
  private final RunFields fields;

  /** Servers it was pointed at that have no box: they were removed since. */
  private Set<ServerId> former = Set.of();

  /**
   * @param contents makes the place where a long output is read
   * @param day for the effect, which is that of the moment when the sheet is opened
   */
  RunForm(
      FxTexts texts,
      Desk desk,
      Run run,
      RevisionField ofSheet,
      Supplier<ContentView> contents,
      ContestDay day,
      Instant now) {
    this.texts = texts;
    this.desk = desk;
    id = run.id();
    sheet = new FormSheet(texts, "run-form", "scores.form.title", "scores.form.save").edits(id);
    draft =
        new FormDraft<>(
            texts,
            "run-form",
            run,
            newest -> Optional.ofNullable(newest.runs().get(id)),
            this::makes);
    verdict = new VerdictChoice(texts, "run-form");
    var verdictRow = sheet.row("scores.form.verdict", verdict);
    score = sheet.text("score", "scores.form.score", LimitedField.FIGURE_LETTERS);
    var note = sheet.text("note", "scores.form.note");
    var reason = sheet.text("reason", "scores.form.reason");
    sheet.row("scores.form.effect", new EffectPane(texts.now(), day, run, now));
    started = sheet.text("started", "scores.form.started", LimitedField.FIGURE_LETTERS);
    finished = sheet.text("finished", "scores.form.finished", LimitedField.FIGURE_LETTERS);
    var targetRow = targets(day.servers().values());
    var settings = sheet.text("settings", "scores.form.settings");
    var revision = sheet.row("scores.form.revision", ofSheet);
    area = Ids.give(new OutputArea(texts, this::pasted), "run-form", "output");
    area.setPrefRowCount(5);
    var output = sheet.row("scores.form.output", area);
    run.facts()
        .result()
        .filter(LongOutput::isOne)
        .ifPresent(
            result -> {
              // It is read there, and not typed in.
              output.setVisible(false);
              output.setManaged(false);
              new LongOutput(texts, contents.get()).show(result, sheet);
            });
    fields =
        new RunFields(
            draft.choice(
                "verdict",
                verdictRow,
                one -> one.verdict().orElse(Verdict.PASS),
                changes(Field.RESULT)),
            text("score", score, one -> one.score().map(Scores::written).orElse(""), Field.RESULT),
            text("reason", reason, one -> of(one, RunResult::reason), Field.RESULT),
            draft.field(
                "output",
                output,
                one -> of(one, RunResult::output),
                area.textProperty(),
                area::output,
                area::show,
                (_, text) -> text,
                changes(Field.RESULT)),
            text("started", started, one -> time(one.facts().startedAt()), Field.STARTED_AT),
            text("finished", finished, one -> time(one.facts().finishedAt()), Field.FINISHED_AT),
            draft.field(
                "target",
                targetRow,
                one -> one.facts().setup().target(),
                Bindings.createObjectBinding(
                    this::ticked,
                    targets.values().stream()
                        .map(CheckBox::selectedProperty)
                        .toArray(Observable[]::new)),
                this::ticked,
                this::tick,
                (_, servers) -> names(day, servers),
                changes(Field.TARGET)),
            text("settings", settings, one -> one.facts().setup().settings(), Field.SETTINGS),
            draft.text(
                "revision",
                revision,
                ofSheet.field(),
                one -> one.facts().setup().revision(),
                changes(Field.REVISION)),
            text("note", note, one -> one.facts().setup().note(), Field.NOTE));
    if (!run.corrections().isEmpty()) {
      sheet.row("scores.form.corrections", corrections(run));
    }
    sheet.also(discardOrRestore(run.discarded().isPresent()));
    sheet.follow(draft);
    sheet.onSave(this::save);
  }

  private void pasted(String large) {
    area.show(OutputExcerpt.of(large));
  }

  FormSheet sheet() {
    return sheet;
  }

  VerdictChoice verdict() {
    return verdict;
  }

  private boolean makes(Event event) {
    return event instanceof RunStarted started && started.run().equals(id)
        || event instanceof RunRecorded recorded && recorded.run().equals(id);
  }

  private Predicate<Event> changes(Field field) {
    return FieldsChanged.of(id, field);
  }

  private FieldDraft<String> text(
      String name, FormRow<TextField> row, Function<Run, String> of, Field field) {
    return draft.text(name, row, of, changes(field));
  }

  private static String of(Run run, Function<RunResult, String> field) {
    return run.facts().result().map(field).orElse("");
  }

  private String time(Optional<Instant> at) {
    return at.map(one -> Times.second(texts.now(), one)).orElse("");
  }

  private FormRow<FlowPane> targets(Collection<Server> servers) {
    var pane = new FlowPane(12, 4);
    for (var server : servers) {
      var box = Ids.give(new CheckBox(server.name()), "run-form", "target-" + server.id().value());
      targets.put(server.id(), box);
      pane.getChildren().add(box);
    }
    var row = sheet.row("scores.form.target", pane);
    row.setVisible(!servers.isEmpty());
    row.setManaged(!servers.isEmpty());
    return row;
  }

  private Set<ServerId> ticked() {
    var ticked = new HashSet<>(former);
    targets.forEach(
        (server, box) -> {
          if (box.isSelected()) {
            ticked.add(server);
          }
        });
    return ticked;
  }

  private void tick(Set<ServerId> target) {
    former = new HashSet<>(target);
    former.removeAll(targets.keySet());
    targets.forEach((server, box) -> box.setSelected(target.contains(server)));
  }

  private static String names(ContestDay day, Set<ServerId> servers) {
    return servers.stream()
        .flatMap(server -> day.server(server).stream())
        .map(Server::name)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private Label corrections(Run run) {
    var lines = new Label();
    lines.setWrapText(true);
    lines.getStyleClass().add("muted");
    lines
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    run.corrections().stream()
                        .map(
                            correction ->
                                t.of(
                                    "scores.form.was",
                                    Times.second(t, correction.stamp().wall()),
                                    correction
                                        .replaced()
                                        .result()
                                        .map(result -> line(result))
                                        .orElse(t.of("kit.on"))))
                        .collect(Collectors.joining("\n"))));
    return lines;
  }

  private String line(RunResult result) {
    return texts.now().of(result.verdict()) + Scores.after(result.score());
  }

  private Button discardOrRestore(boolean discarded) {
    var key = discarded ? "scores.restore" : "scores.discard";
    return Actions.button(
        texts,
        "run-form",
        discarded ? "restore" : "discard",
        discarded ? "fth-corner-up-left" : "fth-slash",
        key,
        () ->
            sheet.submit(
                desk,
                discarded ? new RestoreRun(id) : new DiscardRun(id, why()),
                done ->
                    desk.report(
                        done,
                        discarded ? "scores.done.restored" : "scores.done.discarded",
                        moment()),
                sheet::refuse));
  }

  /** Why it is discarded, where that was typed; why it failed is recorded already. */
  private String why() {
    return fields.reason().touched() ? fields.reason().typed() : "";
  }

  private String moment() {
    return Times.second(texts.now(), draft.newest().at());
  }

  private void submit(Intent intent) {
    var now = draft.newest();
    var result = fields.result(now);
    if (now.facts().running() && result.isPresent()) {
      sheet.submit(
          desk,
          intent,
          done ->
              desk.report(
                  done,
                  "scores.done.recorded",
                  result.get().verdict(),
                  Scores.after(result.get().score())),
          sheet::refuse);
    } else {
      sheet.submit(
          desk,
          intent,
          done -> desk.report(done, "scores.done.corrected", moment()),
          sheet::refuse);
    }
  }

  private void save() {
    var now = draft.newest();
    if (isWrong(fields.score(), Score::read)) {
      score.object(texts.text("scores.quick.notANumber"));
    } else if (isWrong(fields.started(), Times::read)) {
      started.object(texts.text("scores.form.notATime"));
    } else if (isWrong(fields.finished(), Times::read)) {
      finished.object(texts.text("scores.form.notATime"));
    } else if (fields.lacksNumber(now)) {
      score.object(texts.text("scores.quick.numberMissing"));
    } else {
      fields.intent(now, texts.now().zone()).ifPresentOrElse(this::submit, sheet::close);
    }
  }

  private static boolean isWrong(FieldDraft<String> field, Function<String, Optional<?>> reading) {
    return !field.typed().isEmpty() && reading.apply(field.typed()).isEmpty();
  }
}
