package dev.pitwall.inbox;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered to requests with a key, so that one that is repeated after a restart is still
 * one: a line of JSON each, on disk before the answer leaves. In this laptop's own folder, beside
 * the tokens. A line that a crash cut off is none. For any thread that may wait.
 */
final class AskedFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Ten thousand answers with long sentences; beyond that nothing more is kept until a restart. */
  private static final int MOST_BYTES = 8 << 20;

  private final Path file;
  private final InstantSource clock;
  private long bytes;

  /**
   * @param key a digest
   * @param until when the same key means another request again
   */
  record Line(String key, Instant until, Reply reply) {}

  AskedFile(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Those that still count; the others are taken out of the file. */
  synchronized List<Line> read() throws IOException {
    if (!PlainFile.exists(file)) {
      return List.of();
    }
    OwnerOnly.restrict(file);
    var text = new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
    var now = clock.instant();
    var kept = new ArrayList<Line>();
    for (var line : text.lines().toList()) {
      line(line, now, kept);
    }
    var written = new StringBuilder();
    kept.forEach(one -> written.append(written(one)));
    var rest = written.toString().getBytes(StandardCharsets.UTF_8);
    DurableFiles.replace(file, rest);
    bytes = rest.length;
    return List.copyOf(kept);
  }

  private static void line(String text, Instant now, List<Line> kept) {
    try {
      var json = JSON.readTree(text);
      var until = Instant.ofEpochMilli(json.path("until").asLong(0));
      var key = json.path("key").asString("");
      if (until.isAfter(now) && !key.isEmpty()) {
        var facts = JSON.convertValue(json.path("facts"), Map.class);
        @SuppressWarnings("unchecked")
        var typed = (Map<String, Object>) facts;
        var reply =
            Reply.of(json.path("status").asInt(Reply.OK), json.path("said").asString(""), typed);
        kept.add(new Line(key, until, reply));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      System.getLogger("dev.pitwall.inbox")
          .log(System.Logger.Level.DEBUG, "A line of an answer was cut off", e);
    }
  }

  private static String written(Line line) {
    return JSON.writeValueAsString(
            Map.of(
                "key", line.key(),
                "until", line.until().toEpochMilli(),
                "status", line.reply().status(),
                "said", line.reply().sentence(),
                "facts", line.reply().facts()))
        + "\n";
  }

  /** On disk when this returns. */
  synchronized void append(Line line) throws IOException {
    var text = ByteBuffer.wrap(written(line).getBytes(StandardCharsets.UTF_8));
    if (bytes + text.remaining() > MOST_BYTES) {
      return;
    }
    bytes += text.remaining();
    OwnerOnly.createFolders(file.getParent());
    PlainFile.checkFolder(file.getParent());
    if (!PlainFile.exists(file)) {
      DurableFiles.create(file, new byte[0]);
    }
    try (var out =
        FileChannel.open(file, Set.of(StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS))) {
      Channels.newOutputStream(out).write(text.array());
      out.force(false);
    }
  }
}
