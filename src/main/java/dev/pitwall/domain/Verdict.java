package dev.pitwall.domain;

/** How a benchmark run ended. ABORTED: it never told a result. */
public enum Verdict {
  PASS,
  FAIL,
  ABORTED
}
