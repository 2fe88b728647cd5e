package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.evidence.ssh.RealSshd;
import dev.pitwall.inbox.Network;
import dev.pitwall.inbox.OpenInboxDay;
import dev.pitwall.inbox.Reach;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.OpenServerLines;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a snippet on the screen: the lines that the window shows, on a real sshd. */
@FxTest
class PastedLinesTest {
  @TempDir Path folder;

  private static String line(Scene scene, String name, String port) {
    // The server is this very machine, where others may have the port that is the same everywhere.
    return Fx.find(scene.getRoot(), "lines-" + name, TextArea.class)
        .getText()
        .replace(" 7400:", " " + port + ":")
        .replace("localhost:7400/", "localhost:" + port + "/");
  }

  private static String freePort() throws Exception {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(free.getLocalPort());
    }
  }

  /** The shell of the laptop, whose ssh is configured for the server. */
  private Process laptop(RealSshd sshd, String line) throws Exception {
    var client = String.join(" ", sshd.client("user").subList(1, sshd.client("user").size()));
    return new ProcessBuilder("sh", "-c", "ssh() { command ssh " + client + " \"$@\"; }\n" + line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("printed").toFile())
        .start();
  }

  @Test
  void twoPastedLinesShowASnippetAndTheFunctionsShowMore() throws Exception {
    var sshd = new RealSshd(folder);
    try (var open = new OpenInboxDay(folder);
        var bench = Workbench.of(TestDay.begun(), TestDay.START, Language.EN)) {
      open.day.replica().listen(bench.snapshots);
      bench.snapshots.show(open.day.replica().snapshot());
      bench.reach.set(
          new Reach.Open(open.inbox.port(), false, open.inbox.token(), new Network.Off()));
      var screens = bench.screens();
      var scene = new Scene(bench.window(screens, screens.get(5)), 1280, 720);
      bench.look.dress(scene);
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      Parent root = scene.getRoot();
      root.fireEvent(new OpenServerLines(Optional.of("s1")));
      var port = freePort();
      var session = laptop(sshd, line(scene, "ssh", port));
      try (var pasted = session.getOutputStream()) {
        pasted.write((line(scene, "curl", port) + "\n").getBytes(StandardCharsets.UTF_8));
        pasted.flush();
        ListView<?> list = Fx.find(root, "snippets-list", ListView.class);
        Fx.waitFor("the snippet is on the screen", () -> list.getItems().size() == 1);
        var first = open.now().snippets().values().iterator().next();
        assertEquals(List.of("s1", "uptime"), List.of(first.source().host(), first.label()));
        assertTrue(first.content().text().contains("load average"), first.content().text());
        var functions =
            line(scene, "functions", port)
                + "\ndf -h / | pw df -h /\npwnote 'nginx.conf: 4 workers'\nexit\n";
        pasted.write(functions.getBytes(StandardCharsets.UTF_8));
        pasted.flush();
        Fx.waitFor("the second one as well", () -> list.getItems().size() == 2);
        Fx.waitFor("the note of a change", () -> open.now().changeNotes().size() == 1);
      } finally {
        session.destroyForcibly();
        stage.hide();
      }
    } finally {
      sshd.stop();
    }
  }
}
