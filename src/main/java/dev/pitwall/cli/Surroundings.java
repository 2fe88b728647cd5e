package dev.pitwall.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The machine a command runs on, passed in so that a test can be any machine.
 *
 * @param osName as in {@code os.name}
 * @param userName who is logged in: the member's name in a day that an import makes
 * @param version of the app
 */
public record Surroundings(
    Map<String, String> environment,
    String osName,
    Path home,
    String userName,
    Locale locale,
    ZoneId zone,
    InstantSource clock,
    InputStream in,
    PrintStream out,
    PrintStream err,
    String version) {

  /** Where the days are kept unless {@code --data} says otherwise: each platform's own place. */
  public Path dataFolder() {
    var os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return from("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("Pitwall");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Pitwall");
    }
    return from("XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("pitwall");
  }

  /**
   * Where this laptop keeps what it must not believe from a data folder: its key, and which day
   * folders are its own. Never within a data folder, and never named by an argument.
   */
  public Path laptopFolder() {
    var os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return from("LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Pitwall");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library")
          .resolve("Application Support")
          .resolve("Pitwall on this laptop");
    }
    return from("XDG_STATE_HOME", home.resolve(".local").resolve("state")).resolve("pitwall");
  }

  /**
   * What teammates call this laptop: its own name where the system gives it, else whose it is. No
   * name service is asked: one that does not answer would hold up the start.
   */
  public String laptopName() {
    return Stream.of("COMPUTERNAME", "HOSTNAME")
        .map(variable -> environment.getOrDefault(variable, ""))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(userName);
  }

  /** The XDG rules ask to ignore what is not absolute. */
  private Path from(String variable, Path otherwise) {
    var value = environment.getOrDefault(variable, "");
    return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }
}
