package dev.pitwall.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** Reads files that somebody else may have put there. */
public final class PlainFile {
  private PlainFile() {}

  /** Whether there is anything under this name, be it a link that leads nowhere. */
  public static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** A link of the file system: a symbolic link, or a junction on Windows. */
  public static boolean isLink(Path file) throws IOException {
    try {
      return isLink(attributes(file));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether the same file has another name, too (a hard link). */
  public static boolean hasOtherNames(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && (int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
  }

  /** Whether it is a folder itself, not a link to one. */
  public static boolean isFolder(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Throws when there is something under this name that is not a folder itself.
   *
   * @throws NotPlainFile when it is a link
   * @throws NotDirectoryException when it is anything else
   */
  public static void checkFolder(Path folder) throws IOException {
    if (isLink(folder)) {
      throw new NotPlainFile(folder, NotPlainFile.Why.LINK, 0);
    }
    if (exists(folder) && !isFolder(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
  }

  /**
   * Throws when there is something under this name that is not a plain file. A file that is not
   * there is none of those.
   *
   * @throws NotPlainFile with what it is
   */
  public static void check(Path file) throws IOException {
    try {
      plain(file, attributes(file), Long.MAX_VALUE);
    } catch (NoSuchFileException e) {
      // Nothing is in the way.
      return;
    }
  }

  /**
   * The bytes of a plain file.
   *
   * @param mostBytes a larger file is not read at all
   * @throws NotPlainFile when it is larger, or no plain file
   */
  public static byte[] read(Path file, int mostBytes) throws IOException {
    var attributes = attributes(file);
    // Asked before it is opened: the opening of a pipe waits for somebody who writes into it.
    plain(file, attributes, mostBytes);
    var bytes = ByteBuffer.allocate((int) attributes.size());
    try (var channel = open(file)) {
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes);
      }
    }
    return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
  }

  /** Opens a plain file for reading; a link in its place is not followed. */
  public static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  private static void plain(Path file, BasicFileAttributes attributes, long mostBytes)
      throws NotPlainFile {
    if (isLink(attributes)) {
      throw new NotPlainFile(file, NotPlainFile.Why.LINK, mostBytes);
    }
    if (!attributes.isRegularFile()) {
      throw new NotPlainFile(file, NotPlainFile.Why.NOT_A_FILE, mostBytes);
    }
    if (attributes.size() > mostBytes) {
      throw new NotPlainFile(file, NotPlainFile.Why.TOO_LARGE, mostBytes);
    }
  }

  private static boolean isLink(BasicFileAttributes attributes) {
    return attributes.isSymbolicLink() || (attributes.isOther() && attributes.isDirectory());
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
