package dev.pitwall.testing;

import dev.pitwall.backup.Backup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Copies without a disk: a test says how it stands with them, and sees what was asked for. */
public final class FakeBackup implements Backup {
  /** What was asked for, in words: {@code copy}, {@code to /media/stick}. */
  public final List<String> asked = new ArrayList<>();

  private final List<Consumer<Picture>> listeners = new CopyOnWriteArrayList<>();
  private Picture picture = Picture.NOTHING_YET;

  public void show(Picture newest) {
    picture = newest;
    listeners.forEach(listener -> listener.accept(newest));
  }

  @Override
  public Picture now() {
    return picture;
  }

  @Override
  public Runnable listen(Consumer<Picture> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void copyNow() {
    asked.add("copy");
  }

  @Override
  public void alsoTo(Optional<Path> folder) {
    asked.add("to " + folder.map(Path::toString).orElse("none"));
  }

  @Override
  public void close() {
    listeners.clear();
  }
}
