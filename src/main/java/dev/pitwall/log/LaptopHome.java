package dev.pitwall.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tells the laptop's own database from one that was copied here: as {@link Home} for a day.
 * Kept in the file {@code laptop.home}.
 */
record LaptopHome(Path root, Path database) {
  private static final String SEALED = " sealed ";

  /** A database that was copied here is not opened: it can run code of whoever made it. */
  boolean ours() throws IOException {
    var place = noted().replaceFirst(SEALED + ".*", "");
    return place.equals(place(Home.REPLACING)) || place.equals(place(Home.identity(database)));
  }

  /** These are the very bytes that were closed in order; a copy over the file has others. */
  boolean sealed() throws IOException {
    return noted().equals(sealedNow());
  }

  /** Whatever file is there from now on is ours. */
  void replacing() throws IOException {
    write(place(Home.REPLACING));
  }

  /** The file that is there is ours, and open. */
  void opened() throws IOException {
    write(place(Home.identity(database)));
  }

  /** Its bytes will not change any more. */
  void closed() throws IOException {
    write(sealedNow());
  }

  private String sealedNow() throws IOException {
    return place(Home.identity(database)) + SEALED + Home.seal(database);
  }

  private String noted() throws IOException {
    var noted = root.resolve("laptop.home");
    return Files.exists(noted)
        ? new String(Files.readAllBytes(noted), StandardCharsets.UTF_8).strip()
        : "";
  }

  private void write(String text) throws IOException {
    if (!noted().equals(text)) {
      Disks.replace(root.resolve("laptop.home"), (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** With the lock's own identity: a copy of a half-made folder is not at home either. */
  private String place(String identity) throws IOException {
    return identity + " beside " + Home.identity(root.resolve("lock"));
  }
}
