package dev.pitwall.domain.model;

/** A task's column on the board; the last three are final. */
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
