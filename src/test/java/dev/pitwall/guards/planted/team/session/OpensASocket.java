package dev.pitwall.guards.planted.team.session;

import javax.net.ssl.SSLSocketFactory;

/** Breaks the rule that the exchange knows no transport. */
public final class OpensASocket {
  public SSLSocketFactory sockets() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }
}
