package dev.pitwall.ui.welcome;

import dev.pitwall.report.bundle.BundleImport;
import dev.pitwall.report.bundle.BundleImport.Preview;
import dev.pitwall.report.bundle.BundleImport.Taken;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.BackgroundJob;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.InSight;
import dev.pitwall.ui.kit.control.JobBar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/**
 * Takes a bundle in: chosen or dropped, then what it would bring, then the person's yes. In a small
 * window the page scrolls to it.
 */
final class BundlePane extends VBox {
  private final FxTexts texts;
  private final BundleImport bundles;
  private final Executor background;
  private final Consumer<Boolean> busy;
  private final Consumer<String> open;
  private final Button choose;
  private final Button take;
  private final Button cancel;
  private final Label words = Ids.give(new Label(), "first", "bundle-words");
  private final JobBar bar;
  private Optional<Preview.Found> found = Optional.empty();
  private Optional<BackgroundJob> job = Optional.empty();

  /** Which reading is waited for: one that was cancelled comes too late. */
  private int reading;

  /** What came of the background's work. */
  private record Answer<T>(Optional<T> value, Function<Texts, String> trouble) {}

  /** Work that reads and writes files. */
  private interface FileWork<T> {
    T run() throws IOException;
  }

  /**
   * @param background reads and writes files
   * @param busy while a bundle is being taken in
   * @param open opens the day in a folder
   */
  BundlePane(
      FxTexts texts,
      BundleImport bundles,
      Executor background,
      Consumer<Boolean> busy,
      Consumer<String> open) {
    this.texts = texts;
    this.bundles = bundles;
    this.background = background;
    this.busy = busy;
    this.open = open;
    getStyleClass().add("bundle-pane");
    choose = Actions.button(texts, "first", "bundle", "fth-archive", "first.bundle", this::choose);
    Actions.explain(choose, texts, "first.bundle.drop", Optional.empty());
    take =
        Actions.main(texts, "first", "bundle-take", "fth-check", "first.bundle.take", this::take);
    cancel = Actions.button(texts, "first", "bundle-cancel", "fth-x", "kit.cancel", this::clear);
    bar = new JobBar(texts, "first-bundle", "first.bundle.progress", "first.bundle.cancel");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    var acts = new HBox(choose, take, cancel);
    acts.getStyleClass().add("join-acts");
    for (var node : List.<Node>of(choose, take, cancel, words)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    getChildren().addAll(words, bar, acts);
    clear();
  }

  /** Bundles that are dropped on {@code place} come here. */
  void takeDropsOn(Node place) {
    place.setOnDragOver(this::over);
    place.setOnDragDropped(this::drop);
  }

  private void over(DragEvent event) {
    if (take.getScene() != null && job.isEmpty() && dropped(event).isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    var file = dropped(event);
    file.ifPresent(this::read);
    event.setDropCompleted(file.isPresent());
    event.consume();
  }

  private static Optional<Path> dropped(DragEvent event) {
    return Stream.ofNullable(event.getDragboard().getFiles())
        .flatMap(List::stream)
        .map(File::toPath)
        .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
        .findFirst();
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.now().of("first.bundle"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.now().of("export.bundle"), "*.zip"));
    var file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      read(file.toPath());
    }
  }

  /** Shows what it would bring. Nothing is written. */
  void read(Path file) {
    int mine = ++reading;
    found = Optional.empty();
    var begun = begin();
    show(t -> t.of("first.bundle.reading", file.getFileName()), false, false);
    choose.setVisible(false);
    FxFutures.on(
        CompletableFuture.supplyAsync(
            () -> answer(file, begun, () -> bundles.preview(file, begun::at)), background),
        answer -> {
          if (mine == reading) {
            end();
            answer
                .value()
                .ifPresentOrElse(preview -> show(file, preview), () -> display(answer.trouble()));
          }
        });
  }

  private BackgroundJob begin() {
    job.ifPresent(BackgroundJob::cancel);
    var begun = new BackgroundJob();
    job = Optional.of(begun);
    bar.show(job);
    return begun;
  }

