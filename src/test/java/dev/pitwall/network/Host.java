package dev.pitwall.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A laptop on a host of its own: a network namespace with an address, and a process in it. */
final class Host {
  private static final int MOST_SECONDS = 180;

  final String name;
  final String space;
  String address;

  /** The notes that it has said to be durable. */
  final Set<String> durable = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private Process process;
  private BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  Host(String name, String space, String address, Path folder) {
    this.name = name;
    this.space = space;
    this.address = address;
    this.folder = folder;
  }

  /** Starts the app; no day is open. */
  void start() throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                "ip",
                "netns",
                "exec",
                space,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                HeadlessLaptop.class.getName(),
                folder.toString(),
                name));
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile()))
            .start();
    var here = new LinkedBlockingQueue<String>();
    answers = here;
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Thread.ofPlatform().daemon().name("hears " + name).start(() -> hear(lines, here));
  }

  private void hear(BufferedReader lines, BlockingQueue<String> here) {
    try (lines) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("+")) {
          durable.add(line.substring(1));
        } else if (line.startsWith("> ")) {
          here.add(line.substring(2));
        }
      }
    } catch (IOException e) {
      // The process was killed: half a line was no answer.
      return;
    }
  }

  String ask(String command) {
    try {
      var to = process.outputWriter(StandardCharsets.UTF_8);
      to.write(command + "\n");
      to.flush();
      var answer = answers.poll(MOST_SECONDS, TimeUnit.SECONDS);
      return answer == null ? fail(name + " does not answer: " + command) : answer;
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + command, e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void does(String command) {
    assertEquals("done", ask(command), () -> name + ": " + command);
  }

  /** On a busy machine the first handshake of a process may take too long. */
  void joins(Host other) {
    var answer = "";
    for (int i = 0; i < 3 && !answer.equals("done"); i++) {
      answer = ask("join " + other.ask("invite"));
    }
    assertEquals("done", answer, name);
  }

  /** What it says of itself. */
  record Status(int connected, int reached, String day, int events, String problems) {}

  Status status() {
    var words = ask("status").split("\t");
    return new Status(
        Integer.parseInt(words[0]),
        Integer.parseInt(words[1]),
        words[2],
        Integer.parseInt(words[3]),
        words[4]);
  }

  private void signal(String signal) throws Exception {
    assertEquals(
        0, new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor());
  }

  void freeze() throws Exception {
    signal("-STOP");
  }

  void wake() throws Exception {
    signal("-CONT");
  }

  /** As by {@code kill -9}. */
  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }

  /** Another laptop comes in its place. */
  void wipe() throws Exception {
    kill();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Files.createDirectories(folder);
    start();
  }

  long memoryKilobytes() {
    return Long.parseLong(ask("memory"));
  }

  void end() throws IOException {
    if (process != null && process.isAlive()) {
      process.outputWriter(StandardCharsets.UTF_8).close();
      var ended = process.onExit().orTimeout(30, TimeUnit.SECONDS);
      ended.exceptionallyCompose(_ -> process.destroyForcibly().onExit()).join();
    }
  }
}
