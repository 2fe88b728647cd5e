package dev.pitwall.backup;

import dev.pitwall.backup.Backup.Copy;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.FileNames;
import dev.pitwall.files.PlainFile;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.bundle.BundleFile;
import dev.pitwall.report.bundle.BundleReader;
import dev.pitwall.report.bundle.BundleWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One folder with the copies of one day. Other files in it are left alone. For one thread. */
final class CopyFolder {
  private final Path folder;
  private final String day;
  private final CopyName names;
  private final UnaryOperator<OutputStream> writing;

  /**
   * @param day its folder's name within the data folder
   * @param writing around what is written: it may break it off
   */
  CopyFolder(Path folder, String day, CopyName names, UnaryOperator<OutputStream> writing) {
    this.folder = folder;
    this.day = day;
    this.names = names;
    this.writing = writing;
  }

  Path folder() {
    return folder;
  }

  /**
   * The newest copy that is whole and of this day: each is opened until one is.
   *
   * @throws IOException when the folder is not there, or cannot be read
   */
  Optional<Copy> newest(Timeline timeline) throws IOException {
    for (var one : copies().descendingMap().entrySet()) {
      if (read(one.getValue()) instanceof BundleFile.Read(var manifest, var events)
          && Set.copyOf(timeline.envelopes()).containsAll(events)) {
        return Optional.of(new Copy(one.getValue(), one.getKey(), events.size(), manifest.blobs()));
      }
    }
    return Optional.empty();
  }

  /** Whether a copy is still where it was. */
  boolean has(Copy copy) {
    return copy.file().startsWith(folder) && PlainFile.exists(copy.file());
  }

  /**
   * Writes a copy, reads it back, and gives it its name only then. Copies that are too many go.
   *
   * @throws BackupTrouble.NotEqual when it is not the day that was written
   */
  Copy write(Instant now, Timeline timeline, BlobSource blobs) throws IOException {
    check();
    deleteParts();
    var at = free(now);
    var file = FileNames.in(folder, names.at(at));
    var part = FileNames.in(folder, names.at(at) + CopyName.PART);
    try {
      writePart(part, timeline, blobs);
      var copy = proved(part, file, at, timeline);
      // Does not replace: whatever came to be there meanwhile stays.
      Files.move(part, file);
      DurableFiles.forceFolder(folder);
      deleteOld();
      return copy;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void writePart(Path part, Timeline timeline, BlobSource blobs) throws IOException {
    try (FileChannel channel =
        DurableFiles.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      var out = new BufferedOutputStream(writing.apply(Channels.newOutputStream(channel)), 1 << 16);
      BundleWriter.write(out, timeline, day, blobs, List.of());
      out.flush();
      channel.force(true);
    }
  }

  private static Copy proved(Path part, Path file, Instant at, Timeline timeline)
      throws IOException {
    return switch (read(part)) {
      case BundleFile.Refused refused ->
          throw new BackupTrouble.NotEqual(refused.reason() + " " + refused.word());
      case BundleFile.Read(var manifest, var events) -> {
        if (!events.equals(timeline.envelopes())) {
          throw new BackupTrouble.NotEqual(events.size() + " / " + timeline.envelopes().size());
        }
        yield new Copy(file, at, events.size(), manifest.blobs());
      }
    };
  }

  private static BundleFile read(Path file) throws IOException {
    PlainFile.check(file);
    try (var in = new BufferedInputStream(Channels.newInputStream(PlainFile.open(file)))) {
      return BundleReader.read(in);
    }
  }

  private void check() throws IOException {
    PlainFile.checkFolder(folder);
    if (!PlainFile.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
  }

  /** A name of this second, or of the next that is free. */
  private Instant free(Instant now) {
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    while (PlainFile.exists(FileNames.in(folder, names.at(at)))
        || PlainFile.exists(FileNames.in(folder, names.at(at) + CopyName.PART))) {
      at = at.plusSeconds(1);
    }
    return at;
  }

  /** What was made here, by the time of its making. Links and folders of such a name are not. */
  private TreeMap<Instant, Path> copies() throws IOException {
    check();
    var copies = new TreeMap<Instant, Path>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
        var at = names.read(FileNames.name(file));
        if (at.isPresent() && isPlain(file)) {
          copies.put(at.get(), file);
        }
      }
    }
    return copies;
  }

  private static boolean isPlain(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Of a process that was killed. */
  private void deleteParts() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(one -> names.isPart(FileNames.name(one))).toList()) {
        if (isPlain(file)) {
          Files.delete(file);
        }
      }
    }
  }

  private void deleteOld() throws IOException {
    var copies = copies();
    var kept = Retention.kept(copies.keySet());
    for (var one : copies.entrySet()) {
      if (!kept.contains(one.getKey())) {
        Files.deleteIfExists(one.getValue());
      }
    }
  }
}
