package dev.pitwall.inbox;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the command line asks of a day, of a running app or straight.
 *
 * @param method of HTTP
 * @param path of a route
 * @param fields what its sender gives: host, command, name
 * @param body is opened at most once
 */
public record Call(
    String method, String path, Map<String, String> fields, Supplier<InputStream> body) {
  public Call {
    fields = Map.copyOf(fields);
  }

  public static Call get(String path) {
    return new Call("GET", path, Map.of(), InputStream::nullInputStream);
  }

  /** A text as it stands in JSON. */
  public static String quoted(String text) {
    return Answering.json(text);
  }

  /**
   * @param recorded what was asked is done as it was asked
   * @param text what is said of it, its line break with it
   */
  public record Answer(boolean recorded, String text) {}
}
