package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.deflate.Effort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy has what the book has, but for what changes. */
class OcfContainerCopierTest {

  private static final String LONG = "A lamp was lit, and then a lamp was lit. ".repeat(40);

  @TempDir private Path folder;

  private Path copied(Path book, OcfContainerCopier.Change change) throws IOException {
    try (OcfContainer container = OcfContainer.open(book, ReadingLimits.DEFAULT)) {
      byte[] copy = new OcfContainerCopier(Effort.NORMAL)
          .copy(container, SamplePublication.MODIFIED, change);
      return Files.write(folder.resolve("copy.epub"), copy);
    }
  }

  @Test
  void theMimetypeComesFirstAndStoredAndAllElseKeepsItsOrder() throws IOException {
    Path book = new ForeignContainer().with("z.txt", LONG).with("folder/", "")
        .with("mimetype", "something else").with("a.txt", LONG).write(folder.resolve("b.epub"));
    Path copy = copied(book, (name, content) -> content);
    try (OcfContainer read = OcfContainer.open(copy, ReadingLimits.DEFAULT)) {
      assertEquals(List.of("mimetype", "z.txt", "a.txt"),
          read.entries().stream().map(ContainerEntry::name).toList());
      assertEquals(List.of(false, true, true),
          read.entries().stream().map(ContainerEntry::deflated).toList());
      assertEquals("application/epub+zip", text(read, "mimetype"));
      assertEquals(LONG, text(read, "z.txt"));
    }
  }

  @Test
  void whatWasStoredStaysStoredUnlessItChanges() throws IOException {
    byte[] content = LONG.getBytes(StandardCharsets.UTF_8);
    SamplePublication sample = SamplePublication.base();
    sample.resources.add(new PublicationResource("a.png", "image/png", content));
    sample.resources.add(new PublicationResource("b.png", "image/png", content));
    Path book = Files.write(folder.resolve("b.epub"),
        new OcfContainerWriter(Effort.NORMAL).write(sample.build()));
    Path copy = copied(book, (name, old) -> name.equals("EPUB/b.png") ? new byte[999] : old);
    try (OcfContainer read = OcfContainer.open(copy, ReadingLimits.DEFAULT)) {
      assertEquals(List.of(false, true), read.entries().stream()
          .filter(entry -> entry.name().endsWith(".png")).map(ContainerEntry::deflated).toList());
      assertArrayEquals(content, read.read("EPUB/a.png"));
      assertArrayEquals(new byte[999], read.read("EPUB/b.png"));
    }
  }

  @Test
  void theSameBookGivesTheSameBytesAgain() throws IOException {
    Path book = ForeignContainer.small().write(folder.resolve("b.epub"));
    OcfContainerCopier copier = new OcfContainerCopier(Effort.NORMAL);
    try (OcfContainer container = OcfContainer.open(book, ReadingLimits.DEFAULT)) {
      byte[] first = copier.copy(container, SamplePublication.MODIFIED, (name, old) -> old);
      assertArrayEquals(
          first, copier.copy(container, SamplePublication.MODIFIED, (name, old) -> old));
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first));
      assertEquals(
          LocalDateTime.parse("2026-03-04T05:06:06"), zip.getNextEntry().getTimeLocal());
    }
  }

  private static String text(OcfContainer container, String name) throws IOException {
    return new String(container.read(name), StandardCharsets.UTF_8);
  }
}
