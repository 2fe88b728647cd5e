package dev.pitwall.ui.snippets;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.inbox.Contents;
import dev.pitwall.report.kit.KitImport;
import dev.pitwall.report.kit.KitWriter;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormSheet;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The sets of prepared snippets: written to a file, and taken in from one. */
final class KitsSheet {
  private static final String SCOPE = "kits";
  private static final FileChooser.ExtensionFilter ZIP =
      new FileChooser.ExtensionFilter("ZIP", "*.zip", "*.ZIP");

  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final Blobs blobs;
  private final Executor background;
  private final FormSheet sheet;
  private final VBox sets = new VBox(4);
  private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
  private ContestDay day = ContestDay.EMPTY;

  /** What came of reading or writing a file, in a sentence. */
  private record KitOutcome(String key, List<Object> filled, List<Intent> intents) {
    static KitOutcome of(String key, Object... filled) {
      return new KitOutcome(key, List.of(filled), List.of());
    }
  }

  KitsSheet(FxTexts texts, Desk desk, IdSource ids, Blobs blobs, Executor background) {
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    this.blobs = blobs;
    this.background = background;
    sheet = new FormSheet(texts, SCOPE, "snippets.kits", "snippets.kits.export");
    sheet.row("snippets.kits.sets", sets).help(texts, "snippets.kits.help");
    sheet.also(
        Actions.button(
            texts, SCOPE, "import", "fth-log-in", "snippets.kits.import", this::chooseImport));
    sheet.onShow(snapshot -> show(snapshot.day()));
    sheet.onSave(this::chooseExport);
  }

  FormSheet sheet() {
    return sheet;
  }

  /** A box a set; what was unticked stays so. */
  private void show(ContestDay newest) {
    day = newest;
    var counts = KitWriter.sets(newest);
    boxes.keySet().retainAll(counts.keySet());
    int at = 0;
    for (var set : counts.entrySet()) {
      var box =
          boxes.computeIfAbsent(
              set.getKey(),
              _ -> {
                var made = Ids.give(new CheckBox(), SCOPE, "set-" + boxes.size());
                made.setMnemonicParsing(false);
                made.setSelected(true);
                return made;
              });
      box.setText(texts.now().of("snippets.kits.set", set.getKey(), set.getValue()));
      at++;
    }
    var none = new Label(texts.now().of("snippets.kits.none"));
    none.setWrapText(true);
    none.getStyleClass().add("muted");
    sets.getChildren().setAll(at == 0 ? List.of(none) : List.copyOf(boxes.values()));
  }

  private Set<String> ticked() {
    return boxes.entrySet().stream()
        .filter(box -> box.getValue().isSelected())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void chooseExport() {
    if (ticked().isEmpty()) {
      display(KitOutcome.of("snippets.kits.nothing"));
      return;
    }
    var chooser = new FileChooser();
    chooser.getExtensionFilters().add(ZIP);
    chooser.setInitialFileName("pitwall-kit.zip");
    Optional.ofNullable(chooser.showSaveDialog(sets.getScene().getWindow()))
        .ifPresent(file -> export(file.toPath()));
  }

  void export(Path file) {
    var now = day;
    var wanted = ticked();
    beside(() -> write(now, wanted, file));
  }

  private void chooseImport() {
    var chooser = new FileChooser();
    chooser.getExtensionFilters().add(ZIP);
    Optional.ofNullable(chooser.showOpenDialog(sets.getScene().getWindow()))
        .ifPresent(file -> take(file.toPath()));
  }

  void take(Path file) {
    var now = day;
    beside(() -> read(now, file));
  }

  private void beside(java.util.function.Supplier<KitOutcome> work) {
    FxFutures.on(CompletableFuture.supplyAsync(work, background), this::done);
  }

  /** The old file stays whole until the new one is. */
  private KitOutcome write(ContestDay now, Set<String> wanted, Path file) {
    var target = file.toAbsolutePath();
    try {
      var part = Files.createTempFile(target.getParent(), "kit", ".part");
      try {
        int count;
        try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
          count = KitWriter.write(now, wanted, blobs, out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return KitOutcome.of("snippets.kits.exported", count, target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      return KitOutcome.of("snippets.kits.notExported", target, String.valueOf(e.getMessage()));
    }
  }

  private KitOutcome read(ContestDay now, Path file) {
    try {
      var taken = new KitImport(content -> Contents.keep(content, blobs), ids).take(file, now);
      return switch (taken) {
        case KitImport.Taken.Refused(var refused) ->
            KitOutcome.of(refused.key(), file.getFileName(), refused.why().word());
        case KitImport.Taken.Snippets(var fresh, var known) ->
            new KitOutcome(
                "snippets.kits.imported", List.of(fresh.size(), known), List.copyOf(fresh));
      };
    } catch (IOException e) {
      return KitOutcome.of(
          "snippets.kits.notImported", file.getFileName(), String.valueOf(e.getMessage()));
    }
  }

  private void done(KitOutcome outcome) {
    if (outcome.intents().isEmpty()) {
      display(outcome);
    } else {
      sheet.submit(
          desk,
          new Intent.Several(outcome.intents()),
          done -> desk.report(done, outcome.key(), outcome.filled().toArray()),
          sheet::refuse);
    }
  }

  private void display(KitOutcome outcome) {
    desk.report(new Notice.Hint(outcome.key(), outcome.filled()));
  }
}
