package dev.pitwall.domain.model;

/**
 * What came of one probe.
 *
 * @param probe the line of {@link Probe#line()}
 * @param answer in few words: a status, a version, a value; may be empty
 * @param digest of the content, SHA-256 in hex; empty where there is none
 */
public record ProbeResult(String probe, State state, String answer, String digest) {
  public static final int ANSWER_LETTERS = 160;

  /** How it ended. */
  public enum State {
    ANSWERED,
    /** Something answered, and not what the probe asks for: another protocol, a 502, an error. */
    WRONG,
    /** Nobody listens, or nobody can be reached. */
    REFUSED,
    /** The connection stands, and nothing came in time. */
    SILENT,
    /** The server lacks the tool to ask. */
    NO_TOOL
  }

  public boolean sensible() {
    return probe.length() <= Probe.LINE_LETTERS + 40
        && answer.length() <= ANSWER_LETTERS
        && digest.length() <= 64;
  }
}
