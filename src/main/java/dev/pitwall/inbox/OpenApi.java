package dev.pitwall.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the routes that programs read; a test compares it with the routes. */
final class OpenApi {
  static final String PATH = "/openapi.json";

  private OpenApi() {}

  static String text() {
    try (var in = OpenApi.class.getResourceAsStream("openapi.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reply reply() {
    return Reply.written(Reply.OK, text());
  }
}
