package dev.pitwall.archive;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.Days;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.files.FileNames;
import dev.pitwall.log.DayReader;
import dev.pitwall.log.LogFailure;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The days in a data folder, read whenever somebody asks: the open one as well, while it goes on.
 * What was read is kept as long as there is memory for it and its journal does not change. For any
 * thread but JavaFX's.
 */
public final class Archive {
  /** More is not read by anybody: another word finds less. */
  public static final int MOST_HITS = 500;

  private record Kept(String state, SoftReference<Timeline> timeline) {}

  private final Path root;
  private final Days days;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /**
   * @param root the data folder
   * @param days in it, by their names
   */
  public Archive(Path root, Days days) {
    this.root = root;
    this.days = days;
  }

  /**
   * Every day, the newest contest first.
   *
   * @throws java.util.concurrent.CancellationException when it is stopped
   */
  public List<ArchiveEntry> days(Stop stop) {
    var entries = new ArrayList<ArchiveEntry>();
    for (var known : days.known()) {
      stop.check();
      entries.add(read(known));
    }
    entries.sort(
        Comparator.comparing((ArchiveEntry entry) -> start(entry).orElse(Instant.MIN))
            .reversed()
            .thenComparing(ArchiveEntry::folder));
    return List.copyOf(entries);
  }

  private static Optional<Instant> start(ArchiveEntry entry) {
    return switch (entry) {
      case ArchiveEntry.Read read -> read.day().start();
      case ArchiveEntry.Unreadable _ -> Optional.empty();
    };
  }

  /** One of them; empty where there is none of that folder, or it cannot be read. */
  public Optional<PastDay> day(String folder) {
    return days.known().stream()
        .filter(known -> known.folder().equals(folder))
        .findFirst()
        .map(this::read)
        .filter(ArchiveEntry.Read.class::isInstance)
        .map(entry -> ((ArchiveEntry.Read) entry).day());
  }

  private ArchiveEntry read(Days.Known known) {
    var folder = known.folder();
    try {
      var state = DayReader.state(root, folder);
      var before = Optional.ofNullable(kept.get(folder)).filter(one -> one.state().equals(state));
      var timeline = before.map(one -> one.timeline().get()).orElse(null);
      if (timeline == null) {
        timeline = Timeline.of(DayReader.read(root, folder));
        kept.put(folder, new Kept(state, new SoftReference<>(timeline)));
      }
      return new ArchiveEntry.Read(new PastDay(folder, timeline, known.sample()));
    } catch (LogFailure e) {
      return new ArchiveEntry.Unreadable(folder, known.name(), e.problem());
    }
  }

  /** The set-up of a day for a new one; empty where it cannot be read. */
  public Optional<SetupCopy> setup(String folder) {
    return day(folder).map(past -> new SetupCopy(past, blobs(past)));
  }

  /**
   * The set-up of the newest of some contests, where its team noted something for the next one.
   * Samples are nobody's preparation.
   */
  public Optional<SetupCopy> nextTime(List<Days.Known> some) {
    return some.stream()
        .filter(known -> !known.sample() && known.start().isPresent())
        .max(Comparator.comparing(known -> known.start().get()))
        .flatMap(known -> setup(known.folder()))
        .filter(copy -> copy.parts().containsKey(SetupPart.NEXT_TIME));
  }

  /** The attachments of a day, to read. */
  Blobs blobs(PastDay day) {
    return Blobs.toRead(FileNames.in(root, day.folder()));
  }

  /**
   * Searches all days that can be read, the newest first, and gives what it finds in each as soon
   * as that one is searched.
   *
   * @param words that must all be found, in any case and width, within one thing
   * @return how many places there are; beyond {@link #MOST_HITS} nothing more is looked for
   * @throws java.util.concurrent.CancellationException when it is stopped
   */
  public int search(String words, Stop stop, Consumer<List<Hit>> found) {
    var query = Query.of(words);
    int count = 0;
    if (query.isEmpty()) {
      return count;
    }
    for (var entry : days(stop)) {
      if (entry instanceof ArchiveEntry.Read(var day) && count < MOST_HITS) {
        var hits = DayTexts.search(day, blobs(day), query, stop);
        var some = hits.subList(0, Math.min(hits.size(), MOST_HITS - count));
        count += some.size();
        if (!some.isEmpty()) {
          found.accept(some);
        }
      }
    }
    return count;
  }
}
