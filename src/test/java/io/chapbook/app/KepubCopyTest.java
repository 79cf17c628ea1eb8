package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.limit.Limits;
import io.chapbook.testing.KepubText;
import io.chapbook.testing.StrangeBook;
import io.chapbook.testing.ZipFiles;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A finished book as a KEPUB. */
class KepubCopyTest {

  private static final StoryInspector INSPECTOR = new StoryInspector();

  @TempDir private Path folder;

  private final List<String> said = new ArrayList<>();
  private final KepubCopy kepubs = new KepubCopy(said::add, Limits.standard());

  static List<Path> stories() throws Exception {
    List<Path> stories = new ArrayList<>();
    for (Path place : List.of(Path.of("seeds"), Path.of("src", "test", "resources", "source"))) {
      new StoryFiles().inFolder(place).forEach(story -> stories.add(story.file()));
    }
    return stories;
  }

  @ParameterizedTest
  @MethodSource("stories")
  void ofABookByChapbookItIsTheFileThatTheStoryGives(Path story) throws Exception {
    for (boolean cover : List.of(true, false)) {
      Path epub = convert(story, BookFormat.EPUB, cover);
      Path kepub = convert(story, BookFormat.KEPUB, cover);
      assertArrayEquals(Files.readAllBytes(kepub), kepubs.kepub(epub));
      assertArrayEquals(Files.readAllBytes(kepub), kepubs.kepub(kepub), "a KEPUB stays as it is");
    }
    assertEquals(List.of(), said);
  }

