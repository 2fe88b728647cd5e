package dev.pitwall.core;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.ReadOnlyEventLog;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.ProfileCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days of a data folder that cannot be written, as on a drive that is read only: they can be
 * looked at and exported. Takes no lock and writes nothing; settings live as long as the process.
 */
public final class ReadOnlyDays implements Days {
  private final Path root;
  private final List<Known> known;
  private final Problem why;
  private final ProfileCatalog profiles;
  private final FormatCatalog formats;
  private final IdSource ids;
  private final InstantSource clock;

  /**
   * @param why the folder could not be opened
   * @throws LogFailure when it cannot be read either
   */
  public ReadOnlyDays(
      Path root,
      Problem why,
      ProfileCatalog profiles,
      FormatCatalog formats,
      IdSource ids,
      InstantSource clock)
      throws LogFailure {
    this.root = root;
    this.why = why;
    this.profiles = profiles;
    this.formats = formats;
    this.ids = ids;
    this.clock = clock;
    this.known =
        DayInUse.of(root).stream()
            .map(
                day ->
                    new Known(
                        day.folder(),
                        day.name(),
                        day.day().contest().map(Contest::start),
                        Optional.empty(),
                        false))
            .toList();
  }

  @Override
  public List<Known> known() {
    return known;
  }

  @Override
  public List<Sample> samples() {
    return List.of();
  }

  @Override
  public ProfileCatalog.Found profiles() {
    return profiles.profiles();
  }

  @Override
  public FormatCatalog.Found formats() {
    return formats.formats();
  }

  @Override
  public CompletableFuture<Opened> create(
      CreateContest contest, String member, List<Intent> agreed) {
    return refused();
  }

  @Override
  public CompletableFuture<Opened> openEmpty(String name) {
    return refused();
  }

  @Override
  public void discard(String folder) throws IOException {
    throw new IOException("Nothing was made here: " + folder);
  }

  @Override
  public CompletableFuture<Opened> openSample(String sample) {
    return refused();
  }

  private CompletableFuture<Opened> refused() {
    return CompletableFuture.completedFuture(new Opened.Failed(ReadOnlyEventLog.readOnly(why)));
  }

  @Override
  public CompletableFuture<Opened> open(String folder) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return OpenDay.open(
                folder,
                _ -> ReadOnlyEventLog.read(root, folder, ids.origin(), why),
                () -> Blobs.toRead(root.resolve(folder)),
                clock,
                Optional.empty());
          } catch (LogFailure e) {
            return new Opened.Failed(e.problem());
          }
        });
  }

  @Override
  public Settings settings() {
    return settings;
  }

  private final Settings settings =
      new Settings() {
        private final Map<String, String> values = new ConcurrentHashMap<>();

        @Override
        public Optional<String> get(String key) {
          return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, String value) {
          values.put(key, value);
        }
      };
}
