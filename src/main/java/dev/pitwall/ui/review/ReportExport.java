package dev.pitwall.ui.review;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.ReportFiles.Kind;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Writes the day as a report to a file that the person chooses; its ending says the form. */
final class ReportExport {
  private static final String BUNDLE = ".zip";
  private static final Optional<Kind> HTML = Optional.of(Kind.HTML);

  private final SimpleObjectProperty<Optional<ReportJob>> job =
      new SimpleObjectProperty<>(Optional.empty());
  private final FxTexts texts;
  private final Supplier<Timeline> day;
  private final Supplier<Instant> now;
  private final Function<ContestDay, DayBlobs> attachments;
  private final Executor background;
  private final Consumer<String> say;

  /**
   * @param attachments of the open day
   * @param background not the JavaFX thread
   * @param say shows one sentence: where it was written, or why not
   */
  ReportExport(
      FxTexts texts,
      Supplier<Timeline> day,
      Supplier<Instant> now,
      Function<ContestDay, DayBlobs> attachments,
      Executor background,
      Consumer<String> say) {
    this.texts = texts;
    this.day = day;
    this.now = now;
    this.attachments = attachments;
    this.background = background;
    this.say = say;
  }

  /** Nothing while a report is being written. */
  void choose(Window window) {
    if (job.get().isPresent()) {
      return;
    }
    var chooser = new FileChooser();
    chooser.setTitle(texts.now().of("review.report"));
    chooser.setInitialFileName(name());
    var tables = new LinkedHashMap<ExtensionFilter, ReportCsv.Table>();
    for (var kind : Kind.values()) {
      if (kind == Kind.TABLE) {
        for (var table : ReportCsv.Table.values()) {
          tables.put(new ExtensionFilter("CSV: " + texts.now().of(table), "*.csv"), table);
        }
      } else {
        chooser.getExtensionFilters().add(new ExtensionFilter(kind.name(), "*" + kind.ending()));
      }
    }
    chooser.getExtensionFilters().addAll(tables.keySet());
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.now().of("review.report.bundle"), "*" + BUNDLE));
    var file = chooser.showSaveDialog(window);
    if (file != null) {
      var filter = chooser.getSelectedExtensionFilter();
      var table = tables.getOrDefault(filter, ReportCsv.Table.RUNS);
      write(withEnding(file.toPath(), filter), table);
    }
  }

  private String name() {
    var contest = day.get().day().contest().map(Contest::name).orElse("day");
    return contest.replaceAll("[^\\p{L}\\p{N}-]+", "-");
  }

  private static Path withEnding(Path file, ExtensionFilter filter) {
    return bundle(file) || Kind.of(file.toString()).isPresent() || filter == null
        ? file
        : Path.of(file + filter.getExtensions().getFirst().substring(1));
  }

  /**
   * The files are made and written off the JavaFX thread; then it is said, or why not. One at a
   * time: while one is being written, another is not begun.
   */
  void write(Path file, ReportCsv.Table table) {
    if (job.get().isPresent()) {
      return;
    }
    var writing =
        new ReportWriting(
            bundle(file) ? Optional.empty() : Kind.of(file.toString()).or(() -> HTML),
            table,
            file,
            day.get(),
            now.get(),
            texts.now(),
            attachments);
    var begun = new ReportJob();
    job.set(Optional.of(begun));
    var written = CompletableFuture.supplyAsync(() -> writing.run(begun), background);
    var unused = written.whenComplete((_, _) -> Platform.runLater(() -> job.set(Optional.empty())));
    FxFutures.on(written, say);
  }

  /** What is being written now. */
  ObservableValue<Optional<ReportJob>> job() {
    return job;
  }

  /** Returns whether there was something to cancel. */
  boolean cancel() {
    job.get().ifPresent(ReportJob::cancel);
    return job.get().isPresent();
  }

  private static boolean bundle(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(BUNDLE);
  }
}