  @Test
  void ofAStrangersBookOnlyThePagesChange() throws Exception {
    for (Path epub : List.of(
        StrangeBook.epub2(folder.resolve("two.epub")),
        StrangeBook.epub3(folder.resolve("three.epub")))) {
      Map<String, byte[]> before = entries(epub);
      Map<String, byte[]> after = entries(write(kepubs.kepub(epub)));
      assertEquals(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
      int pages = 0;
      for (Map.Entry<String, byte[]> entry : before.entrySet()) {
        String name = entry.getKey();
        if (StrangeBook.PAGES.contains(name)) {
          String page = text(after.get(name));
          assertEquals(text(entry.getValue()), withoutMarks(page), name);
          assertTrue(page.contains("kobo.1.1"), name);
          pages++;
        } else {
          assertArrayEquals(entry.getValue(), after.get(name), name);
        }
      }
      assertEquals(StrangeBook.PAGES.size(), pages);
    }
    assertEquals(List.of(), said);
  }

  @Test
  void theSameBookGivesTheSameBytesInAnyPlace() throws Exception {
    Path epub = StrangeBook.epub2(folder.resolve("two.epub"));
    byte[] first = kepubs.kepub(epub);
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertArrayEquals(first, new KepubCopy().kepub(epub));
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theFileThatTellsTheKindComesFirstAndStored() throws Exception {
    Path epub = StrangeBook.of(folder.resolve("late.epub"), files -> {
      byte[] mimetype = files.remove("mimetype");
      files.put("mimetype", mimetype);
    });
    byte[] kepub = kepubs.kepub(epub);
    assertEquals("mimetypeapplication/epub+zip", new String(kepub, 30, 28, StandardCharsets.US_ASCII));
  }

  @Test
  void namesOfAnyScriptStay() throws Exception {
    Path epub = StrangeBook.of(folder.resolve("names.epub"),
        files -> files.put("OPS/größe \u6f22.txt", bytes("x")));
    assertEquals(List.copyOf(entries(epub).keySet()),
        List.copyOf(entries(write(kepubs.kepub(epub))).keySet()));
  }

  @Test
  void aBrokenPageStaysAndIsTold() throws Exception {
    Path epub = StrangeBook.of(folder.resolve("broken.epub"),
        files -> files.put("OPS/one.xhtml", bytes("<html><body><p>One<br>two</p></body></html>")));
    Map<String, byte[]> after = entries(write(kepubs.kepub(epub)));
    assertEquals("<html><body><p>One<br>two</p></body></html>", text(after.get("OPS/one.xhtml")));
    assertTrue(text(after.get("OPS/two-words.xhtml")).contains("koboSpan"));
    assertEquals(1, said.size());
    assertTrue(said.get(0).contains("OPS/one.xhtml stays without"), said.get(0));
  }

  @Test
  void aBrokenTableOfContentsDoesNotMatter() throws Exception {
    Path epub = StrangeBook.of(folder.resolve("nav.epub"),
        files -> files.put("OPS/nav.xhtml", bytes("<html")));
    assertEquals("<html", text(entries(write(kepubs.kepub(epub))).get("OPS/nav.xhtml")));
    assertEquals(List.of(), said);
  }

  @Test
  void aPageThatTheSpineNamesAndThatIsNotThereDoesNotMatter() throws Exception {
    Path epub = StrangeBook.of(folder.resolve("gap.epub"), files -> files.remove("OPS/one.xhtml"));
    assertEquals(entries(epub).size(), entries(write(kepubs.kepub(epub))).size());
  }

  @Test
  void aLockedBookIsRefused() throws Exception {
    Path epub = StrangeBook.of(folder.resolve("locked.epub"), files -> files.put(
        "META-INF/encryption.xml",
        encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/one.xhtml")));
    assertRefused(epub, "the book is locked (DRM");
  }

  @Test
  void mixedUpFontsAreNoLock() throws Exception {
    for (String method : List.of(
        "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")) {
      Path epub = StrangeBook.of(folder.resolve("fonts.epub"),
          files -> files.put("META-INF/encryption.xml", encryption(method, "OPS/a.ttf")));
      assertTrue(kepubs.kepub(epub).length > 0);
    }
  }

  @Test
  void whatSaysTheLockMustBeReadable() throws Exception {
    Path epub = StrangeBook.of(folder.resolve("odd.epub"),
        files -> files.put("META-INF/encryption.xml", bytes("<encryption>")));
    assertRefused(epub, "META-INF/encryption.xml");
  }

  @Test
  void whatIsNoBookIsRefused() throws Exception {
    assertRefused(folder.resolve("none.epub"), "there is no such file");
    assertRefused(folder, "it cannot be read");
    assertRefused(Files.writeString(folder.resolve("text.epub"), "a story"), "not a ZIP file");
    assertRefused(Files.createFile(folder.resolve("empty.epub")), "not a ZIP file");
    assertRefused(ZipFiles.of(folder.resolve("zip.epub"), "a.txt", "A"), "META-INF/container.xml");
    assertRefused(
        StrangeBook.of(folder.resolve("half.epub"), files -> files.remove("OPS/book.opf")),
        "OPS/book.opf");
    assertRefused(
        StrangeBook.of(folder.resolve("out.epub"), files -> files.put("../x", bytes("x"))), "../x");
  }

  private void assertRefused(Path epub, String why) {
    ConversionException e = assertThrows(ConversionException.class, () -> kepubs.kepub(epub));
    assertTrue(e.getMessage().startsWith(epub.toString()), e.getMessage());
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }

  private static byte[] encryption(String method, String file) {
    return bytes("""
        <encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
            xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
          <enc:EncryptedKey><enc:EncryptionMethod Algorithm="rsa"/></enc:EncryptedKey>
          <enc:EncryptedData><enc:EncryptionMethod Algorithm="%s"/>
            <enc:CipherData><enc:CipherReference URI="%s"/></enc:CipherData>
          </enc:EncryptedData>
        </encryption>
        """.formatted(method, file));
  }

  private static String withoutMarks(String page) {
    return KepubText.withoutMarks(page)
        .replace("<style type=\"text/css\">#book-inner { margin: 0; }</style>\n", "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Path write(byte[] book) throws Exception {
    return Files.write(folder.resolve("written.kepub.epub"), book);
  }

  private static Map<String, byte[]> entries(Path book) throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  private Path convert(Path story, BookFormat format, boolean cover) throws Exception {
    Path book = folder.resolve(cover + "book" + format.ending());
    ConversionOptions options =
        ConversionOptions.standard().withDrawnCover(cover).withFormat(format);
    for (ConversionOutcome outcome : new ConvertStories(options, INSPECTOR, "test")
        .convert(List.of(StoryFile.named(story)), book)) {
      assertEquals(ConversionOutcome.Kind.CONVERTED, outcome.kind(), outcome.message());
    }
    return book;
  }
}
