package dev.pitwall.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Optional;

/** A request and its answer. */
public interface Exchange {
  String method();

  /** The first of that name in the query. */
  Optional<String> query(String name);

  Optional<String> header(String name);

  InetAddress remote();

  /** The body as it comes; the route's time ends it. */
  InputStream body();

  /**
   * The whole body; empty when it is longer than that, and then the rest is not read.
   *
   * @param mostBytes never more is held
   */
  default Optional<byte[]> body(int mostBytes) throws IOException {
    var bytes = body().readNBytes(mostBytes + 1);
    return bytes.length > mostBytes ? Optional.empty() : Optional.of(bytes);
  }

  /**
   * Answers, once.
   *
   * @param type the media type, as {@code text/plain;charset=utf-8}
   */
  void answer(int status, String type, byte[] content) throws IOException;

  /** The answer to whoever has no business here: the same as where no route is. */
  void notFound() throws IOException;
}
