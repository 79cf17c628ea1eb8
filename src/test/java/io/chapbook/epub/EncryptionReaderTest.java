package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** Which books nobody can read without a key. */
class EncryptionReaderTest {

  private static final String FONT = data("http://www.idpf.org/2008/embedding");

  private static final String TEXT = data("http://www.w3.org/2001/04/xmlenc#aes256-cbc");

  @TempDir private Path folder;

  private static String data(String method) {
    return "<e:EncryptedData><e:EncryptionMethod Algorithm=\"" + method + "\"/></e:EncryptedData>";
  }

  private @Nullable String lock(ForeignContainer container) throws IOException {
    Path file = container.write(folder.resolve("book.epub"));
    try (OcfContainer open = OcfContainer.open(file, ReadingLimits.DEFAULT)) {
      return EncryptionReader.lock(open);
    }
  }

  private @Nullable String lockOf(String data) throws IOException {
    return lock(ForeignContainer.small().with("META-INF/encryption.xml",
        "<encryption xmlns:e=\"http://www.w3.org/2001/04/xmlenc#\">" + data + "</encryption>"));
  }

  @Test
  void aBookThatSaysNothingIsOpen() throws IOException {
    assertNull(lock(ForeignContainer.small()));
    assertNull(lockOf(""));
  }

  @Test
  void fontsThatAreMixedUpNeedNoKey() throws IOException {
    assertNull(lockOf(FONT + data("http://ns.adobe.com/pdf/enc#RC")));
  }

  @Test
  void anEncryptedTextBehindAFontLocksTheBook() throws IOException {
    assertEquals("http://www.w3.org/2001/04/xmlenc#aes256-cbc", lockOf(FONT + TEXT));
  }

  @Test
  void aMethodWithoutANameLocksAsWell() throws IOException {
    assertEquals("unknown",
        lockOf("<e:EncryptedData><e:EncryptionMethod/></e:EncryptedData>"));
  }

  @Test
  void howAKeyIsEncryptedIsNotHowTheFileIs() throws IOException {
    String key = "<e:EncryptedKey><e:EncryptionMethod Algorithm=\"rsa\"/></e:EncryptedKey>";
    assertNull(lockOf(key));
    assertNull(lockOf(FONT.replace("</e:EncryptedData>", key + "</e:EncryptedData>")));
    assertEquals("aes", lockOf("<e:EncryptedData>" + key
        + "<e:EncryptionMethod Algorithm=\"aes\"/></e:EncryptedData>"));
  }

  @Test
  void whatCannotBeReadIsRefused() {
    assertThrows(MalformedPublicationException.class, () -> lockOf("<e:EncryptedData>"));
  }
}
