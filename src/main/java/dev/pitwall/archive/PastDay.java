package dev.pitwall.archive;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.rules.WhatCounted;
import dev.pitwall.domain.rules.WhatCountsNow;
import java.time.Instant;
import java.util.Optional;

/**
 * A day that was read.
 *
 * @param folder its name within the data folder
 * @param sample whether it was made of a sample
 */
public record PastDay(String folder, Timeline timeline, boolean sample) {
  public ContestDay day() {
    return timeline.day();
  }

  /** The contest's; the folder's before there is a contest. */
  public String name() {
    return contest().map(Contest::name).orElse(folder);
  }

  public Optional<Contest> contest() {
    return day().contest();
  }

  public Optional<Instant> start() {
    return contest().map(Contest::start);
  }

  /** The best run of the contest. */
  public Optional<Run> best() {
    return WhatCountsNow.best(day());
  }

  /** The run that counted in the end; empty where nobody recorded it. */
  public Optional<Run> counted() {
    return WhatCounted.of(day());
  }

  /** The place that somebody wrote down in a note; empty where nobody did. */
  public Optional<String> place() {
    return NotedPlace.in(day());
  }
}
