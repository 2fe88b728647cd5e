package dev.pitwall.ui.scores;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.output.PastedRun;
import dev.pitwall.output.ReadOutput;
import dev.pitwall.output.ReadingText;
import dev.pitwall.report.timeline.Timelines;
import dev.pitwall.results.AskReason;
import dev.pitwall.results.Reading;
import dev.pitwall.text.Scores;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.output.OutputArea;
import dev.pitwall.ui.output.Outputs;
import dev.pitwall.ui.output.ReadingPane;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;

/**
 * Records a run from what the benchmarker printed: what it was read as is shown as one types, and
 * filled in. Where the reading is not certain nothing is filled in, and the member says it.
 */
final class PasteSheet {
  private static final String SCOPE = "paste";

  private final FxTexts texts;
  private final Desk desk;
  private final FxClock clock;
  private final IdSource ids;
  private final Outputs outputs;
  private final Supplier<ContestDay> day;
  private final Consumer<Outcome.Done> recorded;
  private final FormSheet sheet;
  private final FormRow<OutputArea> output;
  private final ReadingPane pane;
  private final VerdictChoice verdict;
  private final FormRow<TextField> score;
  private final FormRow<TextField> reason;
  private final FormRow<TextField> note;
  private final FormRow<TextField> settings;
  private final FormRow<RevisionField> revision;

  /** Of the text as it stands; empty while it is being read. */
  private Optional<ReadOutput> printed = Optional.empty();

  /** Counts the texts: an answer about an older one is not listened to. */
  private int asked;

  private boolean filling;

  /** A long output is being kept: a second Enter records no second run. */
  private boolean keeping;

  /** Whether what no format knows is something else. */
  private Consumer<String> onUnknown = _ -> {};

  /**
   * @param recorded is called once the run is recorded
   */
  PasteSheet(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      Outputs outputs,
      RevisionField ofSheet,
      Supplier<ContestDay> day,
      Consumer<Outcome.Done> recorded) {
    this.texts = texts;
    this.desk = desk;
    this.clock = clock;
    this.ids = ids;
    this.outputs = outputs;
    this.day = day;
    this.recorded = recorded;
    sheet = new FormSheet(texts, SCOPE, "scores.paste.title", "scores.quick.record");
    sheet.getStyleClass().add("paste-sheet");
    var area = Ids.give(new OutputArea(texts, this::paste), SCOPE, "output");
    area.setPrefRowCount(6);
    output = sheet.row("scores.paste.output", area);
    area.promptTextProperty().bind(texts.text("scores.paste.prompt"));
    pane = new ReadingPane(texts, "scores");
    sheet.row("scores.paste.reading", pane);
    verdict = new VerdictChoice(texts, SCOPE);
    sheet.row("scores.form.verdict", verdict);
    score = sheet.text("score", "scores.form.score", LimitedField.FIGURE_LETTERS);
    reason = sheet.text("reason", "scores.form.reason");
    note = sheet.text("note", "scores.form.note");
    settings = sheet.text("settings", "scores.form.settings");
    revision = sheet.row("scores.form.revision", ofSheet);
    sheet.onSave(this::save);
    output.control().textProperty().addListener(_ -> typed());
    typed();
  }

  FormSheet sheet() {
    return sheet;
  }

  /**
   * A portal's table, or one of one's own notes, is no output of one run: what it would add is
   * shown as that of a file is.
   */
  void onTimeline(Timelines timelines, Consumer<String> shows) {
    onUnknown =
        text -> {
          int question = asked;
          FxFutures.on(
              outputs.reader().beside(() -> timelines.timeline(text)),
              told -> {
                if (question == asked && told instanceof Timelines.Rows) {
                  shows.accept(text);
                }
              });
        };
  }

  VerdictChoice verdict() {
    return verdict;
  }

  /**
   * Takes what was copied before the sheet was opened, when it can be read; else the sheet stays
   * empty, as it does when something was typed meanwhile.
   */
  void takeCopied(String text) {
    int question = ++asked;
    FxFutures.on(
        outputs.reader().read(text, day.get()),
        read -> {
          if (question != asked) {
            return;
          }
          if (read.reading() instanceof Reading.Ask ask && ask.why() == AskReason.UNKNOWN) {
            onUnknown.accept(text);
          } else {
            fill(read);
          }
        });
  }

  /** Fills the sheet from an output that was read already. */
  void fill(ReadOutput file) {
    filling = true;
    output.control().show(file.kept());
    filling = false;
    asked++;
    answer(file);
  }

  private void typed() {
    if (filling) {
      return;
    }
    read(output.control().getText(), this::answer);
  }

  /** More than the area holds: it is read beside it, and what a run keeps of it is shown. */
  private void paste(String large) {
    read(large, this::fill);
  }

  private void read(String text, Consumer<ReadOutput> done) {
    int question = ++asked;
    printed = Optional.empty();
    if (text.isBlank()) {
      pane.clear();
    } else {
      pane.reading();
    }
    FxFutures.on(
        outputs.reader().read(text, day.get()),
        read -> {
          if (question == asked) {
            done.accept(read);
          }
        });
  }

  private void answer(ReadOutput read) {
    printed = Optional.of(read);
    outputs.look(read.kept());
    boolean blank = output.control().getText().isBlank() && read.file().isEmpty();
    if (blank) {
      pane.clear();
    } else {
      pane.show(read.reading());
    }
    switch (read.reading()) {
      case Reading.Read told -> {
        verdict.choose(told.verdict());
        score.control().setText(told.score().map(Scores::written).orElse(""));
        reason.control().setText(ReadingText.reason(told));
        settings.control().setText(PastedRun.settings(told.settings()));
      }
      case Reading.Ask ask -> {
        score.control().setText("");
        reason.control().setText("");
        if (ask.why() == AskReason.UNKNOWN && read.file().isEmpty()) {
          onUnknown.accept(output.control().getText());
        }
      }
    }
  }

  private void save() {
    var typed = score.control().getText().strip();
    var points = Score.read(typed);
    if (printed.isEmpty()) {
      output.object(texts.text("scores.paste.wait"));
    } else if (points.isEmpty() && !typed.isEmpty()) {
      score.object(texts.text("scores.quick.notANumber"));
    } else if (points.isEmpty() && verdict.chosen() == Verdict.PASS) {
      score.object(texts.text("scores.quick.numberMissing"));
    } else if (!keeping) {
      keeping = true;
      outputs.keep(
          printed.get(),
          kept -> {
            keeping = false;
            record(kept, points);
          });
    }
  }

  private void record(ReadOutput read, Optional<Score> points) {
    var told =
        new PastedRun(
            new RunResult(
                verdict.chosen(),
                points,
                reason.control().getText().strip(),
                read.kept(),
                read.whole()),
            settings.control().getText().strip(),
            revision.control().text(),
            note.control().getText().strip());
    sheet.submit(
        desk,
        told.intent(day.get(), read, ids, clock.instant()),
        done -> {
          recorded.accept(done);
          desk.report(done, "scores.done.recorded", verdict.chosen(), Scores.after(points));
        },
        sheet::refuse);
  }
}
