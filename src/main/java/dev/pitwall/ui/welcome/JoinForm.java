package dev.pitwall.ui.welcome;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.lan.Beacon.InvitingTeam;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.day.Teams;
import dev.pitwall.team.day.Teams.JoinRequest;
import dev.pitwall.team.invitation.InvitationFile;
import dev.pitwall.team.invitation.InvitationReading;
import dev.pitwall.team.invitation.InvitationText;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.LimitedArea;
import dev.pitwall.ui.kit.form.LimitedField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Joins a team: the invitation as it came by chat or as a file, and who joins. */
final class JoinForm extends VBox {
  /** An invitation is one line of some hundred letters; a chat may put a lot around it. */
  private static final int MOST_LETTERS = 20_000;

  private static final int LINES = 3;

  /** A room full of teams is no list to read. */
  private static final int MOST_NEARBY = 3;

  private final FxTexts texts;
  private final Days days;
  private final Teams teams;
  private final Executor fx;
  private final Consumer<OpenDay> opened;
  private final FormRow<TextArea> invitation;
  private final FormRow<TextField> member;
  private final FormRow<TextField> through;
  private final Button tunnel;
  private final Label nearby = new Label();
  private final Label progress = new Label();
  private final Button join;
  private Optional<Runnable> looking = Optional.empty();

  /**
   * @param fx runs on the JavaFX thread, later
   * @param opened is called once with the team's day
   */
  JoinForm(FxTexts texts, Days days, Teams teams, Executor fx, Consumer<OpenDay> opened) {
    this.texts = texts;
    this.days = days;
    this.teams = teams;
    this.fx = fx;
    this.opened = opened;
    getStyleClass().add("join-form");
    TextArea line = Ids.give(new LimitedArea(MOST_LETTERS), "first", "invitation");
    line.setPrefRowCount(LINES);
    line.setWrapText(true);
    line.promptTextProperty().bind(texts.text("join.invitation.prompt"));
    line.setOnDragOver(this::offer);
    line.setOnDragDropped(this::take);
    invitation = new FormRow<>(texts, "join.invitation", line);
    TextField name = Ids.give(new LimitedField(Limits.NAME_LETTERS), "first", "join-member");
    name.setOnAction(_ -> submit());
    member = new FormRow<>(texts, "first.new.member", name);
    TextField address = Ids.give(new LimitedField(Limits.NAME_LETTERS), "first", "join-through");
    address.promptTextProperty().bind(texts.text("join.through.prompt"));
    address.setOnAction(_ -> submit());
    through = new FormRow<>(texts, "join.through", address);
    through.setVisible(false);
    through.managedProperty().bind(through.visibleProperty());
    tunnel =
        Actions.button(
            texts, "first", "join-tunnel", "fth-shuffle", "join.tunnel", this::askForTunnel);
    tunnel.getStyleClass().add("quiet");
    tunnel.managedProperty().bind(tunnel.visibleProperty());
    Ids.give(nearby, "first", "join-nearby");
    line(nearby);
    line(progress);
    join = Actions.main(texts, "first", "join", "fth-log-in", "join.join", this::submit);
    var acts = new HBox(join, ScreenBar.stretch(), tunnel);
    acts.getStyleClass().add("join-acts");
    getChildren().addAll(invitation, nearby, member, through, acts, progress);
    // Nothing listens to the network before somebody is about to join.
    line.focusedProperty().subscribe(this::lookAround);
    sceneProperty().subscribe(this::lookAway);
  }

  private static void line(Label label) {
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setManaged(false);
  }

  private void askForTunnel() {
    through.setVisible(true);
    tunnel.setVisible(false);
    through.control().requestFocus();
  }

  private void lookAround(boolean focused) {
    if (focused && looking.isEmpty()) {
      looking = Optional.of(teams.lookAround(teams -> fx.execute(() -> show(teams))));
    }
  }

  private void lookAway(Scene scene) {
    if (scene == null) {
      looking.ifPresent(Runnable::run);
      looking = Optional.empty();
      show(List.of());
    }
  }

  private void show(List<InvitingTeam> teams) {
    var now = texts.now();
    var named =
        teams.stream()
            .limit(MOST_NEARBY)
            .map(team -> now.of("join.nearby.team", team.name(), team.address().host()))
            .collect(Collectors.joining(now.of("list.separator")));
    show(nearby, teams.isEmpty() ? "" : now.of("join.nearby", named));
  }

  private static void show(Label label, String words) {
    label.setText(words);
    label.setManaged(!words.isEmpty());
  }

  private void offer(DragEvent event) {
    if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void take(DragEvent event) {
    var board = event.getDragboard();
    if (board.hasFiles()) {
      read(board.getFiles().getFirst().toPath());
    } else {
      invitation.control().setText(board.getString());
    }
    event.setDropCompleted(true);
    event.consume();
  }

  private void read(Path file) {
    FxFutures.on(
        CompletableFuture.supplyAsync(() -> line(file)),
        line ->
            line.ifPresentOrElse(
                invitation.control()::setText,
                () -> invitation.object(texts.text("join.noInvitation"))));
  }

  /** Empty when the file is no invitation, or cannot be read. */
  private static Optional<String> line(Path file) {
    try {
      return InvitationFile.read(file) instanceof InvitationReading.Found(var found)
          ? Optional.of(InvitationText.write(found))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void submit() {
    invitation.accept();
    member.accept();
    var line = invitation.control().getText().strip();
    var who = member.control().getText().strip();
    through.accept();
    var typed = through.control().getText().strip();
    var address = HostPort.parse(typed);
    if (line.isEmpty()) {
      invitation.object(texts.text("join.invitation.missing"));
    } else if (who.isEmpty()) {
      member.object(texts.text("join.member.missing"));
    } else if (!typed.isEmpty() && address.isEmpty()) {
      through.object(texts.text("join.through.wrong"));
    } else {
      busy(true);
      var unused =
          teams
              .join(
                  days,
                  new JoinRequest(line, who, address),
                  step -> fx.execute(() -> show(words(texts.now(), step))))
              .thenAccept(outcome -> fx.execute(() -> answer(outcome)));
    }
  }

  private void busy(boolean is) {
    join.setDisable(is);
    invitation.control().setEditable(!is);
    member.control().setEditable(!is);
    through.control().setEditable(!is);
    show("");
  }

  private void show(String words) {
    show(progress, words);
  }

  private static String words(Texts texts, Teams.Progress step) {
    return switch (step) {
      case Teams.Progress.Dialling _ -> texts.of("join.dialling");
      case Teams.Progress.Copying(long events, long all) -> texts.of("join.copying", events, all);
    };
  }

  private void answer(Teams.Joined outcome) {
    busy(false);
    switch (outcome) {
      case Teams.Joined.Day day -> opened.accept(day.day());
      case Teams.Joined.Failed failed -> refuse(failed.problem());
    }
  }

  private void refuse(Problem problem) {
    invitation.object(
        texts.bind(
            now -> {
              var words = now.of(problem);
              return words.what() + " " + words.next();
            }));
  }
}
