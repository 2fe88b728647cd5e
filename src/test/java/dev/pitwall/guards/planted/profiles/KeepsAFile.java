package dev.pitwall.guards.planted.profiles;

/** Planted: a profile that keeps what it reads in a day's log. */
public final class KeepsAFile {
  public dev.pitwall.log.EventLog log;
}
