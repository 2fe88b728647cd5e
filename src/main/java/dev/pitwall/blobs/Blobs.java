package dev.pitwall.blobs;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.files.NotPlainFile;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The blobs of one day, in its folder. Whoever holds the day's lock has them. */
public final class Blobs implements AutoCloseable {
  /** A longer text or picture is refused: no output of a contest day has as much. */
  public static final long MOST_BYTES = 64L << 20;

  /** Within the day's folder. */
  public static final String FOLDER = "blobs";

  /** What is on its way, or was when its process died. */
  private static final String PART = ".part";

  /** What comes from elsewhere, piece by piece. */
  private static final String COMING = ".coming";

  private static final int PIECE = 64 << 10;

  private final Path folder;

  /** What was compared with its name, and is the same file still: comparing reads all of it. */
  private final Map<BlobHash, Seen> compared = new ConcurrentHashMap<>();

  /** What this process knows to be on disk: another may have died before it was. */
  private final Set<BlobHash> durable = ConcurrentHashMap.newKeySet();

  /** One for each first byte of a hash: who brings the same waits, who brings another seldom. */
  private final List<Object> locks = Stream.generate(Object::new).limit(256).toList();

  private final AtomicLong parts = new AtomicLong();

  /**
   * What was kept.
   *
   * @param fresh false when it was there already
   */
  public record Kept(BlobHash hash, long bytes, boolean fresh) {}

  /** A file as it was when its bytes were compared. */
  private record Seen(Optional<Object> file, long bytes, FileTime changed) {}

  private Blobs(Path folder) {
    this.folder = folder;
  }

  /**
   * Of this day. Its folder is made with the first blob; what was left by a process that died is
   * deleted.
   *
   * @throws IOException when there is something else under the folder's name
   */
  public static Blobs of(Path day) throws IOException {
    var folder = day.resolve(FOLDER);
    PlainFile.checkFolder(folder);
    if (PlainFile.isFolder(folder)) {
      try (var left = Files.newDirectoryStream(folder, "*" + PART)) {
        for (var part : left) {
          if (!PlainFile.isFolder(part)) {
            Files.delete(part);
          }
        }
      }
    }
    return new Blobs(folder);
  }

  /** Of a day that cannot be written. */
  public static Blobs toRead(Path day) {
    return new Blobs(day.resolve(FOLDER));
  }

