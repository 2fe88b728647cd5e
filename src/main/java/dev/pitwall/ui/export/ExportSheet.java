package dev.pitwall.ui.export;

import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.export.ExportForm;
import dev.pitwall.report.export.ExportRequest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormSheet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Asks which form a day is written in, and what is left out of it. */
final class ExportSheet {
  private static final String SCOPE = "export";

  private record Choice(ExportForm form, ReportCsv.Table table) {
    String id() {
      var id = form == ExportForm.CSV ? "csv-" + table.fileName() : form.name();
      return id.toLowerCase(Locale.ROOT);
    }
  }

  private ExportSheet() {}

  /**
   * @param last what is chosen at first
   * @param chosen is called once the sheet is closed
   */
  static FormSheet of(FxTexts texts, ExportRequest last, Consumer<ExportRequest> chosen) {
    var sheet = new FormSheet(texts, SCOPE, "export.title", "export.choose");
    var group = new ToggleGroup();
    var forms = new LinkedHashMap<RadioButton, Choice>();
    for (var form : ExportForm.values()) {
      if (form == ExportForm.CSV) {
        for (var table : ReportCsv.Table.values()) {
          forms.put(new RadioButton(), new Choice(form, table));
        }
      } else {
        forms.put(new RadioButton(), new Choice(form, ReportCsv.Table.RUNS));
      }
    }
    forms.forEach(
        (button, choice) -> {
          name(button, choice.id(), words(texts, choice));
          button.setToggleGroup(group);
          button.setUserData(choice);
          button.setSelected(choice.form() == last.form() && choice.table() == last.table());
        });
    sheet.row("export.form", box(forms));
    var marked = new CheckBox();
    name(marked, "marked", texts.text("export.marked"));
    marked.setSelected(last.marked());
    marked
        .disableProperty()
        .bind(
            group
                .selectedToggleProperty()
                .map(one -> ((Choice) one.getUserData()).form() != ExportForm.CSV));
    sheet.row("export.table", marked);
    var without = new OmissionChoice(texts, SCOPE, last.without());
    sheet.row("export.without", without).help(texts, "export.without.help");
    sheet.onSave(
        () -> {
          var choice = (Choice) group.getSelectedToggle().getUserData();
          sheet.close();
          chosen.accept(
              new ExportRequest(
                  choice.form(), choice.table(), marked.isSelected(), without.chosen()));
        });
    return sheet;
  }

  private static ObservableValue<String> words(FxTexts texts, Choice choice) {
    return choice.form() == ExportForm.CSV
        ? texts.bind(t -> t.of("export.csv", t.of(choice.table())))
        : texts.bind(t -> t.of(choice.form()));
  }

  private static void name(ButtonBase control, String id, ObservableValue<String> words) {
    Ids.give(control, SCOPE, id);
    control.setWrapText(true);
    control.textProperty().bind(words);
  }

  /** Takes the focus to the one that is chosen. */
  private static VBox box(Map<RadioButton, Choice> forms) {
    var box = new VBox(forms.keySet().toArray(RadioButton[]::new));
    box.getStyleClass().add("export-choices");
    return box;
  }
}
