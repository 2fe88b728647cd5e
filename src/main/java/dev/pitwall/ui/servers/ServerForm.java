package dev.pitwall.ui.servers;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.Event.FieldsChanged;
import dev.pitwall.domain.event.ServerEvent.ServerAdded;
import dev.pitwall.domain.event.ServerEvent.ServerRemoved;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.intent.ServerIntent.RemoveServer;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.ServerSheet.Field;
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.text.TypedText;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FieldDraft;
import dev.pitwall.ui.kit.form.FormDraft;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableObjectValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/** A server's sheet. */
final class ServerForm {
  private final FxTexts texts;
  private final Desk desk;
  private final FormSheet sheet;
  private final FormRow<TextField> nameRow;
  private final FormRow<TextField> portRow;
  private final FormRow<? extends TextInputControl> probesRow;
  private final FormDraft<ServerSheet> draft;
  private final ServerId id;
  private final FieldDraft<String> name;
  private final FieldDraft<String> addresses;
  private final FieldDraft<String> sshAlias;
  private final FieldDraft<String> sshUser;
  private final FieldDraft<String> sshPort;
  private final FieldDraft<String> proxyJump;
  private final FieldDraft<Boolean> external;
  private final FieldDraft<String> spec;
  private final FieldDraft<String> note;
  private final FieldDraft<String> probes;

  /**
   * @param day as it stands, for the history
   */
  ServerForm(FxTexts texts, Desk desk, Server server, ObservableObjectValue<ContestDay> day) {
    this.texts = texts;
    this.desk = desk;
    id = server.id();
    sheet =
        new FormSheet(texts, "server-form", "servers.form.title", "servers.form.save").edits(id);
    draft =
        new FormDraft<>(
            texts,
            "server-form",
            server.sheet(),
            newest -> Optional.ofNullable(newest.servers().get(id)).map(Server::sheet),
            this::removes);
    nameRow = sheet.text("name", "servers.form.name", Limits.NAME_LETTERS);
    name = text("name", nameRow, ServerSheet::name, Field.NAME);
    addresses =
        text(
            "addresses",
            sheet
                .area("addresses", "servers.form.addresses", 2)
                .help(texts, "servers.form.addresses.help"),
            one -> String.join("\n", one.addresses()),
            Field.ADDRESSES);
    sshAlias = line("ssh-alias", "servers.form.sshAlias", ServerSheet::sshAlias, Field.SSH_ALIAS);
    sshUser = line("ssh-user", "servers.form.sshUser", ServerSheet::sshUser, Field.SSH_USER);
    portRow =
        sheet
            .text("ssh-port", "servers.form.sshPort", LimitedField.FIGURE_LETTERS)
            .help(texts, "servers.form.sshPort.help");
    sshPort =
        text(
            "ssh-port",
            portRow,
            one -> one.sshPort().map(String::valueOf).orElse(""),
            Field.SSH_PORT);
    proxyJump =
        line("proxy-jump", "servers.form.proxyJump", ServerSheet::proxyJump, Field.PROXY_JUMP);
    external = external();
    spec = line("spec", "servers.form.spec", ServerSheet::spec, Field.SPEC);
    note = text("note", sheet.area("note", "servers.form.note", 2), ServerSheet::note, Field.NOTE);
    probesRow =
        sheet.area("probes", "servers.form.probes", 4).help(texts, "servers.form.probes.help");
    probes = text("probes", probesRow, one -> String.join("\n", one.probes()), Field.PROBES);
    sheet.row("servers.form.history", ServerHistory.of(texts, day, id));
    sheet.also(
        Actions.button(
            texts, "server-form", "remove", "fth-trash-2", "servers.form.remove", this::remove));
    sheet.follow(draft);
    sheet.onSave(this::save);
  }

  FormSheet sheet() {
    return sheet;
  }

  private boolean removes(Event event) {
    return event instanceof ServerRemoved removed && removed.server().equals(id)
        || event instanceof ServerAdded added && added.server().equals(id);
  }

  private FieldDraft<String> line(
      String fieldName, String labelKey, Function<ServerSheet, String> of, Field field) {
    return text(fieldName, sheet.text(fieldName, labelKey), of, field);
  }

  private FieldDraft<String> text(
      String fieldName,
      FormRow<? extends TextInputControl> row,
      Function<ServerSheet, String> of,
      Field field) {
    return draft.text(fieldName, row, of, FieldsChanged.of(id, field));
  }

  private FieldDraft<Boolean> external() {
    var box = Ids.give(new CheckBox(), "server-form", "external");
    box.textProperty().bind(texts.text("servers.form.external.box"));
    return draft.field(
        "external",
        sheet.row("servers.form.external", box),
        ServerSheet::external,
        box.selectedProperty(),
        box::isSelected,
        box::setSelected,
        (t, ticked) -> ticked ? t.of("servers.form.external.box") : "",
        FieldsChanged.of(id, Field.EXTERNAL));
  }

  private void save() {
    var port = TypedText.plain(sshPort.typed());
    if (!port.matches("\\d{0,9}")) {
      portRow.object(texts.text("servers.form.sshPort.wrong", port));
      return;
    }
    save(port.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(port)));
  }

  private void save(Optional<Integer> port) {
    var now = draft.newest();
    var wanted =
        new ServerSheet(
            name.typedOr(now.name()),
            addresses.touched() ? lines(addresses.typed()) : now.addresses(),
            sshAlias.typedOr(now.sshAlias()),
            external.typedOr(now.external()),
            spec.typedOr(now.spec()),
            note.typedOr(now.note()),
            sshUser.typedOr(now.sshUser()),
            port,
            proxyJump.typedOr(now.proxyJump()),
            probes.touched() ? lines(probes.typed()) : now.probes());
    var changed = SheetField.differing(Field.class, now, wanted);
    if (changed.isEmpty()) {
      sheet.close();
      return;
    }
    sheet.submit(
        desk,
        new ChangeServer(id, wanted, changed),
        done -> desk.report(done, "servers.done.changed", wanted.name()),
        this::refuse);
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private void refuse(Rejection reason) {
    if (reason instanceof Rejection.NameMissing || reason instanceof Rejection.NameTaken) {
      sheet.refuse(reason, nameRow);
    } else if (reason instanceof Rejection.NotAPort) {
      sheet.refuse(reason, portRow);
    } else if (reason instanceof Rejection.NotAProbe || reason instanceof Rejection.TooManyProbes) {
      sheet.refuse(reason, probesRow);
    } else {
      sheet.refuse(reason);
    }
  }

  private void remove() {
    sheet.submit(
        desk,
        new RemoveServer(id),
        done -> desk.report(done, "servers.done.serverRemoved", draft.newest().name()),
        sheet::refuse);
  }
}
