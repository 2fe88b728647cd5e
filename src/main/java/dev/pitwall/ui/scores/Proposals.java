package dev.pitwall.ui.scores;

import dev.pitwall.domain.IdSource;
import dev.pitwall.results.Reading;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.Scores;
import dev.pitwall.ui.kit.ScreenBar;
import dev.pitwall.ui.kit.Tag;
import dev.pitwall.ui.kit.Tag.Meaning;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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
  private final OutputReader reader;
  private final Executor background;
  private final Consumer<Printed> edit;
  private final List<Printed> waiting = new ArrayList<>();
  private Optional<OutputWatch> watch = Optional.empty();
  private Optional<String> trouble = Optional.empty();
  private boolean looking;

  /**
   * @param background not the JavaFX thread
   * @param edit opens one to be completed
   */
  Proposals(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      ScoresModel model,
      OutputReader reader,
      Executor background,
      Consumer<Printed> edit) {
    this.texts = texts;
    this.desk = desk;
    this.clock = clock;
    this.ids = ids;
    this.model = model;
    this.reader = reader;
    this.background = background;
    this.edit = edit;
    setId("scores-proposals");
    getStyleClass().add("proposals");
    managedProperty().bind(visibleProperty());
    clock.now().addListener((_, _, now) -> look(now));
    texts.texts().subscribe(() -> show());
  }

  /** Watches that place from now on, and no other. */
  void watch(Sources sources) {
    var format = PasteSheet.format(model.day().get());
    watch =
        sources.outputs().map(place -> new OutputWatch(place, it -> reader.readNow(it, format)));
    trouble = Optional.empty();
    show();
    look(clock.instant());
  }

  private void look(Instant now) {
    if (watch.isEmpty() || looking) {
      return;
    }
    looking = true;
    var looked = watch.get();
    Later.on(
        CompletableFuture.supplyAsync(() -> outcome(looked, now), background),
        found -> {
          looking = false;
          if (watch.filter(looked::equals).isPresent()) {
            boolean other = !found.trouble().equals(trouble);
            trouble = found.trouble();
            if (other || !found.outputs().isEmpty()) {
              found.outputs().forEach(this::propose);
              show();
            }
          }
        });
  }

  private record Found(List<Printed> outputs, Optional<String> trouble) {}

  private static Found outcome(OutputWatch watch, Instant now) {
    try {
      return new Found(watch.look(now), Optional.empty());
    } catch (IOException e) {
      return new Found(List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /** A newer output of the same file takes the place of the older. */
  void propose(Printed printed) {
    waiting.removeIf(other -> other.file().isPresent() && other.file().equals(printed.file()));
    waiting.addFirst(printed);
    show();
  }

  private void show() {
    getChildren().clear();
    trouble.ifPresent(why -> getChildren().add(said(texts.now().of("scores.watch.trouble", why))));
    waiting.stream().limit(SHOWN).forEach(one -> getChildren().add(row(one)));
    if (waiting.size() > SHOWN) {
      getChildren().add(said(texts.now().of("scores.watch.more", waiting.size() - SHOWN)));
    }
    setVisible(!getChildren().isEmpty());
  }

  private static Label said(String words) {
    var label = new Label(words);
    label.getStyleClass().add("muted");
    return label;
  }

  private HBox row(Printed printed) {
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
        var tag = new Tag(meaning(read));
        tag.setMinWidth(USE_PREF_SIZE);
        tag.setText(t.of("scores.watch.read", read.verdict(), Scores.after(read.score()), file));
        words.setText(ToldRun.reason(read));
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
        words.setText(ReadingPane.why(t, ask));
        row.getChildren().addAll(tag, words, ScreenBar.stretch());
      }
    }
    row.getChildren()
        .addAll(
            Actions.button(
                texts, "proposal-edit", id, "fth-edit-2", "scores.watch.edit", () -> edit(printed)),
            Actions.button(
                texts, "proposal-ignore", id, "fth-x", "scores.watch.ignore", () -> drop(printed)));
    return row;
  }

  private static Meaning meaning(Reading.Read read) {
    return switch (read.verdict()) {
      case PASS -> Meaning.CONFIRMS;
      case FAIL -> Meaning.FAILS;
      case ABORTED -> Meaning.PLAIN;
    };
  }

  private void edit(Printed printed) {
    edit.accept(printed);
  }

  /** It was recorded or is not wanted. */
  void drop(Printed printed) {
    waiting.remove(printed);
    show();
  }

  private void record(Printed printed, Reading.Read read) {
    desk.submitAndSay(
        ToldRun.of(printed, read).intent(model.day().get(), printed, ids, clock.instant()),
        () -> drop(printed),
        desk::refuse,
        "scores.said.recorded",
        read.verdict(),
        Scores.after(read.score()));
  }

  /** The newest, by key: recorded where that is certain, else opened. */
  void takeFirst() {
    if (!waiting.isEmpty()) {
      var first = waiting.getFirst();
      switch (first.reading()) {
        case Reading.Read read -> record(first, read);
        case Reading.Ask _ -> edit(first);
      }
    }
  }

  void ignoreFirst() {
    if (!waiting.isEmpty()) {
      drop(waiting.getFirst());
    }
  }
}
