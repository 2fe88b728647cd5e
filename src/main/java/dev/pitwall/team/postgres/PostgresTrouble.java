package dev.pitwall.team.postgres;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import javax.net.ssl.SSLException;

/**
 * Fault the database cannot be used, or not for everything.
 *
 * @param detail what the server or the system said, in their words; may be empty. Never a password.
 */
public record PostgresTrouble(Fault fault, String detail) {
  /** Each has a sentence for people with what to do. */
  public enum Fault {
    /** What was typed is no address. */
    NO_ADDRESS,
    /** The file with the certificates cannot be read, or has none. */
    NO_AUTHORITY,
    NAME_UNKNOWN,
    PORT_CLOSED,
    NO_ANSWER,
    TLS_REFUSED,
    TLS_UNTRUSTED,
    TLS_OTHER_NAME,
    PASSWORD_WRONG,
    NOT_LET_IN,
    NO_DATABASE,
    TOO_MANY_CONNECTIONS,
    STARTING,
    TOO_OLD,
    NOT_UTF8,
    /** There is no schema yet, and this account may not make it. */
    NO_SCHEMA,
    /** The schema is there, and this account was not admitted or lost a right. */
    NO_RIGHT,
    SCHEMA_OLD,
    SCHEMA_NEW,
    READ_ONLY,
    FULL,
    BROKEN_OFF,
    OTHER
  }

  private static final Map<String, Fault> BY_STATE =
      Map.ofEntries(
          Map.entry("28P01", Fault.PASSWORD_WRONG),
          Map.entry("28000", Fault.NOT_LET_IN),
          Map.entry("3D000", Fault.NO_DATABASE),
          Map.entry("53300", Fault.TOO_MANY_CONNECTIONS),
          Map.entry("57P03", Fault.STARTING),
          Map.entry("42501", Fault.NO_RIGHT),
          Map.entry("3F000", Fault.NO_SCHEMA),
          Map.entry("42P01", Fault.NO_RIGHT),
          Map.entry("25006", Fault.READ_ONLY),
          Map.entry("53100", Fault.FULL),
          Map.entry("57P01", Fault.BROKEN_OFF),
          Map.entry("57P02", Fault.BROKEN_OFF));

  /** Found by this app, not by the server. */
  static final class Unfit extends SQLException {
    private static final long serialVersionUID = 1L;
    private final transient PostgresTrouble trouble;

    Unfit(Fault why, String detail) {
      super(why + " " + detail);
      trouble = new PostgresTrouble(why, detail);
    }
  }

  static PostgresTrouble of(SQLException e) {
    if (e instanceof Unfit unfit) {
      return unfit.trouble;
    }
    var message = String.valueOf(e.getMessage());
    var state = String.valueOf(e.getSQLState());
    var known = BY_STATE.get(state);
    if (known != null) {
      return new PostgresTrouble(known, message);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      var why = ofNetwork(cause);
      if (why != null) {
        return new PostgresTrouble(why, String.valueOf(cause.getMessage()));
      }
    }
    if (message.contains("hostname") && message.contains("verif")) {
      return new PostgresTrouble(Fault.TLS_OTHER_NAME, message);
    }
    if (message.contains("does not support SSL")) {
      return new PostgresTrouble(Fault.TLS_REFUSED, message);
    }
    return new PostgresTrouble(state.startsWith("08") ? Fault.BROKEN_OFF : Fault.OTHER, message);
  }

  private static Fault ofNetwork(Throwable cause) {
    return switch (cause) {
      case UnknownHostException _ -> Fault.NAME_UNKNOWN;
      case NoRouteToHostException _ -> Fault.NO_ANSWER;
      case ConnectException e ->
          String.valueOf(e.getMessage()).contains("refused") ? Fault.PORT_CLOSED : Fault.NO_ANSWER;
      case SocketTimeoutException _ -> Fault.NO_ANSWER;
      case SSLException e -> tls(e);
      case EOFException _ -> Fault.BROKEN_OFF;
      default -> null;
    };
  }

  private static Fault tls(SSLException e) {
    var text = String.valueOf(e.getMessage());
    return text.contains("subject alternative") || text.contains("No name matching")
        ? Fault.TLS_OTHER_NAME
        : Fault.TLS_UNTRUSTED;
  }
}
