package dev.pitwall.team.invitation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The invitations of this laptop and what became of them. Those that are over are remembered for a
 * while, to give late-comers the reason. For any thread.
 */
final class InvitationBook {
  private static final Duration REMEMBERED = Duration.ofHours(1);

  enum Standing {
    GOOD,
    WRONG,
    EXPIRED,
    USED,
    REVOKED
  }

  private static final class Entry {
    final Invitation invitation;
    Optional<String> joiner = Optional.empty();
    boolean revoked;

    Entry(Invitation invitation) {
      this.invitation = invitation;
    }
  }

  private final InstantSource clock;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  InvitationBook(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void add(Invitation invitation) {
    forget();
    entries.put(invitation.token().name(), new Entry(invitation));
  }

  synchronized void revoke(Invitation invitation) {
    var entry = entries.get(invitation.token().name());
    if (entry != null) {
      entry.revoked = true;
    }
  }

  synchronized List<Invitation> open() {
    return entries.values().stream()
        .filter(entry -> !entry.revoked && entry.joiner.isEmpty() && !isExpired(entry))
        .map(entry -> entry.invitation)
        .toList();
  }

  synchronized boolean isAnyKnown() {
    forget();
    return !entries.isEmpty();
  }

  synchronized Optional<Invitation> named(String token) {
    return Optional.ofNullable(entries.get(token)).map(entry -> entry.invitation);
  }

  /** Uses it up. Who has used it is let in again: the answer may have been lost. */
  synchronized Standing use(Invitation invitation, String joiner) {
    var entry = entries.get(invitation.token().name());
    if (entry == null) {
      return Standing.WRONG;
    }
    if (entry.revoked) {
      return Standing.REVOKED;
    }
    if (isExpired(entry)) {
      return Standing.EXPIRED;
    }
    if (entry.joiner.isPresent() && !entry.joiner.get().equals(joiner)) {
      return Standing.USED;
    }
    entry.joiner = Optional.of(joiner);
    return Standing.GOOD;
  }

  private boolean isExpired(Entry entry) {
    return !clock.instant().isBefore(entry.invitation.expires());
  }

  private void forget() {
    var before = clock.instant().minus(REMEMBERED);
    entries.values().removeIf(entry -> entry.invitation.expires().isBefore(before));
  }
}
