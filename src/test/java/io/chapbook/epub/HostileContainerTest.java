package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no books, or traps: each is the small book with one thing changed. */
class HostileContainerTest {

  @TempDir private Path folder;

  private String refusal(ForeignContainer container, ReadingLimits limits) throws IOException {
    return refusal(container.write(file()), limits);
  }

  private String refusal(ForeignContainer container) throws IOException {
    return refusal(container, ReadingLimits.DEFAULT);
  }

  private String refusal(Path file, ReadingLimits limits) {
    MalformedPublicationException e =
        assertThrows(
            MalformedPublicationException.class, () -> new PublicationReader(limits).read(file));
    return e.getMessage().replace(file.toString(), "BOOK");
  }

  private Path file() {
    return folder.resolve("book.epub");
  }

  @Test
  void theSmallBookIsRead() throws IOException {
    ReadPublication read = new PublicationReader().read(ForeignContainer.small().write(file()));
    assertEquals("T", read.packageDocument().metadata().title());
    assertEquals(1, read.contents().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil", "a/../../evil", "/etc/passwd", "C:/evil", "..\\evil", "a\\b", "a/./b", "a//b",
        "new\nline", "nul\u0000"
      })
  void namesThatLeaveTheContainerAreRefused(String name) throws IOException {
    String refusal = refusal(ForeignContainer.small().with(name, "x"));
    assertTrue(refusal.contains("an entry's name"), refusal);
  }

  @Test
  void aHundredThousandEntriesAreRefused() throws IOException {
    ForeignContainer container = ForeignContainer.small();
    for (int i = 0; i < 100_000; i++) {
      container.with("f" + i, "");
    }
    assertEquals("BOOK: the book has more than 20000 files; allow more with --limit book-files=N", refusal(container));
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] zeros = new byte[20_000_000];
    assertEquals(
        "BOOK: bomb has more than 16777216 bytes; allow more with --limit book-ratio=N",
        refusal(ForeignContainer.small().with("bomb", zeros)));
  }

  @Test
  void aBombThatLiesAboutItsSizeIsStoppedWhileItIsUnpacked() throws IOException {
    byte[] spaces = new byte[20_000_000];
    Arrays.fill(spaces, (byte) ' ');
    Path file = ForeignContainer.small().with("p.opf", spaces).write(file());
    byte[] lying = Files.readAllBytes(file);
    replaceAll(lying, littleEndian(spaces.length), littleEndian(1000));
    Files.write(file, lying);
    assertEquals(
        "BOOK: p.opf has more than 16777216 bytes; allow more with --limit book-ratio=N", refusal(file, ReadingLimits.DEFAULT));
  }

  private static byte[] littleEndian(int value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }

  private static void replaceAll(byte[] bytes, byte[] from, byte[] to) {
    int replaced = 0;
    for (int i = 0; i + from.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, bytes, i, to.length);
        replaced++;
      }
    }
    assertTrue(replaced > 0, "no size was found to change");
  }

  @Test
  void limitsAreTheCallers() throws IOException {
    ForeignContainer container = ForeignContainer.small().with("f", new byte[5000]);
    assertEquals(
        "BOOK: the book has more than 4 files; allow more with --limit book-files=N",
        refusal(container, new ReadingLimits(4, 9999, 99_999, 100)));
    assertEquals(
        "BOOK: f has more than 4999 bytes; allow more with --limit book-file-size=N",
        refusal(container, new ReadingLimits(9, 4999, 99_999, 100)));
    assertEquals(
        "BOOK: unpacked it has more than 5500 bytes; allow more with --limit book-size=N",
        refusal(container, new ReadingLimits(9, 9999, 5500, 100)));
    assertEquals(
        "BOOK: the file has more than 100 bytes; allow more with --limit book-size=N",
        refusal(container, new ReadingLimits(9, 9999, 100, 100)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE package [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE package [<!ENTITY x \"lol\">]>",
        "<!DOCTYPE package SYSTEM \"http://localhost:1/x.dtd\">"
      })
  void entitiesOfTheDocumentsOwnAreRefused(String docType) throws IOException {
    String document =
        docType + ForeignContainer.PACKAGE_DOCUMENT.replace(">T</dc:title>", ">&x;</dc:title>");
    String refusal = refusal(ForeignContainer.small().with("p.opf", document));
    assertTrue(refusal.startsWith("BOOK: p.opf, line "), refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "href=\"nav.xhtml\" | href=\"../../nav.xhtml\" | p.opf: a path climbs out of the book:"
            + " ../../nav.xhtml",
        "href=\"nav.xhtml\" | href=\"%zz\" | p.opf: a path is badly encoded: %zz",
        "idref=\"nav\" | idref=\"lost\" | p.opf, line 8: the spine names what is not in the"
            + " manifest: lost",
        "href=\"nav.xhtml\" | x=\"\" | p.opf, line 6: the attribute href is missing",
        "<itemref idref=\"nav\"/> | ''| p.opf: the package document has no spine",
        "</spine> | '' | p.opf, line 9: not well-formed XML"
      })
  void faultsOfThePackageDocumentAreNamed(String from, String to, String fault)
      throws IOException {
    String document = ForeignContainer.PACKAGE_DOCUMENT.replace(from, to);
    assertEquals("BOOK: " + fault, refusal(ForeignContainer.small().with("p.opf", document)));
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    assertEquals(
        "BOOK: there is no META-INF/container.xml",
        refusal(ForeignContainer.small().without("META-INF/container.xml")));
    assertEquals("BOOK: there is no p.opf", refusal(ForeignContainer.small().without("p.opf")));
    assertEquals(
        "BOOK: there is no nav.xhtml", refusal(ForeignContainer.small().without("nav.xhtml")));
    assertEquals(
        "BOOK: META-INF/container.xml: it names no package document",
        refusal(ForeignContainer.small().with("META-INF/container.xml", "<container/>")));
  }

  @Test
  void aFileThatIsNoZipIsNamed() throws IOException {
    byte[] text = "No zip at all".getBytes(StandardCharsets.US_ASCII);
    String refusal = refusal(Files.write(file(), text), ReadingLimits.DEFAULT);
    assertTrue(refusal.startsWith("BOOK: not a ZIP file, or a damaged one ("), refusal);
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws IOException {
    Path file = ForeignContainer.small().with("nav.xhtmm", "x").write(file());
    byte[] bytes = Files.readAllBytes(file);
    replaceAll(bytes, ascii("nav.xhtmm"), ascii("nav.xhtml"));
    Files.write(file, bytes);
    assertEquals(
        "BOOK: it has two files called nav.xhtml", refusal(file, ReadingLimits.DEFAULT));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Path file = ForeignContainer.small().write(file());
    byte[] bytes = Files.readAllBytes(file);
    int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("p.opf", 0);
    Arrays.fill(bytes, name + 5, name + 60, (byte) 0xff);
    Files.write(file, bytes);
    assertEquals("BOOK: p.opf is damaged", refusal(file, ReadingLimits.DEFAULT));
  }

  @Test
  void aFileThatIsNotThereIsNoMalformedBook() {
    assertThrows(NoSuchFileException.class, () -> new PublicationReader().read(file()));
  }
}
