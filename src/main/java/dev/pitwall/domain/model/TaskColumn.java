package dev.pitwall.domain.model;

/** Where a task stands; the last three are ends. */
public enum TaskColumn {
  IDEA,
  READY,
  DOING,
  MEASURING,
  KEPT,
  REVERTED,
  DROPPED;

  public boolean ended() {
    return this == KEPT || this == REVERTED || this == DROPPED;
  }
}
