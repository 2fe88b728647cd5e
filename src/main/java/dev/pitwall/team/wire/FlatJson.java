package dev.pitwall.team.wire;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages over HTTP: flat objects of short texts and numbers. More is refused by the parser,
 * before it is kept; keys that are not known are passed over, for later versions.
 */
public final class FlatJson {
  private static final int MOST_DEPTH = 4;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private FlatJson() {}

  public static byte[] write(Object message) {
    return MAPPER.writeValueAsBytes(message);
  }

  /** Empty for anything that is no such message, however it is broken. */
  public static <T> Optional<T> read(byte[] json, Class<T> kind) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, kind));
    } catch (JacksonException e) {
      // What is wrong with it does not help whoever sent it.
      return Optional.empty();
    }
  }
}
