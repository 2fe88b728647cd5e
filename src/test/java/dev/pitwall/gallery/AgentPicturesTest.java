package dev.pitwall.gallery;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.inbox.Network;
import dev.pitwall.inbox.Reach;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.ui.shell.Shell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Agents on every screen, and the door for servers in Settings. */
@FxTest
@Tag("gallery")
class AgentPicturesTest {
  /** Of what stands above the thing that is looked at. */
  private static final double ABOVE = 60;

  private static final MemberId CODER = new MemberId("coder");
  private static final MemberId SCRIPT = new MemberId("script");
  private static final List<Size> SIZES = List.of(Size.LAPTOP, new Size(800, 600));

  @Test
  void settings() throws Exception {
    for (var theme : Theme.values()) {
      for (var language : Language.values()) {
        for (var size : SIZES) {
          draw("settings", "agents", theme, language, size, shell -> look(shell, "add-agent"));
          draw("settings", "door", theme, language, size, shell -> look(shell, "door-network"));
          draw(
              "settings",
              "agent-token",
              theme,
              language,
              size,
              shell -> {
                Fx.find(shell, "agent-token-coder", Button.class).fire();
                Fx.waitFor("the token", () -> shell.lookup("#agent-token-value") != null);
              });
        }
      }
    }
  }

  @Test
  void marks() throws Exception {
    for (var theme : Theme.values()) {
      for (var screen : List.of("scores", "tasks", "review", "snippets")) {
        draw(screen, "agents", theme, Language.EN, Size.LAPTOP, _ -> {});
      }
      draw(
          "tasks",
          "agents-only",
          theme,
          Language.JA,
          Size.LAPTOP,
          shell -> Fx.press(shell.getScene(), KeyCode.Y, true, true));
      draw("scores", "agents-narrow", theme, Language.JA, new Size(800, 600), _ -> {});
      draw("tasks", "agents-narrow", theme, Language.JA, new Size(800, 600), _ -> {});
      draw("review", "agents-narrow", theme, Language.EN, new Size(800, 600), _ -> {});
    }
  }

  private static void look(Shell shell, String name) {
    var there = shell.lookup("#settings-" + name);
    there.requestFocus();
    for (Node at = there; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane scroll
          && scroll.getContent().getBoundsInLocal().getHeight() > 900) {
        var content = scroll.getContent();
        double top = content.sceneToLocal(there.localToScene(0, 0)).getY() - ABOVE;
        double most =
            content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(Math.clamp(top / most, 0, 1));
        return;
      }
    }
  }

  private static List<Intent> steps() {
    return List.of(
        new AddMember(CODER, "Coder", Tint.GREEN, Member.Kind.AGENT),
        new AddMember(SCRIPT, "bench-script", Tint.ORANGE, Member.Kind.AGENT));
  }

  private static List<Intent> ofAgent() {
    return List.of(
        new RecordRun(
            new RunId("of-agent"),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(24_310))),
        new AddTask(
            new TaskId("of-agent"),
            new TaskSheet("index on comments(user_id)", "", Optional.empty(), ""),
            Optional.empty(),
            TaskColumn.READY));
  }

  private static void draw(
      String screen, String state, Theme theme, Language language, Size size, Consumer<Shell> then)
      throws Exception {
    try (var bench = Workbench.full(language)) {
      for (var step : steps()) {
        bench.replica.submit(step).join();
      }
      for (var step : ofAgent()) {
        bench.replica.submit(step, Optional.of(CODER)).join();
      }
      bench.inbox.give(CODER);
      bench.inbox.show(
          new Reach.Open(
              7400,
              false,
              "0123456789abcdefghjkmnpqrs",
              new Network.Open(
                  7420, List.of("192.168.11.5", "fd00::5"), "sha256//9Zq4mVx0b2lPq1Xw7s8t=")));
      bench.hosts.set(List.of("db9"));
      bench.look.reducedMotion().set(true);
      var screens = bench.screens();
      var first = screens.stream().filter(one -> one.id().equals(screen)).findFirst().orElseThrow();
      Fx.pulse();
      Pictures.draw(
          String.join(
              "-",
              "agent",
              screen,
              state,
              theme.code(),
              language.name().toLowerCase(Locale.ROOT),
              String.valueOf(size.width())),
          bench.look,
          theme,
          size,
          scene -> {
            bench.snapshots.show(bench.replica.snapshot());
            bench.inboxPictures.show(bench.inbox.now());
            var window = bench.window(screens, first);
            scene.setRoot(window);
            bench.look.dress(scene);
            window.applyCss();
            window.layout();
            then.accept(window);
            window.applyCss();
            window.layout();
            return window;
          });
    }
  }
}
