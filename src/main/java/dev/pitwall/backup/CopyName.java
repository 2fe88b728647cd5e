package dev.pitwall.backup;

import dev.pitwall.domain.id.Origin;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of the copies of one day on one laptop: {@code
 * 2026-11-29-ISUCON-20261129T084120Z-0123abcd.zip}. The laptop's origin is part of it, so teammates
 * may share a synced folder.
 */
final class CopyName {
  /** Of what is being written, behind the name. */
  static final String PART = ".part";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String before;
  private final String after;

  /**
   * @param folder the day's, within the data folder
   */
  CopyName(String folder, Origin own) {
    before = folder + "-";
    after = "-" + own.value() + ".zip";
  }

  String at(Instant moment) {
    return before + TIME.format(moment) + after;
  }

  /** When the copy of this name was made; empty for any other file. */
  Optional<Instant> read(String name) {
    if (!name.startsWith(before)
        || !name.endsWith(after)
        || name.length() <= before.length() + after.length()) {
      return Optional.empty();
    }
    var time = name.substring(before.length(), name.length() - after.length());
    try {
      var moment = TIME.parse(time, Instant::from);
      return Optional.of(moment).filter(one -> at(one).equals(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it is what a copy leaves that was cut short. */
  boolean isPart(String name) {
    return name.endsWith(PART)
        && read(name.substring(0, name.length() - PART.length())).isPresent();
  }
}
