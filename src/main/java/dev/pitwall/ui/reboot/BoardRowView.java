package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Role;
import dev.pitwall.text.RoleChecks;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.RoleChip;
import dev.pitwall.ui.kit.control.ShortName;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A server's line: digit, name with its checks, state with its details. Always of one height: what
 * is asked of it stands under the board.
 */
final class BoardRowView extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ObjectProperty<BoardRow> row;
  private final FxTexts texts;
  private final HBox checks = new HBox();

  BoardRowView(
      FxTexts texts, FxClock clock, RebootModel model, Gathering gathering, BoardRow first) {
    this.texts = texts;
    this.row = new SimpleObjectProperty<>(first);
    Ids.give(this, "reboot", "row-" + first.id().value());
    getStyleClass().add("reboot-row");
    var ticks = model.mode().map(mode -> mode == RebootModel.Mode.OPEN);
    var line =
        new HBox(
            digit(),
            nameAndChecks(),
            new VBox(new StateLine(texts, clock, row, ticks), beside(gathering)));
    line.getStyleClass().add("reboot-line");
    HBox.setHgrow(line.getChildren().get(2), Priority.ALWAYS);
    line.getChildren().get(2).getStyleClass().add("reboot-now");
    getChildren().add(line);
    setOnMousePressed(_ -> model.board().selected().set(Optional.of(row.get().id())));
    model
        .board()
        .selected()
        .subscribe(
            now -> pseudoClassStateChanged(CHOSEN, now.filter(row.get().id()::equals).isPresent()));
    row.map(one -> new Shown(one.roles(), one.checks())).subscribe(_ -> showChecks());
    texts.texts().subscribe(_ -> showChecks());
  }

  /** Newer state of the same server. */
  void show(BoardRow newest) {
    row.set(newest);
  }

  ServerId server() {
    return row.get().id();
  }

  private Label digit() {
    var digit = new Label();
    digit.getStyleClass().add("reboot-digit");
    digit.setMinWidth(USE_PREF_SIZE);
    digit.textProperty().bind(row.map(one -> one.number() < 10 ? "" + one.number() : ""));
    return digit;
  }

  private VBox nameAndChecks() {
    var name = new ShortName();
    name.getStyleClass().add("reboot-name");
    row.map(BoardRow::name).subscribe(name::show);
    var cloud = new Icon("fth-cloud");
    name.graphicProperty().bind(row.map(one -> one.external() ? cloud : null));
    checks.getStyleClass().add("reboot-checks");
    var box = new VBox(name, checks);
    box.getStyleClass().add("reboot-server");
    return box;
  }

  private record Shown(List<Role> roles, BoardRow.Checks checks) {}

  private void showChecks() {
    checks.getChildren().clear();
    if (row.get().checks().listed()) {
      row.get().roles().forEach(role -> checks.getChildren().add(mark(role)));
      checks.getChildren().addAll(CheckLook.tally(texts.now(), row.get().checks()));
      return;
    }
    for (var role : row.get().roles()) {
      var chip = mark(role);
      var words = new Label(RoleChecks.brief(texts.now(), role).orElse(role.name()));
      words.getStyleClass().add("reboot-check");
      checks.getChildren().addAll(chip, words);
    }
  }

  private static Node mark(Role role) {
    var chip = RoleChip.markOnly(role);
    chip.setMinWidth(USE_PREF_SIZE);
    return chip;
  }

  /** Under the state: whether it is proved, and why it stands so. */
  private HBox beside(Gathering gathering) {
    var details = details(gathering);
    var beside = new HBox(new ProofLabel(texts, row, gathering), details);
    beside.getStyleClass().add("reboot-beside");
    HBox.setHgrow(details, Priority.ALWAYS);
    beside
        .visibleProperty()
        .bind(beside.getChildren().getFirst().visibleProperty().or(details.visibleProperty()));
    beside.managedProperty().bind(beside.visibleProperty());
    return beside;
  }

  private Label details(Gathering gathering) {
    var details = new Label();
    details.getStyleClass().add("reboot-detail");
    details.setWrapText(true);
    details
        .textProperty()
        .bind(
            texts.bind(
                t -> Details.brief(t, row.get(), gathering.failure(row.get().id())),
                row,
                gathering.statuses()));
    Tooltips.bind(
        details,
        texts.bind(
            t -> Details.whole(t, row.get(), gathering.failure(row.get().id())),
            row,
            gathering.statuses()));
    details.visibleProperty().bind(details.textProperty().isNotEmpty());
    details.managedProperty().bind(details.visibleProperty());
    return details;
  }
}
