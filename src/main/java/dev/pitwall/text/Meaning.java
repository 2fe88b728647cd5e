package dev.pitwall.text;

/** What a few words mean for the day; screens give each meaning its colour and its icon. */
public enum Meaning {
  PLAIN,
  WARNS,
  FAILS,
  CONFIRMS,
  VOIDS,
  RUNS
}
