package dev.pitwall.ui.team;

import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.SecretField;
import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/**
 * Where a database is and who connects. A whole address that is pasted fills the fields and is not
 * shown itself: there is a password in it.
 */
final class DatabaseForm extends VBox {
  private static final int MOST_LETTERS = 200;
  private static final int PORT_COLUMNS = 5;

  private final FxTexts texts;
  private final FormRow<TextField> host;
  private final FormRow<TextField> port;
  private final FormRow<TextField> database;
  private final FormRow<TextField> user;
  private final FormRow<SecretField> password;
  private final FormRow<TextField> authority;
  private final CheckBox encrypted = Ids.give(new CheckBox(), "team", "db-encrypted");

  DatabaseForm(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("team-database");
    host = row("team.db.host", "db-host");
    host.control().promptTextProperty().bind(texts.text("team.db.host.prompt"));
    host.control().textProperty().addListener((_, _, typed) -> take(typed));
    port = row("team.db.port", "db-port");
    port.control().setPrefColumnCount(PORT_COLUMNS);
    port.control().setText(String.valueOf(PostgresAddress.DEFAULT_PORT));
    database = row("team.db.database", "db-database");
    user = row("team.db.user", "db-user");
    password =
        new FormRow<>(
            texts,
            "team.db.password",
            Ids.give(new SecretField(MOST_LETTERS), "team", "db-password"));
    authority = row("team.db.authority", "db-authority");
    authority.help(texts, "team.db.authority.help");
    encrypted.setSelected(true);
    encrypted.setWrapText(true);
    encrypted.textProperty().bind(texts.text("team.db.encrypted"));
    authority.disableProperty().bind(encrypted.selectedProperty().not());
    var choose =
        Actions.icon(
            texts,
            "team",
            "db-choose",
            "fth-folder",
            "team.db.authority.choose",
            Optional.empty(),
            this::choose);
    choose.disableProperty().bind(authority.disableProperty());
    getChildren()
        .addAll(
            side(wide(host), port),
            side(wide(database), wide(user)),
            password,
            encrypted,
            side(wide(authority), choose));
  }

  private FormRow<TextField> row(String key, String name) {
    return new FormRow<>(texts, key, Ids.give(new LimitedField(2_000), "team", name));
  }

  private static <N extends Node> N wide(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }

  private static HBox side(Node... nodes) {
    var side = new HBox(nodes);
    side.getStyleClass().add("team-database-row");
    return side;
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.now().of("team.db.authority.choose"));
    Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
        .map(File::toString)
        .ifPresent(authority.control()::setText);
  }

  /** Of an address that was pasted into the first field the parts go to theirs. */
  private void take(String typed) {
    if (PostgresAddress.isMeant(typed)) {
      PostgresAddress.read(typed)
          .ifPresentOrElse(this::show, () -> host.object(texts.text("team.db.noAddress")));
    } else {
      host.accept();
    }
  }

  private void show(PostgresAddress address) {
    host.control().setText(address.host());
    port.control().setText(String.valueOf(address.port()));
    database.control().setText(address.database());
    user.control().setText(address.user());
    password.control().setText(address.password());
    encrypted.setSelected(address.encrypted());
    authority.control().setText(address.authorityFile());
  }

  /** Empty when something is missing; then that is shown. */
  Optional<PostgresAddress> address() {
    if (isMissing(host) || isMissing(database) || isMissing(user)) {
      return Optional.empty();
    }
    try {
      port.accept();
      return Optional.of(
          new PostgresAddress(
              text(host),
              Integer.parseInt(text(port)),
              text(database),
              text(user),
              password.control().getText(),
              encrypted.isSelected(),
              "",
              text(authority)));
    } catch (IllegalArgumentException e) {
      port.object(texts.text("team.db.noPort"));
      return Optional.empty();
    }
  }

  private boolean isMissing(FormRow<TextField> row) {
    row.accept();
    boolean missing = text(row).isEmpty() || PostgresAddress.isMeant(text(row));
    if (missing) {
      row.object(texts.text("team.db.missing"));
    }
    return missing;
  }

  private static String text(FormRow<TextField> row) {
    return row.control().getText().strip();
  }

  /** Nothing secret stays on the screen. */
  void clear() {
    password.control().clear();
    host.accept();
  }

  void focus() {
    host.control().requestFocus();
  }
}
