package dev.pitwall.laptop;

import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import dev.pitwall.log.DayEntry;
import dev.pitwall.log.DayRegistry;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The laptop's own folder, apart from every data folder: its {@link LaptopKey}, its {@link
 * DayEntryFiles} and the {@link RescuedDays}. A data folder may come from somebody else, on a drive
 * or by {@code --data}; what says that a file in it is ours must not come with it. For any thread.
 */
public final class LaptopFolder implements DayRegistry {
  /** Keeps the tag of a database from being taken for one of something else. */
  private static final String DATABASE = "day database";

  private final LaptopKey key;
  private final DayEntryFiles days;
  private final RescuedDays rescued;
  private final Optional<Problem> problem;

  private LaptopFolder(
      LaptopKey key, DayEntryFiles days, RescuedDays rescued, Optional<Problem> problem) {
    this.key = key;
    this.days = days;
    this.rescued = rescued;
    this.problem = problem;
  }

  /**
   * Opens the folder, or makes it. Where that is not possible, nothing is remembered from one start
   * to the next: see {@link #problem}.
   */
  public static LaptopFolder open(Path folder) {
    var rescued = new RescuedDays(folder.resolve("rescued"));
    try {
      OwnerOnly.createFolders(folder);
      OwnerOnly.restrict(folder);
      var days = folder.resolve("days");
      OwnerOnly.createFolders(days);
      PlainFile.checkFolder(days);
      var key = LaptopKey.of(folder.resolve("key"));
      return new LaptopFolder(
          key, new DayEntryFiles(Optional.of(days), key), rescued, Optional.empty());
    } catch (IOException e) {
      var key = LaptopKey.random();
      var facts = List.of(folder.toString(), String.valueOf(e.getMessage()));
      return new LaptopFolder(
          key,
          new DayEntryFiles(Optional.empty(), key),
          rescued,
          Optional.of(new Problem(Kind.LAPTOP_FOLDER_UNUSABLE, facts, e.toString())));
    }
  }

  /** Why nothing can be remembered from this start to the next. */
  Optional<Problem> problem() {
    return problem;
  }

  LaptopKey key() {
    return key;
  }

  DayEntryFiles days() {
    return days;
  }

  RescuedDays rescued() {
    return rescued;
  }

  @Override
  public boolean keeps() {
    return days.keeps();
  }

  @Override
  public Optional<DayEntry> find(Path day) throws IOException {
    return days.find(day);
  }

  @Override
  public void put(Path day, DayEntry entry) throws IOException {
    days.put(day, entry);
  }

  @Override
  public Optional<Path> witness(Path day) throws IOException {
    return days.witness(day);
  }

  @Override
  public String seal(Path file) throws IOException {
    return key.tag(DATABASE, file);
  }

  @Override
  public boolean isSealed(Path file, String seal) throws IOException {
    return !seal.isEmpty() && LaptopKey.same(seal, seal(file));
  }

  @Override
  public Path rescueFolder(Path day) throws IOException {
    return rescued.prepare(day);
  }
}
