package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.RoleIntent.ChangeRoles;
import dev.pitwall.domain.intent.RoleIntent.DefineRole;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Mouse;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.ColorPalette;
import dev.pitwall.ui.kit.style.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states of the Servers screen that the gallery of all screens does not reach. */
@FxTest
@Tag("gallery")
class ServersPicturesTest {
  @Test
  void eightServersAndTheTeamsOwnRole() throws IOException {
    draw("crowded", Size.LAPTOP, Theme.DARK, Language.EN, (_, view) -> press(view, KeyCode.RIGHT));
    draw("crowded", Size.PROJECTOR, Theme.LIGHT, Language.JA, (_, _) -> {});
  }

  @Test
  void asOfAnEarlierMoment() throws IOException {
    draw(
        "past",
        Size.LAPTOP,
        Theme.DARK,
        Language.JA,
        (_, view) ->
            Fx.find(root(view), "servers-history", ListView.class).getSelectionModel().select(3));
  }

  @Test
  void aNoteBeingTyped() throws IOException {
    draw(
        "note",
        Size.LAPTOP,
        Theme.LIGHT,
        Language.EN,
        (_, view) -> {
          press(view, KeyCode.N);
          Fx.find(root(view), "servers-note-text-s1", TextField.class)
              .setText("nginx.conf: gzip on");
        });
  }

  @Test
  void aPlanBesideNow() throws IOException {
    draw("plan", Size.LAPTOP, Theme.DARK, Language.EN, ServersPicturesTest::plan);
    draw("plan", Size.LAPTOP, Theme.LIGHT, Language.JA, ServersPicturesTest::plan);
    draw("plan", Size.PROJECTOR, Theme.DARK, Language.JA, ServersPicturesTest::plan);
  }

  @Test
  void aMinuteChosenOnTheLanes() throws IOException {
    draw("lanes", Size.LAPTOP, Theme.DARK, Language.EN, ServersPicturesTest::lanes);
    draw("lanes", Size.PROJECTOR, Theme.LIGHT, Language.JA, ServersPicturesTest::lanes);
  }

  @Test
  void whatIsPastedBeforeItIsAdded() throws IOException {
    draw("paste", Size.LAPTOP, Theme.DARK, Language.EN, ServersPicturesTest::paste);
    draw("paste", Size.LAPTOP, Theme.LIGHT, Language.JA, ServersPicturesTest::paste);
  }

  @Test
  void atTwiceTheSize() throws IOException {
    draw("twice", Size.LAPTOP, Theme.DARK, Language.EN, (_, _) -> {});
    draw("twice-plan", Size.LAPTOP, Theme.LIGHT, Language.JA, ServersPicturesTest::plan);
    draw("twice-paste", Size.LAPTOP, Theme.DARK, Language.JA, ServersPicturesTest::paste);
    draw("twice", Size.PROJECTOR, Theme.LIGHT, Language.EN, (_, _) -> {});
  }

  @Test
  void withoutColours() throws IOException {
    draw(
        "greys",
        Size.LAPTOP,
        Theme.DARK,
        Language.EN,
        (bench, _) -> bench.look.palette().set(ColorPalette.GREYS));
    draw("colours", Size.LAPTOP, Theme.LIGHT, Language.EN, (_, _) -> {});
    Pictures.asDeuteranopeSees("servers-colours-light-en-1280", "servers-colours-deuteranope");
  }

  private static void plan(Workbench bench, Node view) {
    Fx.press(view.getScene(), KeyCode.P, true, false);
    Fx.waitFor("the plan", () -> bench.snapshots.latest().orElseThrow().day().plans().size() == 1);
    press(view, KeyCode.DIGIT3);
    press(view, KeyCode.D);
    press(view, KeyCode.DIGIT5);
    press(view, KeyCode.D);
    press(view, KeyCode.I);
    press(view, KeyCode.DIGIT1);
    press(view, KeyCode.C);
    Fx.waitFor(
        "the answers", () -> bench.snapshots.latest().orElseThrow().equals(bench.snapshot()));
    Fx.waitFor(
        "the plan",
        () ->
            bench.snapshots.latest().orElseThrow().day().plans().values().stream()
                .allMatch(p -> p.map().get(SampleDay.S1).contains(Role.CACHE)));
    bench.notices.clear();
  }

