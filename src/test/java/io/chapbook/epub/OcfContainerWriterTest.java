package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.deflate.Effort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OcfContainerWriterTest {

  private static final int DATA_DESCRIPTOR_FLAG = 8;

  private static byte[] write(SamplePublication sample) {
    return new OcfContainerWriter(Effort.NORMAL).write(sample.build());
  }

  private static List<ZipEntry> entries(byte[] container) throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        zip.readAllBytes();
        entries.add(entry);
      }
    }
    return entries;
  }

  private static List<String> names(byte[] container) throws IOException {
    return entries(container).stream().map(ZipEntry::getName).toList();
  }

  @Test
  void theMimetypeStandsWhereFileRecognitionLooksForIt() {
    byte[] container = write(SamplePublication.base());
    String start = new String(container, 30, 28, StandardCharsets.US_ASCII);
    assertEquals("mimetypeapplication/epub+zip", start);
    ByteBuffer header = ByteBuffer.wrap(container).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(ZipEntry.STORED, header.getShort(8));
    assertEquals(20, header.getInt(18));
    assertEquals(20, header.getInt(22));
    assertEquals(0, header.getShort(28), "length of the extra field");
  }

  @Test
  void noEntryHasAnExtraFieldOrADataDescriptor() throws IOException {
    byte[] container = write(SamplePublication.withCover());
    ByteBuffer zip = ByteBuffer.wrap(container).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    int headers = 0;
    while (zip.getInt(at) == 0x04034b50) {
      assertEquals(0, zip.getShort(at + 6) & DATA_DESCRIPTOR_FLAG);
      assertEquals(0, zip.getShort(at + 28));
      at += 30 + zip.getShort(at + 26) + zip.getInt(at + 18);
      headers++;
    }
    assertEquals(0x02014b50, zip.getInt(at), "the directory follows the last entry");
    assertEquals(entries(container).size(), headers);
  }

  @Test
  void theDirectorySaysHowManyEntriesThereAreAndWhatEachNeeds() throws IOException {
    byte[] container = write(SamplePublication.withCover());
    ByteBuffer zip = ByteBuffer.wrap(container).order(ByteOrder.LITTLE_ENDIAN);
    int end = container.length - 22;
    assertEquals(0x06054b50, zip.getInt(end));
    int count = entries(container).size();
    assertEquals(count, zip.getShort(end + 8));
    assertEquals(count, zip.getShort(end + 10));
    int at = zip.getInt(end + 16);
    for (int entry = 0; entry < count; entry++) {
      assertEquals(0x02014b50, zip.getInt(at));
      assertEquals(20, zip.getShort(at + 4), "version that made it");
      int method = zip.getShort(at + 10);
      assertEquals(method == ZipEntry.STORED ? 10 : 20, zip.getShort(at + 6), "version needed");
      at += 46 + zip.getShort(at + 28);
    }
    assertEquals(end, at);
    assertEquals(end, zip.getInt(end + 16) + zip.getInt(end + 12));
  }

  @Test
  void entriesStandInAFixedOrder() throws IOException {
    assertEquals(
        List.of(
            "mimetype",
            "META-INF/container.xml",
            "EPUB/package.opf",
            "EPUB/nav.xhtml",
            "EPUB/toc.ncx",
            "EPUB/cover.xhtml",
            "EPUB/chapter-001.xhtml",
            "EPUB/chapter-002.xhtml",
            "EPUB/book.css",
            "EPUB/images/cover.png"),
        names(write(SamplePublication.withCover())));
  }

  @Test
  void whatIsCompressedAlreadyIsStored() throws IOException {
    SamplePublication sample = SamplePublication.withCover();
    sample.resources.add(new PublicationResource("a.svg", "image/svg+xml", new byte[999]));
    sample.resources.add(new PublicationResource("a.woff2", "font/woff2", new byte[999]));
    sample.resources.add(new PublicationResource("a.jpg", "image/jpeg", new byte[999]));
    List<String> stored =
        entries(write(sample)).stream()
            .filter(entry -> entry.getMethod() == ZipEntry.STORED)
            .map(ZipEntry::getName)
            .toList();
    assertEquals(
        List.of("mimetype", "EPUB/book.css", "EPUB/images/cover.png", "EPUB/a.woff2", "EPUB/a.jpg"),
        stored,
        "the style sheet is so short that deflating makes it longer");
  }

  @ParameterizedTest
  @EnumSource
  void contentComesBackAtEachEffort(Effort effort) throws IOException {
    byte[] noise = new byte[300_000];
    new Random(7).nextBytes(noise);
    byte[] even = new byte[3_000_000];
    Arrays.fill(even, (byte) 'a');
    SamplePublication sample = SamplePublication.base();
    sample.resources.add(new PublicationResource("noise.bin", "text/plain", noise));
    sample.resources.add(new PublicationResource("even.txt", "text/plain", even));
    sample.resources.add(new PublicationResource("empty.txt", "text/plain", new byte[0]));
    Publication publication = sample.build();
    byte[] container = new OcfContainerWriter(effort).write(publication);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
      for (int i = 0; i < 5; i++) {
        zip.getNextEntry();
      }
      for (PublicationResource resource : publication.resources()) {
        assertEquals("EPUB/" + resource.href(), zip.getNextEntry().getName());
        assertArrayEquals(resource.content(), zip.readAllBytes());
      }
    }
  }

  @Test
  void theSameBytesWhateverTheMachinesTimeZoneAndLanguage() {
    byte[] here = write(EpubCheckTest.nested());
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertArrayEquals(here, write(EpubCheckTest.nested()), tag);
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T05:06:07Z, 2026-03-04T05:06:06",
    "1970-01-01T00:00:00Z, 1980-02-01T00:00:00",
    "9999-12-31T23:59:59Z, 2107-12-31T23:59:58"
  })
  void entriesBearTheTimeOfTheLastChangeInUtc(Instant modified, LocalDateTime shown)
      throws IOException {
    SamplePublication sample = SamplePublication.base();
    sample.modified = modified;
    for (ZipEntry entry : entries(write(sample))) {
      assertEquals(shown, entry.getTimeLocal(), entry.getName());
    }
  }

  @Test
  void aWriterForgetsTheBookBefore() {
    OcfContainerWriter writer = new OcfContainerWriter(Effort.NORMAL);
    byte[] first = writer.write(SamplePublication.base().build());
    SamplePublication giant = SamplePublication.withCover();
    giant.resources.add(new PublicationResource("big.jpg", "image/jpeg", new byte[20_000_000]));
    writer.write(giant.build());
    assertArrayEquals(first, writer.write(SamplePublication.base().build()));
  }
}
