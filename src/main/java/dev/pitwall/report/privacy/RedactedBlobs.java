package dev.pitwall.report.privacy;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.report.bundle.BlobSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Attachments as they may be given away: long texts are rewritten and get another name for it.
 * Nobody can look through a picture or a program; they are left out.
 */
final class RedactedBlobs implements BlobSource {
  /** A longer text is left out: it is rewritten in memory. */
  private static final int MOST_BYTES = 16 << 20;

  /** Cut off in the middle of a name or an address, an excerpt would hold half of it. */
  private static final int UNSURE_LETTERS = 80;

  private final BlobSource source;
  private final UnaryOperator<String> text;
  private final Set<String> held;

  /** The new names, each with the old one. */
  private final Map<String, String> kept = new HashMap<>();

  private final Set<String> leftOut = new HashSet<>();

  RedactedBlobs(BlobSource source, UnaryOperator<String> text) {
    this.source = source;
    this.text = text;
    this.held = Set.copyOf(source.hashes());
  }

  /** How many there are that are not given away. */
  int leftOut() {
    return leftOut.size();
  }

  SnippetContent rewritten(SnippetContent content) throws IOException {
    if (content.blob().isEmpty()) {
      var plain = text.apply(content.text());
      int bytes = plain.getBytes(StandardCharsets.UTF_8).length;
      return new SnippetContent(content.kind(), bytes, plain, Optional.empty());
    }
    var hash = content.blob().get().value();
    var excerpt = text.apply(sure(content.text()));
    boolean readable = content.kind() == SnippetContent.Kind.TEXT && content.bytes() <= MOST_BYTES;
    if (!held.contains(hash) || !readable) {
      if (held.contains(hash)) {
        leftOut.add(hash);
      }
      return new SnippetContent(content.kind(), content.bytes(), excerpt, content.blob());
    }
    var bytes = whole(hash);
    var name = Sha256.of(bytes);
    kept.put(name, hash);
    return new SnippetContent(
        content.kind(), bytes.length, excerpt, Optional.of(new BlobHash(name)));
  }

  private static String sure(String excerpt) {
    int line = excerpt.lastIndexOf('\n');
    return line > 0
        ? excerpt.substring(0, line)
        : excerpt.substring(0, Math.max(0, excerpt.length() - UNSURE_LETTERS));
  }

  private byte[] whole(String hash) throws IOException {
    try (var in = source.open(hash)) {
      var before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.apply(before).getBytes(StandardCharsets.UTF_8);
    }
  }

  @Override
  public Collection<String> hashes() {
    return List.copyOf(kept.keySet());
  }

  @Override
  public int missing() {
    return source.missing();
  }

  @Override
  public InputStream open(String hash) throws IOException {
    return new ByteArrayInputStream(whole(kept.get(hash)));
  }
}