  /**
   * Takes in a text or picture piece by piece, and returns when it is on disk.
   *
   * @throws BlobTrouble.TooLarge when it is longer than {@link #MOST_BYTES}; the rest is not read
   * @throws IOException when the source fails, or the disk does: nothing is kept then
   */
  public Kept keep(InputStream source) throws IOException {
    makeFolder();
    var part = folder.resolve(parts.incrementAndGet() + PART);
    try (var channel =
        DurableFiles.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      var digest = sha256();
      long bytes = write(source, channel, digest);
      var hash = new BlobHash(HexFormat.of().formatHex(digest.digest()));
      synchronized (lock(hash)) {
        return new Kept(hash, bytes, putInPlace(part, channel, hash));
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Object lock(BlobHash hash) {
    return locks.get(HexFormat.fromHexDigits(hash.value(), 0, 2));
  }

  /**
   * Moves first and forces then, so that the bytes and the name share one trip to the disk. A crash
   * between leaves a file that no event names, and that is compared with its name like any other.
   *
   * @return whether it was not there already
   */
  private boolean putInPlace(Path part, FileChannel channel, BlobHash hash) throws IOException {
    boolean fresh = !isWhole(hash);
    if (fresh || !durable.contains(hash)) {
      // What lay there did not fit its name, or nobody knows whether it is on disk, or nothing did.
      Files.move(
          part, place(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try {
        DurableFiles.forceWithName(channel, folder);
      } catch (IOException | RuntimeException | Error e) {
        remove(hash);
        throw e;
      }
      durable.add(hash);
    }
    return fresh;
  }

  /** Takes away what was kept a moment ago, for something that was cancelled since. */
  public void remove(BlobHash hash) throws IOException {
    Files.deleteIfExists(place(hash));
    durable.remove(hash);
    compared.remove(hash);
  }

  private void makeFolder() throws IOException {
    PlainFile.checkFolder(folder);
    if (!PlainFile.exists(folder)) {
      OwnerOnly.createFolders(folder);
      DurableFiles.forceFolder(folder.getParent());
    }
  }

  /**
   * Takes in a blob of a known name in pieces, from where it was cut off before. Not two of one
   * name at a time.
   */
  public BlobArrival arrive(BlobHash hash) throws IOException {
    makeFolder();
    return new BlobArrival(hash, folder.resolve(hash.value() + COMING), place(hash));
  }

  private static long write(InputStream source, FileChannel channel, MessageDigest digest)
      throws IOException {
    long bytes = 0;
    var piece = new byte[PIECE];
    for (int read = source.read(piece); read >= 0; read = source.read(piece)) {
      bytes += read;
      if (bytes > MOST_BYTES) {
        throw new BlobTrouble.TooLarge();
      }
      digest.update(piece, 0, read);
      var buffer = ByteBuffer.wrap(piece, 0, read);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
    return bytes;
  }

  private boolean isWhole(BlobHash hash) throws IOException {
    try {
      open(hash).close();
      return true;
    } catch (BlobTrouble e) {
      return false;
    }
  }

  /**
   * Opens a blob for reading, and has compared all its bytes with its name.
   *
   * @throws BlobTrouble.Missing when this laptop does not have it
   * @throws BlobTrouble.Damaged when its bytes are not those of its name
   */
  public BlobReader open(BlobHash hash) throws IOException {
    var file = place(hash);
    try {
      PlainFile.checkFolder(folder);
      // Asked before it is opened: the opening of a pipe waits for somebody who writes into it.
      PlainFile.check(file);
      var channel = PlainFile.open(file);
      try {
        if (channel.size() > MOST_BYTES) {
          throw new BlobTrouble.Damaged(hash);
        }
        compare(hash, file, channel);
        return new BlobReader(channel, channel.size());
      } catch (IOException | RuntimeException | Error e) {
        channel.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw missing(hash, e);
    } catch (NotPlainFile e) {
      throw damaged(hash, e);
    }
  }

  private static BlobTrouble missing(BlobHash hash, IOException cause) {
    var missing = new BlobTrouble.Missing(hash);
    missing.initCause(cause);
    return missing;
  }

  private static BlobTrouble damaged(BlobHash hash, IOException cause) {
    var damaged = new BlobTrouble.Damaged(hash);
    damaged.initCause(cause);
    return damaged;
  }

  private void compare(BlobHash hash, Path file, FileChannel channel) throws IOException {
    var now = new Seen(FileIdentity.key(file), channel.size(), Files.getLastModifiedTime(file));
    if (now.equals(compared.get(hash))) {
      return;
    }
    if (!hash(channel).equals(hash)) {
      throw new BlobTrouble.Damaged(hash);
    }
    compared.put(hash, now);
  }

  /** Of what comes from the channel's position on. */
  static BlobHash hash(FileChannel channel) throws IOException {
    var digest = sha256();
    var piece = ByteBuffer.allocate(PIECE);
    while (channel.read(piece.clear()) >= 0) {
      digest.update(piece.flip());
    }
    return new BlobHash(HexFormat.of().formatHex(digest.digest()));
  }

  /** Whether there is a file of that name; it may still turn out to be damaged. */
  public boolean has(BlobHash hash) {
    return PlainFile.exists(place(hash));
  }

  private Path place(BlobHash hash) {
    return folder.resolve(hash.value());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Nothing is open between two calls. */
  @Override
  public void close() {
    compared.clear();
  }
}
