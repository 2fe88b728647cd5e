package dev.pitwall.ui.settings;

import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.Event.FieldsChanged;
import dev.pitwall.domain.event.MemberEvent.MemberAdded;
import dev.pitwall.domain.event.MemberEvent.MemberRemoved;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MemberIntent.ChangeMember;
import dev.pitwall.domain.intent.MemberIntent.RemoveMember;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.form.FieldDraft;
import dev.pitwall.ui.kit.form.FormDraft;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.TintChoice;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/** A member's name and tint. */
final class MemberForm {
  private final Desk desk;
  private final FormSheet sheet;
  private final FormRow<TextField> nameRow;
  private final FormDraft<Member> draft;
  private final FieldDraft<String> name;
  private final FieldDraft<Tint> tint;

  private MemberForm(FxTexts texts, Desk desk, String titleKey, Member member) {
    this.desk = desk;
    sheet = new FormSheet(texts, "member-form", titleKey, "settings.save");
    nameRow = sheet.text("name", "settings.members.name", Limits.NAME_LETTERS);
    var tints = sheet.row("settings.tint", new TintChoice(texts, "member-form"));
    var id = member.id();
    draft =
        new FormDraft<>(
            texts,
            "member-form",
            member,
            day -> Optional.ofNullable(day.members().get(id)),
            event -> removes(event, member));
    name = draft.text("name", nameRow, Member::name, FieldsChanged.of(id, Member.Field.NAME));
    tint = draft.choice("tint", tints, Member::tint, FieldsChanged.of(id, Member.Field.TINT));
  }

  /**
   * For one more member.
   *
   * @param added is called with the member once they are stored
   */
  static FormSheet add(FxTexts texts, Desk desk, Member blank, Consumer<Member> added) {
    var title = blank.agent() ? "agents.add" : "settings.members.add";
    var form = new MemberForm(texts, desk, title, blank);
    form.sheet.onSave(
        () -> {
          var typed = form.typed();
          form.submit(
              new AddMember(typed.id(), typed.name(), typed.tint(), typed.kind()),
              () -> added.accept(typed));
        });
    return form.sheet;
  }

  static FormSheet edit(FxTexts texts, Desk desk, Member member) {
    var form = new MemberForm(texts, desk, "settings.members.edit", member);
    form.sheet.follow(form.draft);
    form.sheet.onSave(form::save);
    form.sheet.also(
        Actions.button(
            texts, "member-form", "remove", "fth-trash-2", "settings.remove", form::remove));
    return form.sheet;
  }

  private static boolean removes(Event event, Member member) {
    return event instanceof MemberRemoved removed && removed.member().equals(member.id())
        || event instanceof MemberAdded added && added.member().equals(member.id());
  }

  private Member typed() {
    var now = draft.newest();
    return new Member(now.id(), name.typedOr(now.name()), tint.typedOr(now.tint()), now.kind());
  }

  private void save() {
    var typed = typed();
    var changed = SheetField.differing(Member.Field.class, draft.newest(), typed);
    if (changed.isEmpty()) {
      sheet.close();
    } else {
      submit(new ChangeMember(typed.id(), typed.name(), typed.tint(), changed), () -> {});
    }
  }

  private void submit(Intent intent, Runnable done) {
    sheet.submit(desk, intent, _ -> done.run(), reason -> sheet.refuse(reason, nameRow));
  }

  private void remove() {
    sheet.close();
    var member = draft.newest();
    desk.submitAndReport(new RemoveMember(member.id()), "settings.removed", member.name());
  }
}
