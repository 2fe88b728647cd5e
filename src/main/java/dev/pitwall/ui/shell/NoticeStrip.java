package dev.pitwall.ui.shell;

import dev.pitwall.domain.id.StepId;
import dev.pitwall.manual.Topic;
import dev.pitwall.problem.Problem;
import dev.pitwall.text.MemberText;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.style.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * What the window has to say, under the work: refusals, steps with an undo, problems. Only Tab
 * leads the focus here: the toolkit would give it to an "undo" when the node that had it goes away,
 * and the next Enter would take the last step back.
 */
public final class NoticeStrip extends VBox {
  /** Long enough to read a sentence twice and to reach "undo". */
  static final Duration FADE = Duration.seconds(8);

  private final FxTexts texts;
  private final Consumer<Notice> dismiss;
  private final Consumer<StepId> undo;
  private final Consumer<String> newServer;
  private final Duration fade;
  private final KeyedChildren<Notice, Region> rows;
  private final EventHandler<KeyEvent> tab = this::pressed;
  private final InvalidationListener elsewhere = _ -> letIn(FocusIn.has(this));

  /** For a window without a day: nothing in it can be undone. */
  public NoticeStrip(FxTexts texts, Notices notices) {
    this(texts, notices, notices::dismiss, _ -> {}, _ -> {}, FADE);
  }

  /**
   * @param undo takes the step of a notice back
   * @param newServer adds a server of that name
   */
  NoticeStrip(
      FxTexts texts,
      Notices notices,
      Desk desk,
      Consumer<StepId> undo,
      Consumer<String> newServer) {
    this(texts, notices, desk::dismiss, undo, newServer, FADE);
  }

