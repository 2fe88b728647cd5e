package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.output.PastedRun;
import dev.pitwall.output.ReadOutput;
import dev.pitwall.output.ReadingText;
import dev.pitwall.results.Reading;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Scores;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.output.DetectedOutputs;
import dev.pitwall.ui.output.Outputs;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Outputs that came by themselves, as runs to be recorded, looked at, or ignored. None is recorded
 * without somebody's word.
 */
final class Proposals extends VBox {
  /** More of them than this would push the chart away; the newest are shown. */
  private static final int SHOWN = 3;

  private final FxTexts texts;
  private final Desk desk;
  private final FxClock clock;
  private final IdSource ids;
  private final ScoresModel model;
  private final Outputs outputs;
  private final DetectedOutputs arrivals;
  private final Set<ReadOutput> keeping = new HashSet<>();
  private final Consumer<ReadOutput> edit;

  /**
   * @param edit opens one to be completed
   */
  Proposals(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      ScoresModel model,
      Outputs outputs,
      Consumer<ReadOutput> edit) {
    this.texts = texts;
    this.desk = desk;
    this.clock = clock;
    this.ids = ids;
    this.model = model;
    this.outputs = outputs;
    arrivals = outputs.arrivals();
    this.edit = edit;
    setId("scores-proposals");
    getStyleClass().add("proposals");
    managedProperty().bind(visibleProperty());
    arrivals.waiting().addListener((ListChangeListener<ReadOutput>) _ -> show());
    arrivals.trouble().addListener(_ -> show());
    texts.texts().subscribe(() -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    arrivals
        .trouble()
        .get()
        .ifPresent(why -> getChildren().add(label(texts.now().of("scores.watch.trouble", why))));
    var waiting = arrivals.waiting();
    waiting.stream().limit(SHOWN).forEach(one -> getChildren().add(row(one)));
    if (waiting.size() > SHOWN) {
      getChildren().add(label(texts.now().of("scores.watch.more", waiting.size() - SHOWN)));
    }
    setVisible(!getChildren().isEmpty());
  }

  private static Label label(String words) {
    var label = new Label(words);
    label.getStyleClass().add("muted");
    return label;
  }

  private HBox row(ReadOutput printed) {
    var t = texts.now();
    var file = printed.file().orElse("");
    var id = file.replaceAll("[^\\p{Alnum}]", "-");
    var row = new HBox();
    row.getStyleClass().add("proposal");
    var words = new Label();
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.SOMETIMES);
    switch (printed.reading()) {
      case Reading.Read read -> {
        var tag = new Tag(ReadingText.meaning(read.verdict()));
        tag.setMinWidth(USE_PREF_SIZE);
        tag.setText(t.of("scores.watch.read", read.verdict(), Scores.after(read.score()), file));
        words.setText(ReadingText.reason(read));
        row.getChildren().addAll(tag, words, ScreenBar.stretch());
        row.getChildren()
            .add(
                Actions.main(
                    texts,
                    "proposal-record",
                    id,
                    "fth-check",
                    "scores.quick.record",
                    () -> record(printed, read)));
      }
      case Reading.Ask ask -> {
        var tag = new Tag(Meaning.WARNS);
        tag.setMinWidth(USE_PREF_SIZE);
        tag.setText(t.of("scores.watch.ask", file));
        words.setText(ReadingText.why(t, ask));
        row.getChildren().addAll(tag, words, ScreenBar.stretch());
      }
    }
    row.getChildren()
        .addAll(
            Actions.button(
                texts, "proposal-edit", id, "fth-edit-2", "scores.watch.edit", () -> edit(printed)),
            Actions.button(
                texts,
                "proposal-ignore",
                id,
                "fth-x",
                "scores.watch.ignore",
                () -> arrivals.drop(printed)));
    return row;
  }

  private void edit(ReadOutput printed) {
    edit.accept(printed);
  }

  /** Once, however often it is asked for while a long output is being kept. */
  private void record(ReadOutput printed, Reading.Read read) {
    if (keeping.add(printed)) {
      outputs.keep(
          printed,
          kept -> {
            keeping.remove(printed);
            record(printed, kept, read);
          });
    }
  }

  private void record(ReadOutput printed, ReadOutput kept, Reading.Read read) {
    desk.submit(
        PastedRun.of(kept, read).intent(model.day().get(), kept, ids, clock.instant()),
        done -> {
          arrivals.drop(printed);
          model.look(done);
          desk.report(done, "scores.done.recorded", read.verdict(), Scores.after(read.score()));
        },
        desk::refuse);
  }

  /** The newest, by key: recorded where that is certain, else opened. */
  void takeFirst() {
    if (!arrivals.waiting().isEmpty()) {
      var first = arrivals.waiting().getFirst();
      switch (first.reading()) {
        case Reading.Read read -> record(first, read);
        case Reading.Ask _ -> edit(first);
      }
    }
  }

  void ignoreFirst() {
    if (!arrivals.waiting().isEmpty()) {
      arrivals.drop(arrivals.waiting().getFirst());
    }
  }
}
