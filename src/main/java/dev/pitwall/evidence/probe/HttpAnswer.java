package dev.pitwall.evidence.probe;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An answer over HTTP, taken in piece by piece: its status, and a hash of its whole body. A body
 * longer than {@link #MOST_BODY} is hashed up to there, and the result reports that; one that did
 * not come to its end in time has no hash, because the next one would be another.
 */
public final class HttpAnswer {
  /** More than any page that a benchmarker looks at, and than comes in the time of a probe. */
  public static final int MOST_BODY = 16 << 20;

  /** So much of a head is read. */
  public static final int MOST_HEAD = 65_536;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");
  private static final String HEAD_END = "\r\n\r\n";
  private static final long BYTES_PER_MIB = 1 << 20;

  private final Probe probe;
  private final long mostBody;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final MessageDigest body;
  private boolean inBody;
  private long hashed;
  private boolean more;

  HttpAnswer(Probe probe) {
    this(probe, MOST_BODY);
  }

  HttpAnswer(Probe probe, long mostBody) {
    this.probe = probe;
    this.mostBody = mostBody;
    try {
      body = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Takes in the next bytes. */
  void take(byte[] bytes, int length) {
    if (inBody) {
      hash(bytes, 0, length);
      return;
    }
    head.write(bytes, 0, length);
    int end = text().indexOf(HEAD_END);
    if (end >= 0) {
      inBody = true;
      var all = head.toByteArray();
      int from = end + HEAD_END.length();
      hash(all, from, all.length - from);
    }
  }

  private void hash(byte[] bytes, int from, int length) {
    int taken = (int) Math.min(length, mostBody - hashed);
    body.update(bytes, from, taken);
    hashed += taken;
    more |= taken < length;
  }

  /** Whether no more bytes are needed: the body is too long, or it never begins. */
  boolean isFull() {
    return more || !inBody && head.size() >= MOST_HEAD;
  }

  /**
   * @param ended whether the server closed the connection; else the time was up
   */
  ProbeResult result(boolean ended) {
    if (head.size() == 0) {
      return Results.of(probe, State.SILENT);
    }
    return inBody
        ? result(probe, text(), HexFormat.of().formatHex(body.digest()), ended, more ? mostBody : 0)
        : Results.wrong(probe, firstLine(text()));
  }

  private String text() {
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static String firstLine(String head) {
    return head.split("\\R", 2)[0];
  }

  /**
   * The result of a head and a hash that somebody else made.
   *
   * @param digest of the body, SHA-256 in hex
   * @param ended whether the body came to its end
   * @param cutAt after how many bytes of a longer body the hash ends; 0 where it is of all of it
   */
  public static ProbeResult result(
      Probe probe, String head, String digest, boolean ended, long cutAt) {
    var first = firstLine(head);
    var status = STATUS.matcher(first);
    if (!status.matches()) {
      return Results.wrong(probe, first);
    }
    var code = status.group(1);
    if (code.startsWith("5")) {
      return Results.wrong(probe, code);
    } else if (cutAt > 0) {
      return Results.hashed(probe, code + ", first " + size(cutAt), digest);
    }
    return ended
        ? Results.hashed(probe, code, digest)
        : Results.wrong(probe, code + ", not all of it in time");
  }

  private static String size(long bytes) {
    return bytes < BYTES_PER_MIB ? bytes + " bytes" : bytes / BYTES_PER_MIB + " MB";
  }
}
