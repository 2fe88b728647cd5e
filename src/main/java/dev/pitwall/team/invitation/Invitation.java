package dev.pitwall.team.invitation;

import dev.pitwall.domain.id.Id;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What one laptop shows and another takes to join the team.
 *
 * @param addresses where the laptop that invites may be reached, the likeliest first; may be empty,
 *     then the one who joins must type one
 * @param fingerprint of the certificate that laptop shows
 * @param expires by the clock of the laptop that invites; to the second
 * @param day the id of the day
 * @param dayName its name, for the one who joins; cut where it is long
 */
public record Invitation(
    List<HostPort> addresses,
    Fingerprint fingerprint,
    Token token,
    Instant expires,
    String day,
    String dayName) {
  /** A line with more is not pasted, nor read by a camera. */
  public static final int MOST_ADDRESSES = 8;

  static final int MOST_NAME_BYTES = 90;

  public Invitation {
    Id.check(day);
    addresses = addresses.stream().distinct().limit(MOST_ADDRESSES).toList();
    expires = Instant.ofEpochSecond(expires.getEpochSecond());
    dayName = cut(dayName);
  }

  /** Whole letters only, so that no half of one is shown. */
  private static String cut(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
