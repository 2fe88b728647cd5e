package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Server;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A host that sent something and is no server of the day. */
@FxTest
class NewHostTest {
  private static Scene scene(Workbench bench) {
    var screens = bench.screens();
    var scene = new Scene(bench.window(screens, screens.getFirst()), 1280, 720);
    bench.look.dress(scene);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene;
  }

  private static List<Notice> offered(Workbench bench) {
    return bench.notices.shown().stream().filter(Notice.NewHost.class::isInstance).toList();
  }

  @Test
  void oneKeyAddsItAndItIsOfferedOnce() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      bench.hosts.set(List.of("s1", "db9"));
      assertEquals(List.of(new Notice.NewHost("db9")), offered(bench));
      Fx.press(scene, KeyCode.H, true, true);
      Fx.waitFor(
          "the server",
          () ->
              bench.snapshot().day().servers().values().stream()
                  .map(Server::name)
                  .anyMatch("db9"::equals));
      assertEquals(List.of(), offered(bench));
      bench.hosts.set(List.of("s1", "db9", "s2"));
      assertEquals(List.of(), offered(bench));
    }
  }

  @Test
  void nothingIsOfferedInTheLastMinute() {
    var end = SampleDay.full().day().contest().orElseThrow().end();
    try (var bench =
        Workbench.of(SampleDay.full(), end.minus(Duration.ofSeconds(30)), Language.EN)) {
      scene(bench);
      bench.hosts.set(List.of("db9"));
      assertEquals(List.of(), offered(bench));
      assertTrue(bench.notices.shown().stream().noneMatch(Notice.NewHost.class::isInstance));
    }
  }
}
