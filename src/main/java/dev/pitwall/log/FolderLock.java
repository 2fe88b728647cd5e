package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The right to write in a folder: one holder on this machine, gone with its process. */
final class FolderLock implements AutoCloseable {
  static final String FILE = "lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Makes the folder when it is not there.
   *
   * @throws LogFailure when another holds the lock, or the folder cannot be written, or its path is
   *     none for a database; then nothing was made
   */
  static FolderLock take(Path folder) throws LogFailure {
    if (!H2File.canBeIn(folder)) {
      throw FolderTrouble.PATH.failure(
          folder, new IOException("H2 cannot open a path with ; or \\"));
    }
    try {
      OwnerOnly.createFolders(folder);
      var file = folder.resolve(FILE);
      PlainFile.check(file);
      var channel =
          DurableFiles.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
      var lock = lock(channel);
      if (lock == null) {
        channel.close();
        throw new LogFailure(Problem.of(Problem.Kind.FOLDER_IN_USE, folder.toString()));
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw FolderTrouble.with(folder, e);
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
