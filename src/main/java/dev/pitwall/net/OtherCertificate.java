package dev.pitwall.net;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** The other side shows a certificate that is not the one pinned. */
final class OtherCertificate extends CertificateException {
  private final Fingerprint seen;
  private final boolean ofPitwall;

  OtherCertificate(Fingerprint seen, X509Certificate certificate) {
    super("Another certificate than the team's: " + seen.shown());
    this.seen = seen;
    this.ofPitwall =
        certificate.getSubjectX500Principal().getName().equals("CN=" + SelfSigned.NAME);
  }

  Fingerprint seen() {
    return seen;
  }

  /** Else somebody else answers: a proxy, the page of a hotel's Wi-Fi, another program. */
  boolean ofPitwall() {
    return ofPitwall;
  }
}
