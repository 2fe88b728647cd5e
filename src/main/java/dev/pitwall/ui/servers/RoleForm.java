package dev.pitwall.ui.servers;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.intent.RoleIntent.ChangeRole;
import dev.pitwall.domain.intent.RoleIntent.DefineRole;
import dev.pitwall.domain.intent.RoleIntent.RetireRole;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.RoleChip;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.TintChoice;
import java.util.Optional;
import javafx.scene.control.TextField;

/** The sheet of one of the team's own roles: a new one, or one to be changed or retired. */
final class RoleForm {
  private final FxTexts texts;
  private final Desk desk;
  private final RoleId id;
  private final Optional<Role> before;
  private final FormSheet sheet;
  private final FormRow<TextField> name;
  private final FormRow<TextField> mark;
  private final TintChoice tint;
  private final IconChoice icon;
  private final RoleChip preview;

  /**
   * @param id of the role, new or not
   * @param before the role to be changed; empty for a new one
   */
  RoleForm(FxTexts texts, Desk desk, RoleId id, Optional<Role> before) {
    this.texts = texts;
    this.desk = desk;
    this.id = id;
    this.before = before;
    sheet =
        new FormSheet(
            texts,
            "role-form",
            before.isEmpty() ? "servers.role.define" : "servers.role.edit",
            before.isEmpty() ? "servers.role.form.define" : "servers.role.form.save");
    name = sheet.text("name", "servers.role.form.name", Limits.NAME_LETTERS);
    mark =
        sheet
            .text("mark", "servers.role.form.mark", LimitedField.FIGURE_LETTERS)
            .help(texts, "servers.role.form.mark.help");
    tint = new TintChoice(texts, "role-form");
    icon = new IconChoice("role-form");
    sheet.row("servers.role.form.tint", tint);
    sheet.row("servers.role.form.icon", icon);
    preview = new RoleChip(typed());
    sheet.row("servers.role.form.preview", preview);
    before.ifPresent(this::fill);
    before.ifPresent(
        role ->
            sheet.also(
                Actions.button(
                    texts,
                    "role-form",
                    "retire",
                    "fth-archive",
                    "servers.role.form.retire",
                    () -> retire(role))));
    name.control().textProperty().subscribe(() -> preview.show(typed()));
    mark.control().textProperty().subscribe(() -> preview.show(typed()));
    tint.chosenProperty().subscribe(() -> preview.show(typed()));
    icon.chosenProperty().subscribe(() -> preview.show(typed()));
    sheet.onSave(this::save);
  }

  FormSheet sheet() {
    return sheet;
  }

  private void fill(Role role) {
    name.control().setText(role.name());
    mark.control().setText(role.mark());
    tint.choose(role.tint());
    icon.choose(role.icon());
  }

  private Role typed() {
    return new Role(
        id,
        name.control().getText().strip(),
        mark.control().getText().strip(),
        tint.chosen(),
        icon.chosen());
  }

  private void save() {
    var role = typed();
    Tint colour = role.tint();
    if (before.isEmpty()) {
      sheet.submit(
          desk,
          new DefineRole(id, role.name(), role.mark(), colour, role.icon()),
          done -> desk.say(done, "servers.said.roleDefined", role.name()),
          this::refuse);
    } else if (before.get().equals(role)) {
      sheet.close();
    } else {
      sheet.submit(
          desk,
          new ChangeRole(id, role.name(), role.mark(), colour, role.icon()),
          done -> desk.say(done, "servers.said.roleChanged", role.name()),
          this::refuse);
    }
  }

  private void refuse(Rejection reason) {
    if (reason instanceof Rejection.NameMissing || reason instanceof Rejection.NameTaken) {
      sheet.refuse(reason, name);
    } else if (reason instanceof Rejection.MarkNotTwoLetters) {
      sheet.refuse(reason, mark);
    } else {
      sheet.refuse(reason);
    }
  }

  private void retire(Role role) {
    sheet.submit(
        desk,
        new RetireRole(role.id()),
        done -> desk.say(done, "servers.said.roleRetired", role.name()),
        sheet::refuse);
  }
}
