package dev.pitwall.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A request and its answer. */
public interface Exchange {
  String method();

  /** The query is none: half an escape, bytes that are no UTF-8. */
  final class UnreadableQuery extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    UnreadableQuery(RuntimeException cause) {
      super(cause);
    }
  }

  /**
   * The first of that name in the query.
   *
   * @throws UnreadableQuery when the query is none
   */
  Optional<String> query(String name);

  Optional<String> header(String name);

  InetAddress remote();

  /** What the header {@code Content-Length} says; empty when it says nothing. */
  default OptionalLong length() {
    var digits = header("Content-Length").filter(text -> text.matches("\\d{1,18}"));
    return digits.isPresent()
        ? OptionalLong.of(Long.parseLong(digits.get()))
        : OptionalLong.empty();
  }

  /** The body as it comes; the route's time ends it. */
  InputStream body();

  /**
   * Cuts the connection when so much time has passed from now on: for a request that needs less
   * than its route may take. Without a connection there is nothing to cut.
   */
  default void endWithin(Duration time) {}

  /** So much of a body that is too long is read and dropped. */
  int DROPPED_BYTES = 1 << 18;

  /**
   * The whole body; empty when it is longer than that. Then a part of the rest is read, too:
   * whoever is still sending when the connection is closed gets no answer, but a reset.
   *
   * @param mostBytes never more is held
   */
  default Optional<byte[]> body(int mostBytes) throws IOException {
    var bytes = body().readNBytes(mostBytes + 1);
    if (bytes.length <= mostBytes) {
      return Optional.of(bytes);
    }
    var dropped = new byte[1 << 13];
    int left = DROPPED_BYTES;
    for (int read = 0; left > 0 && read >= 0; read = body().read(dropped)) {
      left -= read;
    }
    return Optional.empty();
  }

  /** A header of the answer, before it is given. */
  void put(String header, String value);

  /**
   * Answers, once. What is answered is no script and no page, whatever a browser finds in it.
   *
   * @param type the media type, as {@code text/plain;charset=utf-8}
   */
  void answer(int status, String type, byte[] content) throws IOException;

  /** The answer to whoever has no business here: the same as where no route is. */
  void notFound() throws IOException;
}