  /**
   * @param fade how long what fades is shown
   */
  NoticeStrip(
      FxTexts texts,
      Notices notices,
      Consumer<Notice> dismiss,
      Consumer<StepId> undo,
      Consumer<String> newServer,
      Duration fade) {
    this.newServer = newServer;
    this.fade = fade;
    this.texts = texts;
    this.dismiss = dismiss;
    this.undo = undo;
    getStyleClass().add("notice-strip");
    // Empty it is not there at all: what is only unmanaged keeps its old place and its clicks.
    visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
    managedProperty().bind(visibleProperty());
    rows = new KeyedChildren<>(getChildren(), notice -> notice, this::row, (_, _) -> {});
    // The notices live as long as the window, a strip only as long as it is in view.
    ListChangeListener<Notice> listener =
        _ -> {
          rows.show(notices.shown());
          Platform.runLater(() -> leaveOnceAtWork(List.copyOf(notices.shown())));
        };
    sceneProperty()
        .subscribe(
            (before, scene) -> {
              if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, tab);
                before.focusOwnerProperty().removeListener(elsewhere);
              }
              if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, tab);
                scene.focusOwnerProperty().addListener(elsewhere);
              }
              notices.shown().removeListener(listener);
              if (scene == null) {
                rows.show(List.of());
              } else {
                notices.shown().addListener(listener);
                rows.show(notices.shown());
              }
            });
  }

  /** Before the toolkit looks for the next node, which may be in here. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB) {
      letIn(true);
      // It may have led nowhere.
      Platform.runLater(() -> letIn(FocusIn.has(this)));
    }
  }

  private void letIn(boolean open) {
    lookupAll(".button").forEach(button -> button.setFocusTraversable(open));
  }

  private Region row(Notice notice) {
    return switch (notice) {
      case Notice.Refused refused -> {
        var words = new Label();
        words.textProperty().bind(texts.bind(t -> t.of(refused.reason())));
        yield fading(notice, row("refused", "fth-info", notice, words));
      }
      case Notice.Hint hint -> {
        var words = new Label();
        words.textProperty().bind(texts.text(hint.key(), hint.filled().toArray()));
        yield fading(notice, row("refused", "fth-info", notice, words));
      }
      case Notice.Returned returned -> {
        var words = new Label();
        words
            .textProperty()
            .bind(
                texts.bind(
                    t -> t.of("kit.returned.notice", returned.line(), returned.why().apply(t))));
        yield fading(notice, row("refused", "fth-info", notice, words));
      }
      case Notice.Done done -> {
        var words = new Label();
        words.textProperty().bind(texts.text(done.key(), done.filled().toArray()));
        var back =
            Actions.button(
                texts,
                "notice",
                "undo",
                "fth-corner-up-left",
                "kit.undo",
                () -> {
                  dismiss.accept(notice);
                  undo.accept(done.step());
                });
        yield fading(notice, row("done", "fth-check", notice, words, back));
      }
      case Notice.Waiting waiting -> {
        var words = new Label();
        words.textProperty().bind(texts.text(waiting.key(), waiting.filled().toArray()));
        var there =
            GoTo.button(texts, "notice", waiting.screen(), "fth-arrow-right", "shell.notice.there");
        yield row("waiting", "fth-inbox", notice, words, there);
      }
      case Notice.Mentioned mention -> {
        var words = new Label();
        words
            .textProperty()
            .bind(
                texts.bind(
                    t ->
                        mention
                            .by()
                            .map(by -> t.of("shell.mention", MemberText.of(t, by), mention.line()))
                            .orElseGet(() -> t.of("shell.mention.nobody", mention.line()))));
        yield row("mention", "fth-at-sign", notice, words, there(mention));
      }
      case Notice.NewHost unknown -> {
        var words = new Label();
        words.textProperty().bind(texts.text("shell.newHost", unknown.host()));
        yield row("waiting", "fth-server", notice, words, add(unknown));
      }
      case Notice.Broken broken -> problem(broken);
    };
  }

  private Button add(Notice.NewHost unknown) {
    var button =
        Actions.button(
            texts,
            "notice",
            "add-" + unknown.host(),
            "fth-plus",
            "shell.newHost.add",
            () -> {
              dismiss.accept(unknown);
              newServer.accept(unknown.host());
            });
    Actions.explain(button, texts, "shell.newHost.add", Optional.of(NewHostNotices.KEY));
    return button;
  }

  private Button there(Notice.Mentioned mention) {
    var button =
        Actions.button(
            texts, "notice", "to-mention", "fth-arrow-right", "shell.notice.there", () -> {});
    button.setOnAction(
        _ -> {
          // Fired first: what is not in the window any more reaches nobody.
          button.fireEvent(new GoTo(mention.screen(), mention.thing()));
          dismiss.accept(mention);
        });
    return button;
  }

  private Region problem(Notice.Broken broken) {
    return isOver(broken) ? inOneLine(broken) : inFull(broken);
  }

  private static boolean isOver(Notice notice) {
    return notice instanceof Notice.Broken broken
        && broken.problem().kind() == Problem.Kind.NOT_CLOSED_IN_ORDER;
  }

  /** How the last end was has been read by then; two lines would cover the foot of a screen. */
  private void leaveOnceAtWork(List<Notice> shown) {
    if (shown.stream().anyMatch(Notice.Done.class::isInstance)) {
      shown.stream().filter(NoticeStrip::isOver).forEach(dismiss);
    }
  }

  /** Nothing is wrong any more: it is said, and takes no room from the work. */
  private Region inOneLine(Notice.Broken broken) {
    var words = new Label();
    words
        .textProperty()
        .bind(texts.bind(t -> t.of(broken.problem()).what() + " " + t.of(broken.problem()).safe()));
    return row("done", "fth-info", broken, words);
  }

  private Region inFull(Notice.Broken broken) {
    var what = new Label();
    what.getStyleClass().add("strong");
    what.setWrapText(true);
    what.textProperty().bind(texts.bind(t -> t.of(broken.problem()).what()));
    var rest = new Label();
    rest.setWrapText(true);
    rest.textProperty()
        .bind(texts.bind(t -> t.of(broken.problem()).safe() + " " + t.of(broken.problem()).next()));
    var scope = "notice-" + broken.problem().kind();
    var buttons = new ArrayList<Node>();
    Topic.of(broken.problem().kind())
        .ifPresent(topic -> buttons.add(OpenManual.button(texts, scope, topic)));
    buttons.add(
        Actions.button(
            texts, scope, "copy", "fth-copy", "shell.copyDetails", () -> copy(broken.problem())));
    return row(
        "broken", "fth-alert-triangle", broken, new VBox(what, rest), buttons.toArray(Node[]::new));
  }

  private HBox row(String kind, String icon, Notice notice, Region words, Node... more) {
    var close =
        Actions.icon(
            texts,
            "notice-" + Integer.toHexString(notice.hashCode()),
            "dismiss",
            "fth-x",
            "shell.dismiss",
            Optional.empty(),
            () -> dismiss.accept(notice));
    words.setMinWidth(0);
    HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
    var row = new HBox(new Icon(icon), words, ScreenBar.stretch());
    row.getStyleClass().addAll("notice", kind);
    row.getChildren().addAll(more);
    row.getChildren().add(close);
    Stream.concat(Stream.of(more), Stream.of(close))
        .forEach(button -> button.setFocusTraversable(FocusIn.has(this)));
    return row;
  }

  private Region fading(Notice notice, HBox row) {
    var pause = new PauseTransition(fade);
    pause.setOnFinished(_ -> dismiss.accept(notice));
    row.setOnMouseEntered(_ -> pause.stop());
    row.setOnMouseExited(_ -> playWhileShown(row, pause));
    // A row that left, for a newer notice, must not wave away an equal one said later.
    row.parentProperty().subscribe(_ -> playWhileShown(row, pause));
    return row;
  }

  private static void playWhileShown(HBox row, PauseTransition pause) {
    if (row.getParent() == null) {
      pause.stop();
    } else {
      pause.playFromStart();
    }
  }

  private void copy(Problem problem) {
    var words = texts.now().of(problem);
    var content = new ClipboardContent();
    content.putString(
        String.join(
            "\n",
            problem.kind().name(),
            words.what(),
            words.safe(),
            words.next(),
            String.join(", ", problem.facts()),
            problem.details()));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
