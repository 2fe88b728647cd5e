package dev.pitwall.cli;

import dev.pitwall.net.HostPort;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.text.Texts;
import dev.pitwall.wall.page.WallSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code pitwall wall}: the teams of a database on a projector, in a window or in a browser. The
 * password is best not among the arguments, which every user of the laptop can list: it may come
 * from the environment, from the terminal, or by a pipe.
 */
final class WallCommand {
  /** As {@code psql} and its kin take it. */
  static final String PASSWORD = "PGPASSWORD";

  private static final int MOST_LETTERS = 1_000;

  private final AppLauncher doors;
  private final Surroundings here;
  private final Console console;

  WallCommand(AppLauncher doors, Surroundings here, Console console) {
    this.doors = doors;
    this.here = here;
    this.console = console;
  }

  /**
   * @param texts in the language of the wall
   */
  int run(CliOptions asked, Texts texts) throws CannotGoOn, WrongValue {
    int port = asked.value(Wording.PORT, "1-65535", WallCommand::port).orElse(WallSite.PORT);
    var typed = asked.text(Wording.POSTGRES).orElseThrow();
    var address =
        PostgresAddress.read(typed)
            .orElseThrow(() -> new CannotGoOn(Problem.of(Problem.Kind.POSTGRES_NO_ADDRESS)));
    if (!address.password().isEmpty()) {
      console.warn("cli.wall.visible", PASSWORD);
    } else {
      address = address.withPassword(password(address));
    }
    if (asked.flag(Wording.BROWSER)) {
      doors.wallPage(address, texts, port, page -> console.print("cli.wall.serving", page));
    } else {
      doors.wall(address, texts);
    }
    return CommandLineApp.OK;
  }

  private static Optional<Integer> port(String text) {
    return HostPort.parse("localhost:" + text).map(HostPort::port);
  }

  /** Empty for a server that asks for none. */
  private String password(PostgresAddress address) throws CannotGoOn {
    var given = here.environment().getOrDefault(PASSWORD, "");
    if (!given.isEmpty()) {
      return given;
    }
    Optional<String> typed =
        doors.askSecret(console.texts().of("cli.wall.password", address.shown()));
    return typed.isPresent() ? typed.get() : piped();
  }

  private String piped() throws CannotGoOn {
    try {
      var line =
          new BufferedReader(new InputStreamReader(here.in(), StandardCharsets.UTF_8)).readLine();
      return line == null || line.length() > MOST_LETTERS ? "" : line;
    } catch (IOException e) {
      throw new CannotGoOn(Problem.of(Problem.Kind.UNEXPECTED, e.toString()));
    }
  }
}
