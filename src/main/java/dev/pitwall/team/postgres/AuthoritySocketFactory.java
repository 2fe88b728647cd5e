package dev.pitwall.team.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.postgresql.ssl.WrappedFactory;

/**
 * Trusts the certificates that are its argument, and no others. The driver's own factory reads a
 * file; those of an invitation have none. Public, with this constructor, since the driver makes it
 * by its name.
 */
public final class AuthoritySocketFactory extends WrappedFactory {
  /**
   * @param properties of the connection, with the certificates in PEM as {@code sslfactoryarg}
   * @throws GeneralSecurityException when they are no certificates
   */
  public AuthoritySocketFactory(Properties properties)
      throws GeneralSecurityException, IOException {
    var pem = properties.getProperty("sslfactoryarg").getBytes(StandardCharsets.US_ASCII);
    var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    int number = 0;
    for (var one :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem))) {
      trusted.setCertificateEntry("authority" + number++, one);
    }
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    factory = context.getSocketFactory();
  }
}
