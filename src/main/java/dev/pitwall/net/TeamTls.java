package dev.pitwall.net;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * TLS 1.3 pinned to the team's certificate, on both sides. Who shows a certificate must show the
 * team's and have its secret; names, dates and issuers mean nothing here.
 */
final class TeamTls {
  static final String PROTOCOL = "TLSv1.3";

  private TeamTls() {}

  /** Shows the team's certificate and believes no other: for serving, and for dialling. */
  static SSLContext of(TeamKey key) {
    return context(new KeyManager[] {new OneKey(key)}, key.fingerprint());
  }

  /** Shows none, and believes that of the fingerprint alone: for a laptop that joins. */
  static SSLContext trusting(Fingerprint fingerprint) {
    return context(new KeyManager[0], fingerprint);
  }

  static SSLParameters parameters() {
    var parameters = new SSLParameters();
    parameters.setProtocols(new String[] {PROTOCOL});
    return parameters;
  }

  private static SSLContext context(KeyManager[] keys, Fingerprint fingerprint) {
    try {
      var context = SSLContext.getInstance(PROTOCOL);
      context.init(keys, new TrustManager[] {new Pinned(fingerprint)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + PROTOCOL, e);
    }
  }

  static final class OneKey extends X509ExtendedKeyManager {
    private static final String ALIAS = "team";
    private static final String KIND = "EC";
    private final TeamKey key;

    OneKey(TeamKey key) {
      this.key = key;
    }

    @Override
    public String[] getClientAliases(String kind, Principal[] issuers) {
      return KIND.equals(kind) ? new String[] {ALIAS} : null;
    }

    @Override
    public String[] getServerAliases(String kind, Principal[] issuers) {
      return getClientAliases(kind, issuers);
    }

    @Override
    public String chooseClientAlias(String[] kinds, Principal[] issuers, Socket socket) {
      return choose(kinds);
    }

    @Override
    public String chooseEngineClientAlias(String[] kinds, Principal[] issuers, SSLEngine engine) {
      return choose(kinds);
    }

    private static String choose(String[] kinds) {
      for (var kind : kinds) {
        if (KIND.equals(kind)) {
          return ALIAS;
        }
      }
      return null;
    }

    @Override
    public String chooseServerAlias(String kind, Principal[] issuers, Socket socket) {
      return KIND.equals(kind) ? ALIAS : null;
    }

    @Override
    public String chooseEngineServerAlias(String kind, Principal[] issuers, SSLEngine engine) {
      return chooseServerAlias(kind, issuers, null);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return new X509Certificate[] {key.certificate()};
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return key.secret();
    }
  }

  static final class Pinned extends X509ExtendedTrustManager {
    private final Fingerprint pinned;

    Pinned(Fingerprint pinned) {
      this.pinned = pinned;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
      var seen = Fingerprint.of(chain[0]);
      if (!seen.equals(pinned)) {
        throw new OtherCertificate(seen, chain[0]);
      }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
