package dev.pitwall.guards.planted.team.postgres;

import org.h2.jdbcx.JdbcDataSource;

/** Reads the laptop's own database where that of the team is. */
public final class OpensTheLog {
  public String url(JdbcDataSource source) {
    return source.getURL();
  }
}
