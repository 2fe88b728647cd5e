package dev.pitwall.evidence.probe;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes results of what came: cut short, without letters that steer a screen. */
public final class Results {
  private static final int WORDS = 80;

  private Results() {}

  public static ProbeResult of(Probe probe, State state) {
    return new ProbeResult(probe.line(), state, "", "");
  }

  public static ProbeResult wrong(Probe probe, String answer) {
    return new ProbeResult(probe.line(), State.WRONG, words(answer), "");
  }

  public static ProbeResult answered(Probe probe, String answer) {
    return new ProbeResult(probe.line(), State.ANSWERED, words(answer), "");
  }

  /**
   * @param content of which a hash is kept
   */
  public static ProbeResult answered(Probe probe, String answer, byte[] content) {
    return hashed(probe, answer, hash(content));
  }

  /**
   * @param digest of the content, SHA-256 in hex
   */
  static ProbeResult hashed(Probe probe, String answer, String digest) {
    return new ProbeResult(probe.line(), State.ANSWERED, words(answer), digest);
  }

  private static String words(String answer) {
    return Excerpt.of(answer.replaceAll("\\p{Cntrl}+", " ").strip(), WORDS);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
