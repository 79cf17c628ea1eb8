package io.chapbook.epub;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a book is locked, from what its container says of encrypted files.
 * https://www.w3.org/TR/epub-33/#sec-container-metainf-encryption.xml
 */
public final class EncryptionReader {

  private static final String FILE = "META-INF/encryption.xml";
  private static final String XML_ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";

  /** These mix up the first bytes of fonts and need no key but the book's identifier. */
  private static final Set<String> FONT_OBFUSCATION =
      Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

  private EncryptionReader() {}

  /**
   * The method by which the first file that nobody can read without a key is encrypted; null when
   * there is none.
   *
   * @throws MalformedPublicationException when what says so cannot be read
   */
  public static @Nullable String lock(OcfContainer container) throws IOException {
    if (container.entries().stream().noneMatch(entry -> entry.name().equals(FILE))) {
      return null;
    }
    XmlDocumentReader xml = new XmlDocumentReader(FILE, container.read(FILE));
    boolean ofData = false;
    while (xml.next()) {
      if (xml.starts(XML_ENCRYPTION, "EncryptedData")) {
        ofData = true;
      } else if (xml.starts(XML_ENCRYPTION, "EncryptedKey")) {
        ofData = false;
      } else if (xml.ends(XML_ENCRYPTION, "EncryptedKey")) {
        ofData = true;
      } else if (ofData && xml.starts(XML_ENCRYPTION, "EncryptionMethod")) {
        String method = xml.attribute("Algorithm");
        if (method == null || !FONT_OBFUSCATION.contains(method)) {
          return method == null ? "unknown" : method;
        }
      }
    }
    return null;
  }
}
