package dev.pitwall.files;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files that come back the same in every locale. Under {@code LC_ALL=C} Java reads a name
 * with other letters than ASCII as question marks, and finds no file under that; the bytes are in
 * the path all the same, and are UTF-8 on every system that has such names.
 */
public final class FileNames {
  private FileNames() {}

  /** Whether the text of the path leads back to it, so that libraries can open it by its text. */
  public static boolean isRepresentable(Path path) {
    try {
      return path.getFileSystem().getPath(path.toString()).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether a file can be given this name here. */
  public static boolean canBeGiven(String name) {
    try {
      return isRepresentable(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The whole path, the same whatever the locale. */
  public static String text(Path path) {
    return isRepresentable(path) ? path.toString() : decoded(path.toUri().getRawPath());
  }

  /** The last name of a path, the same whatever the locale. */
  public static String name(Path path) {
    var last = path.getFileName();
    if (last == null || isRepresentable(last)) {
      return String.valueOf(last);
    }
    var text = decoded(path.toUri().getRawPath()).replaceAll("/+$", "");
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** The file of this {@link #name} in a folder. */
  public static Path in(Path folder, String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      var address = folder.toUri().toString().replaceAll("/+$", "");
      var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
      return Path.of(URI.create(address + "/" + encoded));
    }
  }

  private static String decoded(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
