package dev.pitwall.net;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a laptop could not be dialled. */
public sealed interface DialFailure {
  /** Nobody listens there: the laptop is reached, or a firewall answers for it. */
  record NobodyListens() implements DialFailure {}

  /** Nothing comes back: another network, a firewall, a laptop that sleeps. */
  record NoAnswer() implements DialFailure {}

  /** This laptop has no way to that address: no network, or none of that kind. */
  record NoWay(String detail) implements DialFailure {}

  /** No address is known for that name. */
  record UnknownHost() implements DialFailure {}

  /** A Pitwall answers, of another team, or the team's key has changed since. */
  record OtherKey(Fingerprint seen) implements DialFailure {}

  /**
   * Something answers that is no Pitwall: a proxy, a login page of the network, another program.
   */
  record NotPitwall(String detail) implements DialFailure {}

  /** It answered, and then the connection broke, or the way is not open to this laptop. */
  record BrokenOff(String detail) implements DialFailure {}

  /** From what Java's client throws, wrapped in whatever. */
  static DialFailure of(Throwable failure) {
    var causes = causes(failure);
    return Stream.of(key(causes), status(causes), way(causes))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new BrokenOff(detail(causes)));
  }

  private static Optional<DialFailure> key(List<Throwable> causes) {
    return find(causes, OtherCertificate.class)
        .map(
            other ->
                other.ofPitwall()
                    ? new OtherKey(other.seen())
                    : new NotPitwall("a certificate of somebody else"));
  }

  private static Optional<DialFailure> status(List<Throwable> causes) {
    return find(causes, WebSocketHandshakeException.class)
        .map(refused -> new BrokenOff("HTTP " + refused.getResponse().statusCode()));
  }

  private static Optional<DialFailure> way(List<Throwable> causes) {
    if (has(causes, HttpTimeoutException.class) || has(causes, TimeoutException.class)) {
      return Optional.of(new NoAnswer());
    }
    if (has(causes, UnresolvedAddressException.class) || has(causes, UnknownHostException.class)) {
      return Optional.of(new UnknownHost());
    }
    // A TLS handshake that the network cut is no sign of another program.
    boolean cut = has(causes, EOFException.class) || has(causes, ClosedChannelException.class);
    if (has(causes, SSLException.class) && !cut) {
      return Optional.of(new NotPitwall(detail(causes)));
    }
    return find(causes, SocketException.class)
        .map(Throwable.class::cast)
        .or(() -> find(causes, UnsupportedAddressTypeException.class))
        .map(DialFailure::socket);
  }

  /** The system gives the reason only in words; these are the same on Linux, macOS and Windows. */
  private static DialFailure socket(Throwable failure) {
    var words = String.valueOf(failure.getMessage());
    if (words.contains("reset") || words.contains("Broken pipe")) {
      return new BrokenOff(words);
    }
    if (words.contains("timed out")) {
      return new NoAnswer();
    }
    boolean refused = failure instanceof ConnectException && !words.contains("nreachable");
    return refused ? new NobodyListens() : new NoWay(words);
  }

  private static String detail(List<Throwable> causes) {
    var last = causes.getLast();
    return last.getMessage() == null ? last.toString() : last.getMessage();
  }

  private static List<Throwable> causes(Throwable failure) {
    var causes = new ArrayList<Throwable>();
    for (var one = failure; one != null && !causes.contains(one); one = one.getCause()) {
      causes.add(one);
    }
    return causes;
  }

  private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
    return find(causes, kind).isPresent();
  }

  private static <T extends Throwable> Optional<T> find(List<Throwable> causes, Class<T> kind) {
    return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
