package dev.pitwall.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The file system's own name for a very file or folder, which no copy keeps: its number and when it
 * was made. A copy of other bytes into the same file keeps it, so it says nothing about content.
 */
public final class FileIdentity {
  private FileIdentity() {}

  /** Empty when nothing is there. A link is not followed. */
  public static String of(Path place) throws IOException {
    try {
      var basic = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      // The number alone: the device's, which fileKey adds, can change with every start of the
      // machine.
      var number =
          place.getFileSystem().supportedFileAttributeViews().contains("unix")
              ? Files.getAttribute(place, "unix:ino", LinkOption.NOFOLLOW_LINKS)
              : basic.fileKey();
      return number + "@" + basic.creationTime().toMillis();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /**
   * As {@link #of}, for as long as a process has the file open: then it can be asked cheaply, and
   * does not change on disks that know no time of making. Empty when nothing is there.
   */
  public static Optional<Object> key(Path place) throws IOException {
    try {
      return Optional.of(
          key(Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The same of attributes that were read already. */
  public static Object key(BasicFileAttributes attributes) {
    // Windows has no key; it does not let an open file be exchanged by a rename either.
    return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
  }
}
