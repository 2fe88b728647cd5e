package dev.pitwall.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Changes of files that a crash finds done or not begun, and nothing between. A new file is written
 * under a name where nothing was, for its owner alone; so nothing is ever written through a link.
 */
public final class DurableFiles {
  private DurableFiles() {}

  /** Puts {@code bytes} in the place of a file. A link in that place is replaced, not followed. */
  public static void replace(Path file, byte[] bytes) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    // Left by a crash, or a trap: a link is deleted itself, not what it leads to.
    Files.deleteIfExists(fresh);
    create(fresh, bytes);
    moveInto(fresh, file);
  }

  /**
   * Puts a file in the place of another, or where none was, and waits until the name is on disk.
   */
  public static void moveInto(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(file.getParent());
  }

  /**
   * Makes the bytes and the new name of a file durable. Both are asked for at once: one after the
   * other is two trips to the disk, where most file systems need one for both.
   */
  public static void forceWithName(FileChannel file, Path folder) throws IOException {
    var name =
        new FutureTask<Void>(
            () -> {
              forceFolder(folder);
              return null;
            });
    Thread.ofVirtual().name("force").start(name);
    file.force(true);
    try {
      name.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while the disk was waited for");
    }
  }

  /**
   * Writes a file that was not there and waits until its bytes are on disk.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is something under its name
   */
  public static void create(Path file, byte[] bytes) throws IOException {
    try (var channel =
        open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Puts a copy of a plain file's bytes in the place of another, and waits until it is on disk. */
  public static void copy(Path from, Path to) throws IOException {
    var fresh = to.resolveSibling(to.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (var whole = PlainFile.open(from);
        var copy = open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      long length = whole.size();
      for (long done = 0; done < length; ) {
        done += whole.transferTo(done, length - done, copy);
      }
      copy.force(true);
    }
    moveInto(fresh, to);
  }

  /** Opens a file for writing, for its owner alone where it is made; never through a link. */
  public static FileChannel open(Path file, Set<StandardOpenOption> options) throws IOException {
    var all = new HashSet<OpenOption>(options);
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, all, OwnerOnly.ofFile(file));
  }

  /** Makes the names in a folder durable. Windows does so by itself and cannot be asked to. */
  public static void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
