package dev.pitwall.ui.servers;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.Event.FieldsChanged;
import dev.pitwall.domain.event.RoleEvent.RoleDefined;
import dev.pitwall.domain.event.RoleEvent.RoleRetired;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.intent.RoleIntent.ChangeRole;
import dev.pitwall.domain.intent.RoleIntent.DefineRole;
import dev.pitwall.domain.intent.RoleIntent.RetireRole;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.RoleChip;
import dev.pitwall.ui.kit.form.FieldDraft;
import dev.pitwall.ui.kit.form.FormDraft;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.TintChoice;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.control.TextField;

/** The sheet of one of the team's own roles: a new one, or one to be changed or retired. */
final class RoleForm {
  private final FxTexts texts;
  private final Desk desk;
  private final RoleId id;
  private final boolean fresh;
  private final FormSheet sheet;
  private final FormRow<TextField> name;
  private final FormRow<TextField> mark;
  private final FormDraft<Role> draft;
  private final FieldDraft<String> typedName;
  private final FieldDraft<String> typedMark;
  private final FieldDraft<Tint> tint;
  private final FieldDraft<String> icon;

  /**
   * @param id of the role, new or not
   * @param before the role to be changed; empty for a new one
   */
  RoleForm(FxTexts texts, Desk desk, RoleId id, Optional<Role> before) {
    this.texts = texts;
    this.desk = desk;
    this.id = id;
    fresh = before.isEmpty();
    sheet =
        new FormSheet(
            texts,
            "role-form",
            fresh ? "servers.role.define" : "servers.role.edit",
            fresh ? "servers.role.form.define" : "servers.role.form.save");
    name = sheet.text("name", "servers.role.form.name", Limits.NAME_LETTERS);
    mark =
        sheet
            .text("mark", "servers.role.form.mark", LimitedField.FIGURE_LETTERS)
            .help(texts, "servers.role.form.mark.help");
    var tints = sheet.row("servers.role.form.tint", new TintChoice(texts, "role-form"));
    var icons = sheet.row("servers.role.form.icon", new IconChoice("role-form"));
    draft =
        new FormDraft<>(
            texts,
            "role-form",
            before.orElse(new Role(id, "", "", Tint.BLUE, IconChoice.FIRST)),
            day -> Optional.ofNullable(day.roles().get(id)),
            this::removes);
    typedName = draft.text("name", name, Role::name, FieldsChanged.of(id, Role.Field.NAME));
    typedMark = draft.text("mark", mark, Role::mark, FieldsChanged.of(id, Role.Field.MARK));
    tint = draft.choice("tint", tints, Role::tint, FieldsChanged.of(id, Role.Field.TINT));
    icon =
        draft.choice(
            "icon",
            icons,
            Role::icon,
            (_, icon) -> IconChoice.name(icon),
            FieldsChanged.of(id, Role.Field.ICON));
    var preview = new RoleChip(typed());
    sheet.row("servers.role.form.preview", preview);
    before.ifPresent(
        role -> {
          sheet.follow(draft);
          sheet.also(
              Actions.button(
                  texts,
                  "role-form",
                  "retire",
                  "fth-archive",
                  "servers.role.form.retire",
                  () -> retire(role)));
        });
    for (var observed :
        List.<Observable>of(
            name.control().textProperty(),
            mark.control().textProperty(),
            tints.control().chosenProperty(),
            icons.control().chosenProperty())) {
      observed.subscribe(() -> preview.show(typed()));
    }
    sheet.onSave(this::save);
  }

  FormSheet sheet() {
    return sheet;
  }

  private boolean removes(Event event) {
    return event instanceof RoleRetired retired && retired.role().equals(id)
        || event instanceof RoleDefined defined && defined.role().equals(id);
  }

  private Role typed() {
    var now = draft.newest();
    return new Role(
        id,
        typedName.typedOr(now.name()),
        typedMark.typedOr(now.mark()),
        tint.typedOr(now.tint()),
        icon.typedOr(now.icon()));
  }

  private void save() {
    var role = typed();
    if (fresh) {
      sheet.submit(
          desk,
          new DefineRole(id, role.name(), role.mark(), role.tint(), role.icon()),
          done -> desk.report(done, "servers.done.roleDefined", role.name()),
          this::refuse);
      return;
    }
    var changed = SheetField.differing(Role.Field.class, draft.newest(), role);
    if (changed.isEmpty()) {
      sheet.close();
    } else {
      sheet.submit(
          desk,
          new ChangeRole(id, role.name(), role.mark(), role.tint(), role.icon(), changed),
          done -> desk.report(done, "servers.done.roleChanged", role.name()),
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
        done -> desk.report(done, "servers.done.roleRetired", role.name()),
        sheet::refuse);
  }
}
