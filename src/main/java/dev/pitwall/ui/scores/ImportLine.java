package dev.pitwall.ui.scores;

import dev.pitwall.report.timeline.BadLine;
import dev.pitwall.report.timeline.TimelinePreview;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;

/** One line of what an import would do: what it leaves out first, then what it adds, by time. */
sealed interface ImportLine {
  /** A line of the file that is not taken. */
  record Bad(BadLine line) implements ImportLine {}

  /** Words about roles that are kept as words. */
  record Kept(TimelinePreview.Remark remark) implements ImportLine {}

  record Added(TimelinePreview.Entry entry) implements ImportLine {}

  static List<ImportLine> of(TimelinePreview preview) {
    var lines = new ArrayList<ImportLine>();
    preview.badLines().forEach(bad -> lines.add(new Bad(bad)));
    preview.remarks().forEach(remark -> lines.add(new Kept(remark)));
    preview.entries().forEach(entry -> lines.add(new Added(entry)));
    return lines;
  }

  /** What it comes to, in one or a few sentences. */
  static String summary(Texts t, TimelinePreview preview) {
    var sentences = new ArrayList<String>();
    sentences.add(
        preview.entries().isEmpty()
            ? t.of("scores.import.nothing")
            : t.of("scores.import.adds", preview.runs(), preview.notes(), preview.roleSteps()));
    if (!preview.newServers().isEmpty()) {
      sentences.add(t.of("scores.import.servers", preview.newServers()));
    }
    if (!preview.leftOut().isEmpty()) {
      sentences.add(t.of("scores.import.leftout", preview.leftOut()));
    }
    if (preview.alreadyThere() > 0) {
      sentences.add(t.of("scores.import.there", preview.alreadyThere()));
    }
    if (!preview.badLines().isEmpty()) {
      sentences.add(t.of("scores.import.bad", preview.badLines().size()));
    }
    return String.join("\n", sentences);
  }

  static String words(Texts t, ImportLine line) {
    return switch (line) {
      case Bad(var bad) ->
          t.of("csv.bad.line", bad.line(), t.of("csv.bad." + bad.reason().name(), bad.word()));
      case Kept(var remark) -> t.of("scores.import.remark", remark.line(), remark.words());
      case Added(TimelinePreview.ImportedRun run) ->
          String.join(
                  "  ",
                  Times.minute(t, run.at()),
                  t.of(run.result().verdict()) + Scores.after(run.result().score()),
                  run.note())
              .strip();
      case Added(TimelinePreview.ImportedNote note) ->
          Times.minute(t, note.at()) + "  " + note.text();
      case Added(TimelinePreview.RolesStep step) ->
          Times.minute(t, step.at()) + "  " + t.of("scores.import.roles", step.typed());
    };
  }

  static String icon(ImportLine line) {
    return switch (line) {
      case Bad _ -> "fth-alert-triangle";
      case Kept _ -> "fth-info";
      case Added(TimelinePreview.ImportedRun _) -> "fth-activity";
      case Added(TimelinePreview.ImportedNote _) -> "fth-edit-3";
      case Added(TimelinePreview.RolesStep _) -> "fth-server";
    };
  }

  /** Draws one. */
  final class Cell extends ListCell<ImportLine> {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private final FxTexts texts;

    Cell(FxTexts texts) {
      this.texts = texts;
      getStyleClass().add("import-line");
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(ImportLine line, boolean empty) {
      super.updateItem(line, empty);
      textProperty().unbind();
      boolean shown = !empty && line != null;
      pseudoClassStateChanged(BAD, shown && line instanceof Bad);
      setGraphic(shown ? new Icon(icon(line)) : null);
      if (shown) {
        textProperty().bind(texts.bind(t -> words(t, line)));
      } else {
        setText(null);
      }
    }
  }
}