  private static void lanes(Workbench bench, Node view) {
    // The lanes know their height only after the words have their size.
    for (int i = 0; i < 3; i++) {
      root(view).applyCss();
      root(view).layout();
    }
    var lanes = Fx.find(root(view), "servers-lanes", LaneChart.class);
    var at = lanes.localToScene(lanes.xOf(SampleDay.time("13:00")), lanes.getHeight() / 2);
    for (var type : List.of(MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_CLICKED)) {
      Mouse.send(lanes, type, at);
    }
  }

  private static void paste(Workbench bench, Node view) {
    Fx.press(view.getScene(), KeyCode.V, true, true);
    Fx.find(root(view), "paste-form-text", TextArea.class)
        .setText(
            """
            Host gate
              HostName 203.0.113.9
            Host s1 isu-s1
              HostName 192.168.0.11
              User isucon
              Port many
              ProxyJump gate
            Host s6 s7
              HostName %h.contest.example
              IdentityFile ~/.ssh/isucon
            Host s2
            Host *
              User isucon
            """);
  }

  @Test
  void theSheets() throws IOException {
    draw("server-form", Size.LAPTOP, Theme.DARK, Language.EN, (_, view) -> edit(view));
    draw("server-form-probes", Size.LAPTOP, Theme.DARK, Language.EN, ServersPicturesTest::probes);
    draw("server-form-probes", Size.LAPTOP, Theme.LIGHT, Language.JA, ServersPicturesTest::probes);
    draw(
        "role-form",
        Size.LAPTOP,
        Theme.LIGHT,
        Language.JA,
        (_, view) -> Fx.press(view.getScene(), KeyCode.N, true, true));
  }

  private static void probes(Workbench bench, Node view) {
    edit(view);
    var area = Fx.find(root(view), "server-form-probes", TextArea.class);
    area.setText("http 80 /\nsame mysql isucon: SELECT COUNT(*) FROM users\nredis; rm -rf /");
    Fx.find(root(view), "server-form-save", javafx.scene.control.Button.class).fire();
    Fx.waitFor(
        "the refusal",
        () -> root(view).lookupAll("#server-form .objection").stream().anyMatch(Node::isVisible));
    ((javafx.scene.control.ScrollPane) root(view).lookup("#server-form .scroll-pane")).setVvalue(1);
  }

  private static void edit(Node view) {
    Fx.find(root(view), "servers-edit-s1", javafx.scene.control.Button.class).fire();
    root(view).applyCss();
    root(view).layout();
  }

  private static javafx.scene.Parent root(Node view) {
    return view.getScene().getRoot();
  }

  private static void press(Node view, KeyCode code) {
    Fx.press(view.getScene(), code, false, false);
  }

  private static void draw(
      String state, Size size, Theme theme, Language language, BiConsumer<Workbench, Node> then)
      throws IOException {
    try (var bench = Workbench.full(language)) {
      if (state.equals("crowded")) {
        crowd(bench);
      }
      bench.look.scale().set(state.startsWith("twice") ? 2 : 1);
      var entries = bench.screens();
      var entry =
          entries.stream().filter(one -> one.id().equals("servers")).findFirst().orElseThrow();
      Pictures.draw(
          String.join(
              "-",
              "servers",
              state,
              theme.code(),
              language.name().toLowerCase(java.util.Locale.ROOT),
              String.valueOf(size.width())),
          bench.look,
          theme,
          size,
          scene -> {
            var window = bench.window(entries, entry);
            scene.setRoot(window);
            bench.look.dress(scene);
            window.applyCss();
            window.layout();
            then.accept(bench, window);
            window.applyCss();
            window.layout();
            return window;
          });
    }
  }

  private static void crowd(Workbench bench) {
    var search = new RoleId("search");
    bench.replica.submit(new DefineRole(search, "全文検索", "ES", Tint.SKY, "fth-search")).join();
    for (int i = 6; i <= 8; i++) {
      var sheet =
          new ServerSheet(
              "s" + i, List.of("192.168.0.1" + i), "isu-s" + i, i == 8, "2 vCPU, 4 GB", "");
      bench.replica.submit(new AddServer(new ServerId("s" + i), sheet)).join();
    }
    bench
        .replica
        .submit(
            new ChangeRoles(
                Optional.empty(),
                List.of(
                    new RoleChange(SampleDay.S3, Set.of(Role.CACHE, search), Set.of()),
                    new RoleChange(new ServerId("s6"), Set.of(Role.IDLE), Set.of()),
                    new RoleChange(new ServerId("s8"), Set.of(Role.DB), Set.of()))))
        .join();
    Fx.waitFor("the crowd", () -> bench.snapshots.latest().orElseThrow().equals(bench.snapshot()));
  }
}
