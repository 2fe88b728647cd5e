package dev.pitwall.ui.servers;

import dev.pitwall.domain.Rejection;
import dev.pitwall.domain.Server;
import dev.pitwall.domain.ServerIntent.ChangeServer;
import dev.pitwall.domain.ServerIntent.RemoveServer;
import dev.pitwall.domain.ServerSheet;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.FormRow;
import dev.pitwall.ui.kit.FormSheet;
import dev.pitwall.ui.kit.Ids;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** A server's sheet. What a teammate changes meanwhile stays, unless one typed over it. */
final class ServerForm {
  private final FxTexts texts;
  private final Desk desk;
  private final Server server;
  private final Supplier<Optional<Server>> newest;
  private final FormSheet sheet;
  private final FormRow<TextField> name;
  private final FormRow<TextArea> addresses;
  private final FormRow<TextField> sshAlias;
  private final CheckBox external = Ids.give(new CheckBox(), "server-form", "external");
  private final FormRow<TextField> spec;
  private final FormRow<TextArea> note;

  /**
   * @param newest the server as it stands when saving; empty when it was removed
   */
  ServerForm(FxTexts texts, Desk desk, Server server, Supplier<Optional<Server>> newest) {
    this.texts = texts;
    this.desk = desk;
    this.server = server;
    this.newest = newest;
    sheet = new FormSheet(texts, "server-form", "servers.form.title", "servers.form.save");
    name = sheet.text("name", "servers.form.name");
    addresses =
        sheet
            .area("addresses", "servers.form.addresses", 2)
            .help(texts, "servers.form.addresses.help");
    sshAlias = sheet.text("ssh-alias", "servers.form.sshAlias");
    external.textProperty().bind(texts.text("servers.form.external.box"));
    sheet.row("servers.form.external", external);
    spec = sheet.text("spec", "servers.form.spec");
    note = sheet.area("note", "servers.form.note", 2);
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
    external.setSelected(filled.external());
    spec.control().setText(filled.spec());
    note.control().setText(filled.note());
  }

  private ServerSheet typed() {
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
        note.control().getText().strip());
  }

  private void save() {
    var wanted = merged(server.sheet(), typed(), newest.get().orElse(server).sheet());
    if (newest.get().filter(one -> one.sheet().equals(wanted)).isPresent()) {
      sheet.close();
      return;
    }
    desk.submitAndSay(
        new ChangeServer(server.id(), wanted),
        sheet::close,
        this::refuse,
        "servers.said.changed",
        wanted.name());
  }

  /** What was typed, and for fields nobody typed in what stands there now. */
  static ServerSheet merged(ServerSheet before, ServerSheet typed, ServerSheet now) {
    return new ServerSheet(
        chosen(before, typed, now, ServerSheet::name),
        chosen(before, typed, now, ServerSheet::addresses),
        chosen(before, typed, now, ServerSheet::sshAlias),
        chosen(before, typed, now, ServerSheet::external),
        chosen(before, typed, now, ServerSheet::spec),
        chosen(before, typed, now, ServerSheet::note));
  }

  private static <T> T chosen(
      ServerSheet before, ServerSheet typed, ServerSheet now, Function<ServerSheet, T> field) {
    return field.apply(typed).equals(field.apply(before)) ? field.apply(now) : field.apply(typed);
  }

  private void refuse(Rejection reason) {
    if (reason instanceof Rejection.NameMissing || reason instanceof Rejection.NameTaken) {
      sheet.refuse(reason, name);
    } else {
      sheet.refuse(reason);
    }
  }

  private void remove() {
    desk.submitAndSay(
        new RemoveServer(server.id()),
        sheet::close,
        sheet::refuse,
        "servers.said.serverRemoved",
        server.name());
  }
}
