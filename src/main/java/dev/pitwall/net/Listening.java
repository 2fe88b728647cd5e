package dev.pitwall.net;

/** The result of listening on a port. */
public sealed interface Listening {
  /**
   * @param port another than asked for where that was in use
   */
  record Open(int port, int asked) implements Listening {
    public boolean elsewhere() {
      return asked != 0 && port != asked;
    }
  }

  /** All ports of the range are in use by others. */
  record PortsTaken(int first, int last) implements Listening {}

  /** The system does not let this program listen there, as below port 1024. */
  record NotPermitted(int port) implements Listening {}

  /** This laptop does not have that address now. */
  record NoSuchAddress(String address) implements Listening {}

  /**
   * Anything else.
   *
   * @param detail for "copy details"
   */
  record Failed(String detail) implements Listening {}
}
