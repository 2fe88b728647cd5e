package dev.pitwall.ui.servers;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.intent.ServerIntent.RemoveServer;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.text.TypedText;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableObjectValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** A server's sheet. What a teammate changes meanwhile stays, unless one typed over it. */
final class ServerForm {
  private final FxTexts texts;
  private final Desk desk;
  private final Server server;
  private final ObservableObjectValue<ContestDay> day;
  private final FormSheet sheet;
  private final FormRow<TextField> name;
  private final FormRow<TextArea> addresses;
  private final FormRow<TextField> sshAlias;
  private final FormRow<TextField> sshUser;
  private final FormRow<TextField> sshPort;
  private final FormRow<TextField> proxyJump;
  private final CheckBox external = Ids.give(new CheckBox(), "server-form", "external");
  private final FormRow<TextField> spec;
  private final FormRow<TextArea> note;

  /**
   * @param day as it stands, also when saving
   */
  ServerForm(FxTexts texts, Desk desk, Server server, ObservableObjectValue<ContestDay> day) {
    this.texts = texts;
    this.desk = desk;
    this.server = server;
    this.day = day;
    sheet = new FormSheet(texts, "server-form", "servers.form.title", "servers.form.save");
    name = sheet.text("name", "servers.form.name", Limits.NAME_LETTERS);
    addresses =
        sheet
            .area("addresses", "servers.form.addresses", 2)
            .help(texts, "servers.form.addresses.help");
    sshAlias = sheet.text("ssh-alias", "servers.form.sshAlias");
    sshUser = sheet.text("ssh-user", "servers.form.sshUser");
    sshPort =
        sheet
            .text("ssh-port", "servers.form.sshPort", LimitedField.FIGURE_LETTERS)
            .help(texts, "servers.form.sshPort.help");
    proxyJump = sheet.text("proxy-jump", "servers.form.proxyJump");
    external.textProperty().bind(texts.text("servers.form.external.box"));
    sheet.row("servers.form.external", external);
    spec = sheet.text("spec", "servers.form.spec");
    note = sheet.area("note", "servers.form.note", 2);
    sheet.row("servers.form.history", ServerHistory.of(texts, day, server.id()));
    sheet.also(
        Actions.button(
            texts, "server-form", "remove", "fth-trash-2", "servers.form.remove", this::remove));
    sheet.onSave(this::save);
    fill(server.sheet());
  }

  FormSheet sheet() {
    return sheet;
  }

  private void fill(ServerSheet filled) {
    name.control().setText(filled.name());
    addresses.control().setText(String.join("\n", filled.addresses()));
    sshAlias.control().setText(filled.sshAlias());
    sshUser.control().setText(filled.sshUser());
    sshPort.control().setText(filled.sshPort().map(String::valueOf).orElse(""));
    proxyJump.control().setText(filled.proxyJump());
    external.setSelected(filled.external());
    spec.control().setText(filled.spec());
    note.control().setText(filled.note());
  }

  private ServerSheet typed(Optional<Integer> port) {
    return new ServerSheet(
        name.control().getText().strip(),
        addresses
            .control()
            .getText()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList(),
        sshAlias.control().getText().strip(),
        external.isSelected(),
        spec.control().getText().strip(),
        note.control().getText().strip(),
        sshUser.control().getText().strip(),
        port,
        proxyJump.control().getText().strip());
  }

  private void save() {
    var port = TypedText.plain(sshPort.control().getText());
    if (!port.matches("\\d{0,9}")) {
      sshPort.object(texts.text("servers.form.sshPort.wrong", port));
      return;
    }
    save(port.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(port)));
  }

  private void save(Optional<Integer> port) {
    var newest = Optional.ofNullable(day.get().servers().get(server.id()));
    var wanted = merged(server.sheet(), typed(port), newest.orElse(server).sheet());
    if (newest.filter(one -> one.sheet().equals(wanted)).isPresent()) {
      sheet.close();
      return;
    }
    sheet.submit(
        desk,
        new ChangeServer(server.id(), wanted),
        done -> desk.say(done, "servers.said.changed", wanted.name()),
        this::refuse);
  }

  /** What was typed, and for fields nobody typed in what stands there now. */
  static ServerSheet merged(ServerSheet before, ServerSheet typed, ServerSheet now) {
    return new ServerSheet(
        chosen(before, typed, now, ServerSheet::name),
        chosen(before, typed, now, ServerSheet::addresses),
        chosen(before, typed, now, ServerSheet::sshAlias),
        chosen(before, typed, now, ServerSheet::external),
        chosen(before, typed, now, ServerSheet::spec),
        chosen(before, typed, now, ServerSheet::note),
        chosen(before, typed, now, ServerSheet::sshUser),
        chosen(before, typed, now, ServerSheet::sshPort),
        chosen(before, typed, now, ServerSheet::proxyJump));
  }

  private static <T> T chosen(
      ServerSheet before, ServerSheet typed, ServerSheet now, Function<ServerSheet, T> field) {
    return field.apply(typed).equals(field.apply(before)) ? field.apply(now) : field.apply(typed);
  }

  private void refuse(Rejection reason) {
    if (reason instanceof Rejection.NameMissing || reason instanceof Rejection.NameTaken) {
      sheet.refuse(reason, name);
    } else if (reason instanceof Rejection.NotAPort) {
      sheet.refuse(reason, sshPort);
    } else {
      sheet.refuse(reason);
    }
  }

  private void remove() {
    sheet.submit(
        desk,
        new RemoveServer(server.id()),
        done -> desk.say(done, "servers.said.serverRemoved", server.name()),
        sheet::refuse);
  }
}
