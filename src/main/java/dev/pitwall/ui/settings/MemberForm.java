package dev.pitwall.ui.settings;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.TintChoice;
import java.util.function.BiConsumer;
import javafx.scene.control.TextField;

/** A member's name and tint. */
final class MemberForm {
  private final FormSheet sheet;
  private final FormRow<TextField> name;
  private final TintChoice tint;

  MemberForm(FxTexts texts, String titleKey, String name, Tint tint) {
    sheet = new FormSheet(texts, "member-form", titleKey, "settings.save");
    this.name = sheet.text("name", "settings.members.name", Limits.NAME_LETTERS);
    this.name.control().setText(name);
    this.tint = new TintChoice(texts, "member-form");
    this.tint.choose(tint);
    sheet.row("settings.tint", this.tint);
  }

  void onSave(BiConsumer<String, Tint> save) {
    sheet.onSave(() -> save.accept(name.control().getText(), tint.chosen()));
  }

  void refuse(Rejection reason) {
    sheet.refuse(reason, name);
  }

  FormSheet sheet() {
    return sheet;
  }
}
