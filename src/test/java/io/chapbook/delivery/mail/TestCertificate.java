package io.chapbook.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that is made for a test, and who trusts it. */
final class TestCertificate {

  private static final char[] WORD = "changeit".toCharArray();

  private final KeyStore keys;

  /**
   * A certificate.
   *
   * @param names whom it is for, as keytool has it, such as {@code dns:localhost}
   */
  TestCertificate(Path folder, String names) throws Exception {
    Path store = folder.resolve(names.replaceAll("[^a-z0-9]", "-") + ".p12");
    if (!Files.exists(store)) {
      Process made = new ProcessBuilder(
          Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
          "-genkeypair", "-alias", "test", "-keyalg", "EC", "-dname", "CN=test", "-validity", "3650",
          "-ext", "san=" + names, "-keystore", store.toString(), "-storetype", "PKCS12",
          "-storepass", "changeit").redirectErrorStream(true).start();
      String said = new String(made.getInputStream().readAllBytes());
      assertEquals(0, made.waitFor(), said);
    }
    this.keys = load(store);
  }

  private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, WORD);
    }
    return keys;
  }

  /** For the server. */
  SSLContext server() throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, WORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** For a client that trusts it. */
  SSLContext client() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("test", keys.getCertificate("test"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
