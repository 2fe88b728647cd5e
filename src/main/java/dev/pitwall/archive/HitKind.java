package dev.pitwall.archive;

/** In what kind of thing words were found. */
public enum HitKind {
  CONTEST,
  RUN,
  NOTE,
  CHANGE,
  TASK,
  SNIPPET
}
