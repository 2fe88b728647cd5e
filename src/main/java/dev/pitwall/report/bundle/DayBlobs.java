package dev.pitwall.report.bundle;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.rules.NamedBlobs;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The attachments that a day's events name, as far as this laptop has them. */
public final class DayBlobs implements BlobSource {
  private final Blobs blobs;
  private final Set<BlobHash> named;
  private final List<BlobHash> held;
  private final List<BlobHash> taken = new ArrayList<>();

  public DayBlobs(Blobs blobs, ContestDay day) {
    this.blobs = blobs;
    named = NamedBlobs.of(day);
    held = named.stream().filter(blobs::has).toList();
  }

  @Override
  public Collection<String> hashes() {
    return held.stream().map(BlobHash::value).toList();
  }

  @Override
  public int missing() {
    return named.size() - held.size();
  }

  @Override
  public InputStream open(String hash) throws IOException {
    var reader = blobs.open(new BlobHash(hash));
    return new FilterInputStream(reader.stream()) {
      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }

  /**
   * Keeps what an event of the day names and this laptop lacks; anything else is let go.
   *
   * @throws IOException when it cannot be kept
   */
  public void take(String hash, InputStream content) throws IOException {
    var name = new BlobHash(hash);
    if (named.contains(name) && !blobs.has(name)) {
      taken.add(blobs.keep(content).hash());
    }
  }

  /**
   * Removes what {@link #take} kept, but for what an event names already.
   *
   * @param now the day as it has become
   */
  public void giveBack(ContestDay now) throws IOException {
    var needed = NamedBlobs.of(now);
    for (var one : taken) {
      if (!needed.contains(one)) {
        blobs.remove(one);
      }
    }
    taken.clear();
  }
}
