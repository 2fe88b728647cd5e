package dev.pitwall.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The right to write in a folder: one holder on this machine, gone with its process. */
public final class FolderLock implements AutoCloseable {
  public static final String FILE = "lock";

  /** Another process, or another part of this one, holds the lock. */
  public static final class InUse extends IOException {
    InUse(Path folder) {
      super(folder.toString());
    }
  }

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Makes the folder when it is not there.
   *
   * @throws InUse when another holds the lock
   * @throws IOException when the folder cannot be written
   */
  public static FolderLock take(Path folder) throws IOException {
    OwnerOnly.createFolders(folder);
    var file = folder.resolve(FILE);
    PlainFile.check(file);
    var channel =
        DurableFiles.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    try {
      if (lock(channel) == null) {
        throw new InUse(folder);
      }
      return new FolderLock(channel);
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process: in use all the same.
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
