package dev.pitwall.ui.team;

import dev.pitwall.net.HostPort;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.invitation.QrCode;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ReadOnlyArea;
import dev.pitwall.ui.kit.control.Tag;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The open invitation as a line, a QR code and a file; or how to make one. */
final class InvitePane extends VBox {
  private static final int LINES = 4;

  private final FxTexts texts;
  private final FxClock clock;
  private final TeamModel model;
  private final Label how = new Label();
  private final ReadOnlyArea line = Ids.give(new ReadOnlyArea(LINES), "team", "line");
  private final Label left = new Label();
  private final Tag wrong = new Tag(Meaning.WARNS);
  private final Label reach = new Label();
  private final QrImage code = new QrImage();
  private final Button invite;
  private final Button copy;
  private final HBox open;

  /** What the buttons do. */
  record Acts(Runnable invite, Runnable copy, Runnable save, Runnable end) {}

  InvitePane(FxTexts texts, FxClock clock, TeamModel model, Acts acts) {
    this.texts = texts;
    this.clock = clock;
    this.model = model;
    getStyleClass().add("team-invite");
    how.setWrapText(true);
    how.textProperty().bind(texts.text("team.invite.how"));
    how.setMinHeight(USE_PREF_SIZE);
    invite = Actions.main(texts, "team", "invite", "fth-user-plus", "team.invite", acts.invite());
    Actions.explain(invite, texts, "team.invite", Optional.of("I"));
    line.getStyleClass().add("mono");
    copy = Actions.main(texts, "team", "copy", "fth-copy", "team.invite.copy", acts.copy());
    Actions.explain(copy, texts, "team.invite.copy", Optional.of("C"));
    var save =
        Actions.button(texts, "team", "save", "fth-download", "team.invite.save", acts.save());
    Actions.explain(save, texts, "team.invite.save", Optional.of("S"));
    var end = Actions.button(texts, "team", "end", "fth-x", "team.invite.end", acts.end());
    Actions.explain(end, texts, "team.invite.end", Optional.of("E"));
    var buttons = new FlowPane(copy, save, end);
    buttons.getStyleClass().add("team-buttons");
    var state = new HBox(left, wrong);
    state.getStyleClass().add("team-tags");
    var words = new VBox(line, buttons, state);
    words.getStyleClass().add("team-invite-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    open = new HBox(code, words);
    open.getStyleClass().add("team-invite-open");
    reach.getStyleClass().add("muted");
    reach.setWrapText(true);
    reach.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(how, invite, open, reach);
    texts.texts().addListener((_, _, _) -> refresh());
    clock.now().addListener((_, _, _) -> tick());
    model.picture().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    var picture = model.picture().get();
    var now = texts.now();
    var shown = picture.invite();
    shown.ifPresent(
        one -> {
          // A selection in the line stays while only the time changes.
          if (!line.getText().equals(one.line())) {
            line.setText(one.line());
            code.show(QrCode.of(one.invitation()));
          }
          wrong.setText(now.of("team.invite.wrong", one.wrongTokens()));
          wrong.setVisible(one.wrongTokens() > 0);
          wrong.setMinWidth(USE_PREF_SIZE);
        });
    boolean fresh = shown.isPresent() && !open.isVisible();
    open.setVisible(shown.isPresent());
    open.setManaged(shown.isPresent());
    invite.setVisible(shown.isEmpty());
    invite.setManaged(shown.isEmpty());
    reach.setText(reach(now, picture.reach()));
    tick();
    if (fresh && getScene() != null) {
      // The button that had the focus is gone; what is done next is copying.
      copy.requestFocus();
    }
  }

  private void tick() {
    model
        .picture()
        .get()
        .invite()
        .ifPresent(
            one -> {
              var rest = Duration.between(clock.instant(), one.until());
              left.setText(
                  rest.isNegative()
                      ? texts.now().of("team.invite.over")
                      : texts.now().of("team.invite.left", Spans.clock(texts.now(), rest)));
            });
  }

  private static String reach(Texts texts, Team.Reach reach) {
    return switch (reach) {
      case Team.Reach.Closed _ -> texts.of("team.reach.closed");
      case Team.Reach.Open(var addresses) when addresses.isEmpty() ->
          texts.of("team.reach.nowhere");
      case Team.Reach.Open(var addresses) ->
          texts.of(
              "team.reach.open",
              addresses.stream().map(HostPort::toString).collect(Collectors.joining("  ")));
      case Team.Reach.Failed(var problem) ->
          texts.of(problem).what() + " " + texts.of(problem).next();
    };
  }

  /** The button that is used next. */
  Button first() {
    return open.isVisible() ? copy : invite;
  }
}
