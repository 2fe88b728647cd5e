package dev.pitwall.ui.servers;

import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Role;
import dev.pitwall.domain.RoleChange;
import dev.pitwall.domain.RoleIntent.ChangeRoles;
import dev.pitwall.domain.RoleIntent.DefineRole;
import dev.pitwall.domain.ServerIntent.AddServer;
import dev.pitwall.domain.ServerSheet;
import dev.pitwall.domain.Tint;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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
  void theSheets() throws IOException {
    draw(
        "server-form",
        Size.LAPTOP,
        Theme.DARK,
        Language.EN,
        (_, view) -> press(view, KeyCode.ENTER));
    draw(
        "role-form",
        Size.LAPTOP,
        Theme.LIGHT,
        Language.JA,
        (_, view) -> Fx.press(view.getScene(), KeyCode.N, true, true));
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
