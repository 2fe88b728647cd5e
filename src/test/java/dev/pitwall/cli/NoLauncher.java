package dev.pitwall.cli;

import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens nothing: a test overrides what its command may open. */
class NoLauncher implements AppLauncher {
  @Override
  public Days days(Path dataFolder) throws CannotGoOn {
    throw new AssertionError("This opens no data folder");
  }

  @Override
  public List<DayInUse> inUse(Path dataFolder) {
    throw new AssertionError("This opens no data folder");
  }

  @Override
  public void window(LaunchOptions options) {
    throw new AssertionError("This opens no window");
  }

  @Override
  public void desk(Optional<Language> language) {
    throw new AssertionError("This opens no window");
  }
}
