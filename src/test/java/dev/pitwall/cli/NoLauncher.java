package dev.pitwall.cli;

import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

  @Override
  public void wall(PostgresAddress address, Texts texts) {
    throw new AssertionError("This opens no window");
  }

  @Override
  public void wallPage(PostgresAddress address, Texts texts, int port, Consumer<String> serving) {
    throw new AssertionError("This serves nothing");
  }

  @Override
  public Optional<String> askSecret(String question) {
    throw new AssertionError("This asks for nothing");
  }
}
