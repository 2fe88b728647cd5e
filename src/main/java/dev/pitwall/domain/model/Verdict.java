package dev.pitwall.domain.model;

/** How a benchmark run ended. ABORTED: it never gave a result. */
public enum Verdict {
  PASS,
  FAIL,
  ABORTED
}
