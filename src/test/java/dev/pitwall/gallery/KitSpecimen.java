package dev.pitwall.gallery;

import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.EmptyState;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.RoleChip;
import dev.pitwall.ui.kit.control.ScoreText;
import dev.pitwall.ui.kit.control.ServerName;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.control.VerdictMark;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.SheetHost;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** All shared controls on one sheet. */
final class KitSpecimen {
  private KitSpecimen() {}

  static Parent of(Workbench bench) {
    var texts = bench.texts;
    var day = bench.snapshot().day();
    var roles = new FlowPane(8, 8);
    Role.BUILT_IN.forEach(role -> roles.getChildren().add(new RoleChip(role)));
    Role.BUILT_IN.forEach(role -> roles.getChildren().add(RoleChip.markOnly(role)));
    var people = new FlowPane(16, 8);
    day.members()
        .values()
        .forEach(m -> people.getChildren().add(MemberBadge.named(Optional.of(m))));
    people.getChildren().add(new MemberBadge(Optional.empty()));
    day.servers().values().forEach(s -> people.getChildren().add(new ServerName(s)));
    var verdicts = new FlowPane(16, 8);
    for (var verdict : Verdict.values()) {
      verdicts.getChildren().add(new VerdictMark(texts, Optional.of(verdict)));
    }
    verdicts.getChildren().add(new VerdictMark(texts, Optional.empty()));
    verdicts.getChildren().add(new ScoreText(Optional.of(Score.of(11_023))));
    verdicts.getChildren().add(new ScoreText(Optional.empty()));
    for (var meaning : Meaning.values()) {
      verdicts.getChildren().add(new Tag(meaning, new SimpleStringProperty("Tag 残り 12:40")));
    }
    var type = new FlowPane(16, 8);
    for (var size :
        new String[] {"t-small", "", "t-lead", "t-title", "t-figure", "t-clock", "t-board"}) {
      var label = new Label("11,023 残り");
      label.getStyleClass().add(size);
      type.getChildren().add(label);
    }
    var buttons =
        new FlowPane(
            8,
            8,
            Actions.button(texts, "kit", "plain", "fth-plus", "kit.undo", () -> {}),
            Actions.main(texts, "kit", "main", "fth-check", "kit.close", () -> {}),
            Actions.icon(texts, "kit", "icon", "fth-x", "kit.close", Optional.of("Esc"), () -> {}));
    var empty = new EmptyState(texts, "fth-server", "app.name", "rejection.NoServersToReboot");
    var all = new VBox(16, roles, people, verdicts, type, buttons, empty);
    all.getStyleClass().add("screen-body");
    var host = new SheetHost(all);
    var sheet = new FormSheet(texts, "kit-form", "app.name", "kit.close");
    sheet.text("name", "enum.Thing.SERVER").control().setText("s1");
    var wrong = sheet.text("wrong", "enum.Thing.ROLE");
    sheet.area("note", "enum.Thing.NOTE", 3);
    host.open(sheet);
    wrong.object(texts.text("rejection.NoServersToReboot"));
    return host;
  }
}
