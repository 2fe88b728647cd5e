package dev.pitwall.ui.team;

import dev.pitwall.problem.Problem;
import dev.pitwall.team.day.TeamDatabase;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.team.postgres.PostgresCheck;
import dev.pitwall.team.postgres.PostgresState;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.keys.PressAgain;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The database beside the laptops: how it stands with it, and how it is set up. */
final class DatabasePane extends VBox {
  private final FxTexts texts;
  private final TeamDatabase database;
  private final TeamModel model;
  private final Consumer<Optional<Problem>> report;
  private final Label about = new Label();
  private final Label address = new Label();
  private final Tag state = new Tag(Meaning.PLAIN);
  private final Label detail = Ids.give(new Label(), "team", "db-detail");
  private final CheckBox handOn = Ids.give(new CheckBox(), "team", "db-hand-on");
  private final DatabaseForm form;
  private final Label found = Ids.give(new Label(), "team", "db-found");
  private final PressAgain again = new PressAgain();
  private final Button setUp;
  private final Button check;
  private final Button use;
  private final Button cancel;
  private final Button stop;
  private Optional<PostgresCheck> checked = Optional.empty();
  private boolean editing;
  private boolean checking;

  /**
   * @param report shows what went wrong
   */
  DatabasePane(
      FxTexts texts, TeamDatabase database, TeamModel model, Consumer<Optional<Problem>> report) {
    this.texts = texts;
    this.database = database;
    this.model = model;
    this.report = report;
    getStyleClass().add("team-invite");
    form = new DatabaseForm(texts);
    wrapped(about, "muted");
    about.textProperty().bind(texts.text("team.db.about"));
    address.getStyleClass().add("strong");
    address.setWrapText(true);
    state.setMinWidth(USE_PREF_SIZE);
    wrapped(detail, "muted");
    wrapped(found, "muted");
    handOn.setWrapText(true);
    handOn.textProperty().bind(texts.text("team.db.handOn"));
    handOn.setOnAction(_ -> handOn());
    setUp = button("db-set-up", "fth-database", "team.db.setUp", this::edit);
    check = button("db-check", "fth-activity", "team.db.check", () -> tried(_ -> {}));
    use = Actions.main(texts, "team", "db-use", "fth-check", "team.db.use", this::use);
    cancel = button("db-cancel", "fth-x", "team.db.cancel", this::leave);
    stop = button("db-stop", "fth-x", "team.db.stop", this::stop);
    stop.textProperty()
        .bind(
            texts.bind(
                now -> now.of(again.ready().get() ? "team.db.stop.again" : "team.db.stop"),
                again.ready()));
    stop.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                again.forget();
              }
            });
    var head = new HBox(address, state);
    head.getStyleClass().add("team-row");
    head.managedProperty().bind(head.visibleProperty());
    head.visibleProperty().bind(address.textProperty().isNotEmpty());
    var buttons = new FlowPane(setUp, check, use, cancel, stop);
    buttons.getStyleClass().add("team-buttons");
    getChildren().addAll(about, head, detail, form, handOn, found, buttons);
    model.picture().addListener((_, _, _) -> refresh());
    texts.texts().addListener((_, _, _) -> refresh());
    refresh();
  }

  private static void wrapped(Label label, String style) {
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
  }

  private Button button(String name, String icon, String key, Runnable action) {
    return Actions.button(texts, "team", name, icon, key, action);
  }

  private TeamDatabase.Use now() {
    return model.picture().get().database();
  }

  private void refresh() {
    var now = texts.now();
    var inUse = now();
    boolean used = inUse.address().isPresent();
    address.setText(inUse.address().orElse(""));
    state.mean(meaning(inUse.state()));
    state.setText(DatabaseWords.state(now, inUse.state()));
    show(detail, DatabaseWords.detail(now, inUse.state()));
    show(found, checking ? now.of("team.db.checking") : checked.map(this::words).orElse(""));
    if (!editing) {
      handOn.setSelected(inUse.handedOn());
    }
    show(about, !used && !editing);
    show(form, editing);
    show(handOn, editing || used);
    show(setUp, !editing);
    show(check, editing);
    show(use, editing);
    show(cancel, editing);
    show(stop, used && !editing);
    check.setDisable(checking);
    use.setDisable(checking);
  }

  private String words(PostgresCheck one) {
    return DatabaseWords.check(texts.now(), one);
  }

  private static void show(Label label, String words) {
    label.setText(words);
    show(label, !words.isEmpty());
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static Meaning meaning(PostgresState state) {
    return switch (state) {
      case PostgresState.Off _ -> Meaning.PLAIN;
      case PostgresState.Connecting _ -> Meaning.RUNS;
      case PostgresState.Connected connected ->
          connected.isTroubled() ? Meaning.WARNS : Meaning.CONFIRMS;
      case PostgresState.Away _ -> Meaning.WARNS;
    };
  }

  private void edit() {
    editing = true;
    checked = Optional.empty();
    refresh();
    form.focus();
  }

  private void leave() {
    editing = false;
    checked = Optional.empty();
    form.clear();
    refresh();
    setUp.requestFocus();
  }

  /** Checks what stands in the fields, and goes on with it when it can be used. */
  private void tried(Consumer<PostgresAddress> usable) {
    form.address()
        .ifPresent(
            typed -> {
              checking = true;
              refresh();
              FxFutures.on(
                  database.check(typed),
                  result -> {
                    checking = false;
                    checked = Optional.of(result);
                    refresh();
                    if (result.isUsable()) {
                      usable.accept(typed);
                    }
                  });
            });
  }

  private void use() {
    tried(
        typed ->
            FxFutures.on(
                database.use(typed, handOn.isSelected()),
                problem -> {
                  if (problem.isEmpty()) {
                    leave();
                  }
                  report.accept(problem);
                }));
  }

  private void handOn() {
    if (!editing) {
      said(database.handOn(handOn.isSelected()));
    }
  }

  private void stop() {
    if (again.press()) {
      said(database.stop());
    }
  }

  private void said(CompletableFuture<Optional<Problem>> answer) {
    FxFutures.on(answer, report);
  }
}
