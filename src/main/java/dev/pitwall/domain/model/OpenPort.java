package dev.pitwall.domain.model;

/**
 * A TCP port on which something listens.
 *
 * @param process its name; empty where the server did not print it
 * @param unit the service that owns the process; empty where none does or the server did not print
 *     it
 */
public record OpenPort(int port, String process, Owner owner, String unit) {
  /** To whom the listening process belongs. */
  public enum Owner {
    /** A service: whether it comes back says the service. */
    UNIT,
    /** A container: its runtime decides whether it comes back. */
    CONTAINER,
    /** Somebody's login session: nothing starts it again after a reboot. */
    SESSION,
    UNKNOWN
  }
}
