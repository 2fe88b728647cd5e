package dev.pitwall.log;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.testing.Examples;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;

class H2EventLogTest extends EventLogContract {
  @TempDir Path folder;

  @Override
  EventLog empty() throws Exception {
    return H2EventLog.open(
        folder.resolve("day"), Examples.laptop(folder), new IdSource(new Random(1)));
  }

  @Override
  EventLog again(EventLog open) throws Exception {
    open.close();
    return H2EventLog.open(
        folder.resolve("day"), Examples.laptop(folder), new IdSource(new Random(2)));
  }
}
