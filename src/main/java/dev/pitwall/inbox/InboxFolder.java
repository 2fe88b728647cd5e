package dev.pitwall.inbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where the laptop's own folder keeps what belongs to the inbox. */
final class InboxFolder {
  /** Hex digits of a name: no laptop has days enough to meet by chance. */
  private static final int NAME = 24;

  private InboxFolder() {}

  static Path of(Path laptopFolder) {
    return laptopFolder.resolve("inbox");
  }

  /** A file's name for a place on this laptop, whatever letters are in the place's own name. */
  static String name(Path place) {
    var text = place.toAbsolutePath().normalize().toString();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
          .substring(0, NAME);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