  private void end() {
    job = Optional.empty();
    bar.show(job);
  }

  /** Returns whether there was something to cancel. */
  boolean cancelJob() {
    job.ifPresent(BackgroundJob::cancel);
    return job.isPresent();
  }

  private static <T> Answer<T> answer(Path file, BackgroundJob job, FileWork<T> work) {
    try {
      return new Answer<>(Optional.of(work.run()), _ -> "");
    } catch (IOException e) {
      if (job.isCancelled()) {
        return new Answer<>(
            Optional.empty(), t -> t.of("first.bundle.cancelled", file.getFileName()));
      }
      return new Answer<>(
          Optional.empty(), t -> t.of("first.bundle.unread", file, String.valueOf(e.getMessage())));
    }
  }

  private void show(Path file, Preview preview) {
    switch (preview) {
      case Preview.Refused(var refused) ->
          display(
              t ->
                  t.of(
                      "bundle.refused." + refused.reason().name(),
                      file.getFileName(),
                      refused.word()));
      case Preview.Found one -> {
        found = Optional.of(one);
        show(t -> words(t, one), !one.makesNoDay(), true);
        InSight.focus(this, one.makesNoDay() ? cancel : take);
      }
    }
  }

  private static String words(Texts t, Preview.Found found) {
    var manifest = found.read().manifest();
    var brings =
        found.makesNoDay()
            ? t.of("first.bundle.nothing", manifest.name())
            : found.into().isPresent()
                ? t.of(
                    "first.bundle.joins",
                    manifest.name(),
                    found.fresh(),
                    found.known(),
                    manifest.blobs())
                : t.of("first.bundle.new", manifest.name(), found.fresh(), manifest.blobs());
    var refused =
        found.refused().isEmpty()
            ? ""
            : t.of(
                "first.bundle.refused",
                found.refused().size(),
                t.of(found.refused().getFirst().reason()));
    var leftOut =
        manifest.leftOut().isEmpty() ? "" : t.of("cli.bundle.leftOut", manifest.leftOut());
    var missing = manifest.missing() == 0 ? "" : t.of("bundle.blobsMissing", manifest.missing());
    return Stream.of(brings, refused, leftOut, missing)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private void take() {
    var one = found.orElseThrow();
    var begun = begin();
    busy.accept(true);
    take.setVisible(false);
    cancel.setVisible(false);
    FxFutures.on(
        CompletableFuture.supplyAsync(
            () -> answer(one.file(), begun, () -> bundles.take(one, begun::at)), background),
        answer -> {
          end();
          busy.accept(false);
          answer
              .value()
              .ifPresentOrElse(outcome -> taken(one, outcome), () -> display(answer.trouble()));
        });
  }

  private void taken(Preview.Found taking, Taken outcome) {
    switch (outcome) {
      case Taken.Day day -> {
        clear();
        open.accept(day.folder());
      }
      case Taken.Part(var fresh, var rest) ->
          display(t -> t.of("bundle.part", taking.file().getFileName(), fresh, rest));
      case Taken.Rejected rejected -> display(t -> t.of(rejected.reason()));
      case Taken.Failed failed ->
          display(
              t -> {
                var problem = t.of(failed.problem());
                return problem.what() + " " + problem.next();
              });
    }
  }

  /** One sentence, and another file may be chosen. */
  private void display(Function<Texts, String> sentence) {
    found = Optional.empty();
    show(sentence, false, false);
    InSight.focus(this, choose);
  }

  private void clear() {
    reading++;
    found = Optional.empty();
    show(_ -> "", false, false);
    words.setVisible(false);
  }

  private void show(Function<Texts, String> sentence, boolean takes, boolean cancels) {
    words.textProperty().bind(texts.bind(sentence::apply));
    words.setVisible(true);
    choose.setVisible(!cancels);
    take.setVisible(takes);
    cancel.setVisible(cancels);
  }
}
