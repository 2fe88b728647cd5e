package dev.pitwall.ui.export;

import dev.pitwall.report.privacy.Omission;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.FormSheet;
import java.util.Set;
import java.util.function.Consumer;

/** Asks what is left out of an export that has one form only. */
public final class OmissionSheet {
  private OmissionSheet() {}

  /**
   * @param scope of the ids of its nodes
   * @param last what is chosen at first
   * @param chosen is called once the sheet is closed
   */
  public static FormSheet of(
      FxTexts texts,
      String scope,
      String titleKey,
      Set<Omission> last,
      Consumer<Set<Omission>> chosen) {
    var sheet = new FormSheet(texts, scope, titleKey, "export.choose");
    var choice = new OmissionChoice(texts, scope, last);
    sheet.row("export.without", choice).help(texts, "export.without.help");
    sheet.onSave(
        () -> {
          sheet.close();
          chosen.accept(choice.chosen());
        });
    return sheet;
  }
}
