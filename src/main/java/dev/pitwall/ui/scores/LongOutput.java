package dev.pitwall.ui.scores;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.WholeOutput;
import dev.pitwall.text.Sizes;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** A long output on a run's sheet: read by pages and searched, as a long snippet is. */
final class LongOutput {
  private final FxTexts texts;
  private final ContentView content;

  LongOutput(FxTexts texts, ContentView content) {
    this.texts = texts;
    this.content = content;
  }

  /** One that cannot be laid out in a field, or of which only a part would be there. */
  static boolean isOne(RunResult result) {
    return result.whole().isPresent() || result.output().length() > OutputExcerpt.BESIDE_BLOB;
  }

  void show(RunResult result, FormSheet sheet) {
    content.getStyleClass().add("long-output");
    long bytes =
        result
            .whole()
            .map(WholeOutput::bytes)
            .orElseGet(() -> (long) result.output().getBytes(StandardCharsets.UTF_8).length);
    // Where all of it is elsewhere still, its beginning is shown; the excerpt has a gap.
    var text = result.whole().isPresent() ? head(result.output()) : result.output();
    content.show(
        Optional.of(
            new SnippetContent(
                SnippetContent.Kind.TEXT, bytes, text, result.whole().map(WholeOutput::blob))));
    var row = sheet.row("scores.form.output", content);
    row.help(
        texts,
        result.whole().isPresent() ? "scores.form.output.whole" : "scores.form.output.excerpt",
        Sizes.written(bytes),
        Sizes.written(Blobs.MOST_BYTES));
    var keys =
        new KeyTable()
            .on("Ctrl+F", "snippets.find", () -> content.find().open())
            .on("F3", "snippets.find.next", () -> content.find().go(true))
            .on("Shift+F3", "snippets.find.before", () -> content.find().go(false));
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
    // A step back: from the words that were looked for to the text, and only then from the sheet.
    var esc =
        new KeyTable()
            .whenInField(
                "Esc",
                "shell.back",
                _ -> {
                  boolean closed = content.find().close();
                  if (closed) {
                    content.text().requestFocus();
                  }
                  return closed;
                });
    content.addEventFilter(KeyEvent.KEY_PRESSED, esc::take);
    // Its file is open only while the sheet is.
    content
        .sceneProperty()
        .addListener(
            (_, _, now) -> {
              if (now == null) {
                content.release();
              }
            });
  }

  private static String head(String output) {
    return output.substring(0, Math.min(output.length(), SnippetContent.HEAD_LETTERS));
  }
}
