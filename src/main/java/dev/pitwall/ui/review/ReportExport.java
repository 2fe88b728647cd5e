package dev.pitwall.ui.review;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.ReportFiles;
import dev.pitwall.report.ReportFiles.Kind;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Writes the day as a report to a file that the person chooses; its ending says the form. */
final class ReportExport {
  private final FxTexts texts;
  private final Supplier<Timeline> day;
  private final Supplier<Instant> now;
  private final Executor background;
  private final Consumer<String> say;

  /** What is written, and where. */
  private record Asked(
      Kind kind, ReportCsv.Table table, Path file, Timeline day, Instant now, Texts texts) {}

  /**
   * @param background not the JavaFX thread
   * @param say shows one sentence: where it was written, or why not
   */
  ReportExport(
      FxTexts texts,
      Supplier<Timeline> day,
      Supplier<Instant> now,
      Executor background,
      Consumer<String> say) {
    this.texts = texts;
    this.day = day;
    this.now = now;
    this.background = background;
    this.say = say;
  }

  void choose(Window window) {
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
    return Kind.of(file.toString()).isPresent() || filter == null
        ? file
        : Path.of(file + filter.getExtensions().getFirst().substring(1));
  }

  /** The files are made and written off the JavaFX thread; then it is said, or why not. */
  CompletableFuture<Void> write(Path file, ReportCsv.Table table) {
    var kind = Kind.of(file.toString()).orElse(Kind.HTML);
    var asked = new Asked(kind, table, file, day.get(), now.get(), texts.now());
    var written = CompletableFuture.supplyAsync(() -> written(asked), background);
    FxFutures.on(
        written,
        trouble ->
            say.accept(
                trouble
                    .map(why -> texts.now().of("review.report.failed", file, why))
                    .orElseGet(() -> texts.now().of("review.report.written", file))));
    return written.thenAccept(_ -> {});
  }

  /** Why it could not be; empty when it could. */
  private static Optional<String> written(Asked asked) {
    var files =
        ReportFiles.of(
            asked.kind(),
            asked.file().getFileName().toString(),
            asked.day(),
            asked.now(),
            asked.texts(),
            asked.table());
    if (files.isEmpty()) {
      return Optional.of(asked.texts().of("review.report.nothing"));
    }
    try {
      write(asked.file(), files);
      return Optional.empty();
    } catch (FileAlreadyExistsException e) {
      return Optional.of(asked.texts().of("review.report.beside", e.getFile()));
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** That the file itself is replaced was asked; what lies beside it only with that one. */
  private static void write(Path file, Map<String, byte[]> files) throws IOException {
    boolean again = Files.exists(file);
    for (var name : files.keySet()) {
      var beside = file.resolveSibling(name);
      if (!again && !beside.equals(file) && Files.exists(beside)) {
        throw new FileAlreadyExistsException(beside.toString());
      }
    }
    for (var one : files.entrySet()) {
      Files.write(file.resolveSibling(one.getKey()), one.getValue());
    }
  }
}
