package dev.pitwall.ui.snippets;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.team.blob.BlobProgress;
import dev.pitwall.team.day.Team;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.TeamPictures;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states of the Snippets screen: {@code -Dgallery.only=snippets}. */
@FxTest
@Tag("gallery")
class SnippetsPicturesTest {
  private static final Size SMALL = new Size(800, 600);

  @Test
  void few() throws Exception {
    both("few", SnippetDay::few, _ -> {});
  }

  @Test
  void crowded() throws Exception {
    both("crowded", SnippetDay::crowded, _ -> {});
  }

  @Test
  void nothing() throws Exception {
    both("none", SampleDay::full, _ -> {});
  }

  @Test
  void filtered() throws Exception {
    both(
        "filtered",
        SnippetDay::crowded,
        scene -> {
          Fx.find(scene.getRoot(), "snippets-filter", javafx.scene.control.TextField.class)
              .setText("timeline s1");
          Fx.press(scene, KeyCode.Y, true, true);
        });
  }

  @Test
  void form() throws Exception {
    both("form", SnippetDay::few, scene -> Fx.press(scene, KeyCode.F2, false, false));
  }

  @Test
  void finding() throws Exception {
    both("find", SnippetDay::few, scene -> Fx.press(scene, KeyCode.F, true, false));
  }

  @Test
  void large() throws Exception {
    both(
        "large",
        SnippetDay::few,
        scene -> {
          var content = new ClipboardContent();
          content.putString("2026-11-21 17:40:00 GET /timeline 200 0.12\n".repeat(40_000));
          Clipboard.getSystemClipboard().setContent(content);
          Fx.find(scene.getRoot(), "snippets-paste", Button.class).fire();
        });
  }

  /** A picture from another laptop, while it comes. */
  @Test
  void coming() throws Exception {
    var hash = new BlobHash("0123456789abcdef".repeat(4));
    both(
        "coming",
        () -> {
          var day = SnippetDay.few();
          var content = new SnippetContent(Kind.PICTURE, 2_400_000, "", Optional.of(hash));
          day.at(
              "17:41",
              Optional.of(SampleDay.KEN),
              new AddSnippet(
                  new SnippetId("board"),
                  Optional.empty(),
                  new SnippetSource("", "grafana.png"),
                  content,
                  SnippetDay.sheet("", Set.of(), false, "")));
          return day;
        },
        (bench, scene) -> {
          var now = TeamPictures.complete();
          bench.team.show(
              new Team.Picture(
                  now.state(),
                  now.own(),
                  now.laptop(),
                  now.held(),
                  now.reach(),
                  now.invite(),
                  new BlobProgress(3, 0, Optional.of(hash), 900_000, 2_400_000)));
          Fx.waitFor(
              "how far it is",
              () ->
                  Fx.find(scene.getRoot(), "snippets-instead", Label.class)
                      .getText()
                      .contains("37"));
        });
  }

  @Test
  void search() throws Exception {
    both(
        "search",
        SnippetDay::crowded,
        (bench, scene) -> {
          var text = "GET /timeline 200 0.0123 user=17 ok\n".repeat(400);
          var missing = TestBlobs.hash(text);
          bench
              .replica
              .submit(
                  new AddSnippet(
                      new SnippetId("away"),
                      Optional.empty(),
                      new SnippetSource("s2", "tail -n 400 access.log"),
                      new SnippetContent(
                          Kind.TEXT, text.length(), text.substring(0, 360), Optional.of(missing)),
                      SnippetDay.sheet("", Set.of(), false, "")),
                  Optional.of(SampleDay.KEN))
              .join();
          Fx.press(scene, KeyCode.F, true, true);
          Fx.find(scene.getRoot(), "snippets-search", javafx.scene.control.TextField.class)
              .setText("timeline");
          Fx.waitFor(
              "the search is over",
              () ->
                  !Fx.find(scene.getRoot(), "snippets-hits", javafx.scene.control.ListView.class)
                      .getItems()
                      .isEmpty());
        });
  }

  /** Ken and the agent send something while Mei looks at the war room. */
  @Test
  void mention() throws Exception {
    both(
        "mention",
        SnippetDay::few,
        (bench, scene) -> {
          Fx.press(scene, KeyCode.DIGIT1, true, false);
          for (int i = 0; i < 12; i++) {
            var text = i == 11 ? "@Mei タイムラインのN+1を直しました。マージしてください\n" : "ok\n";
            bench
                .replica
                .submit(
                    new AddSnippet(
                        new SnippetId("new" + i),
                        Optional.empty(),
                        new SnippetSource("s1", "go test ./..."),
                        new SnippetContent(Kind.TEXT, text.length(), text, Optional.empty()),
                        SnippetDay.sheet("", Set.of(), false, "")),
                    Optional.of(i % 2 == 0 ? SampleDay.KEN : SnippetDay.AGENT))
                .join();
          }
          Fx.waitFor("the mention", () -> !bench.notices.shown().isEmpty());
        });
  }

  private static void both(String state, Supplier<TestDay> day, Consumer<Scene> then)
      throws Exception {
    both(state, day, (_, scene) -> then.accept(scene));
  }

  private static void both(String state, Supplier<TestDay> day, BiConsumer<Workbench, Scene> then)
      throws Exception {
    draw(state, day, Theme.DARK, Language.EN, Size.LAPTOP, then);
    draw(state, day, Theme.LIGHT, Language.JA, Size.LAPTOP, then);
    draw(state, day, Theme.DARK, Language.JA, SMALL, then);
    draw(state, day, Theme.LIGHT, Language.EN, SMALL, then);
  }

  private static void draw(
      String state,
      Supplier<TestDay> day,
      Theme theme,
      Language language,
      Size size,
      BiConsumer<Workbench, Scene> then)
      throws Exception {
    var name =
        String.join(
            "-",
            "snippets",
            state,
            theme.code(),
            language.name().toLowerCase(Locale.ROOT),
            String.valueOf(size.width()));
    if (!name.contains(System.getProperty("gallery.only", ""))) {
      return;
    }
    try (var bench = Workbench.of(day.get(), SampleDay.NOW, language)) {
      var entries = bench.screens();
      var entry =
          entries.stream().filter(one -> one.id().equals("snippets")).findFirst().orElseThrow();
      Pictures.draw(
          name,
          bench.look,
          theme,
          size,
          scene -> {
            var window = bench.window(entries, entry);
            scene.setRoot(window);
            bench.look.dress(scene);
            window.applyCss();
            window.layout();
            Fx.pulse();
            then.accept(bench, scene);
            for (int i = 0; i < 3; i++) {
              window.applyCss();
              window.layout();
              Fx.pulse();
            }
            return window;
          });
    }
  }
}
