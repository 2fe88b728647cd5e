package dev.pitwall.core;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.log.DayReader;
import dev.pitwall.log.LogFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A day as it stood when it was read, while another process may have it open. To look at only.
 *
 * @param folder its name within the data folder
 */
public record DayInUse(String folder, Timeline timeline) {
  /**
   * Every day of a data folder, the one written last first; without those that cannot be read.
   * Takes no lock and writes nothing.
   *
   * @throws LogFailure when there are some and none of them can be read
   */
  public static List<DayInUse> of(Path dataFolder) throws LogFailure {
    var days = new ArrayList<DayInUse>();
    Optional<LogFailure> failure = Optional.empty();
    for (var folder : DayReader.folders(dataFolder)) {
      try {
        days.add(new DayInUse(folder, Timeline.of(DayReader.read(dataFolder, folder))));
      } catch (LogFailure e) {
        failure = failure.or(() -> Optional.of(e));
      }
    }
    if (days.isEmpty() && failure.isPresent()) {
      throw failure.get();
    }
    return List.copyOf(days);
  }

  public ContestDay day() {
    return timeline.day();
  }

  /** The contest's name; the folder's before there is a contest. */
  public String name() {
    return day().contest().map(Contest::name).orElse(folder);
  }
}
