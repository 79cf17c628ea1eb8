package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.deflate.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written comes back; what others write is understood. */
class PublicationReaderTest {

  @TempDir private Path folder;

  private Path write(SamplePublication sample) throws IOException {
    byte[] container = new OcfContainerWriter(Effort.NORMAL).write(sample.build());
    return Files.write(folder.resolve("book.epub"), container);
  }

  @Test
  void metadataComesBack() throws IOException {
    SamplePublication sample = SamplePublication.base();
    sample.title = "<Tom> & \"Jerry\" \ud83d\ude00";
    sample.description = "One & two\nthree";
    sample.language = "pt-BR";
    PackageDocument read = new PublicationReader().read(write(sample)).packageDocument();
    assertEquals(
        new BibliographicRecord(
            SamplePublication.IDENTIFIER,
            "<Tom> & \"Jerry\" \ud83d\ude00",
            List.of("Jane Roe"),
            "pt-BR",
            "One & two\nthree",
            "2026-03-04T05:06:07Z", null, null, List.of(), List.of(), List.of()),
        read.metadata());
    assertEquals("3.0", read.version());
    assertEquals("EPUB/package.opf", read.path());
  }

  @Test
  void manifestSpineAndCoverComeBack() throws IOException {
    Publication publication = SamplePublication.withCover().build();
    ReadPublication read = new PublicationReader().read(write(SamplePublication.withCover()));
    List<String> paths =
        new ArrayList<>(List.of("EPUB/nav.xhtml", "EPUB/toc.ncx"));
    publication.resources().forEach(resource -> paths.add("EPUB/" + resource.href()));
    assertEquals(
        paths, read.packageDocument().manifest().stream().map(ManifestItem::path).toList());
    assertEquals(
        List.of("EPUB/cover.xhtml", "EPUB/chapter-001.xhtml", "EPUB/chapter-002.xhtml"),
        read.packageDocument().spine());
    assertEquals("EPUB/images/cover.png", read.packageDocument().coverImage());
    assertEquals("EPUB/nav.xhtml", read.packageDocument().navigationDocument());
  }

  @Test
  void contentsComeBackWithTheirLevels() throws IOException {
    assertEquals(
        List.of(
            new NavigationEntry("Part One", "EPUB/chapter-001.xhtml", 1),
            new NavigationEntry("Dusk", "EPUB/chapter-001.xhtml", 2),
            new NavigationEntry("Lamps", "EPUB/chapter-001.xhtml#start", 3),
            new NavigationEntry("Dawn", "EPUB/chapter-002.xhtml", 2),
            new NavigationEntry("Dawn, the end", "EPUB/chapter-002.xhtml#start", 1)),
        new PublicationReader().read(write(EpubCheckTest.nested())).contents());
  }

  @Tag("large")
  @Test
  void threeThousandChaptersComeBack() throws IOException {
    SamplePublication sample = SamplePublication.base();
    for (int i = 3; i <= 3000; i++) {
      sample.addChapter("chapter-" + i + ".xhtml", "Chapter " + i);
    }
    ReadPublication read = new PublicationReader().read(write(sample));
    assertEquals(3000, read.packageDocument().spine().size());
    assertEquals(3000, read.contents().size());
    assertEquals(
        new NavigationEntry("Chapter 3000", "EPUB/chapter-3000.xhtml", 1),
        read.contents().get(2999));
  }

  @Test
  void entriesAndBytesComeBack() throws IOException {
    Publication publication = SamplePublication.withCover().build();
    Path file = write(SamplePublication.withCover());
    try (OcfContainer container = OcfContainer.open(file, ReadingLimits.DEFAULT)) {
      assertEquals(
          new ContainerEntry("mimetype", false, 20, 20, 0), container.entries().get(0));
      assertTrue(container.entries().get(1).deflated());
      assertTrue(container.entries().stream().allMatch(entry -> entry.extraLength() == 0));
      for (PublicationResource resource : publication.resources()) {
        assertArrayEquals(resource.content(), container.read("EPUB/" + resource.href()));
      }
    }
  }

  @Test
  void aBookOfAnotherMakerAndOfEpub2IsUnderstood() throws IOException {
    Path file =
        new ForeignContainer()
            .with("mimetype", "application/epub+zip")
            .with("META-INF/container.xml", ForeignContainer.container("OEBPS/my book.opf"))
            .with(
                "OEBPS/my book.opf",
                """
                <?xml version="1.0"?>
                <!DOCTYPE package PUBLIC "+//ISBN 0-9673008-1-9//DTD OEB 1.2 Package//EN"
                  "http://openebook.org/dtds/oeb-1.2/oebpkg12.dtd">
                <opf:package xmlns:opf="http://www.idpf.org/2007/opf" version="2.0"
                    xmlns:dc="http://purl.org/dc/elements/1.1/" unique-identifier="uid">
                  <opf:metadata>
                    <dc:identifier id="other">urn:isbn:1</dc:identifier>
                    <dc:identifier id="uid"> urn:isbn:2 </dc:identifier>
                    <dc:title>A <![CDATA[<Title>]]></dc:title><dc:title>Another</dc:title>
                    <dc:creator>Jane Roe</dc:creator><dc:creator>John Doe</dc:creator>
                    <opf:meta name="cover" content="img"/>
                  </opf:metadata>
                  <opf:manifest>
                    <opf:item id="img" href="../art/co%20ver+1.jpg" media-type="image/jpeg"/>
                    <opf:item id="one" href="Text/One.html#top" media-type="text/html"/>
                    <opf:item id="far" href="https://example.com/a.mp3" media-type="audio/mpeg"/>
                  </opf:manifest>
                  <opf:spine><opf:itemref idref="one"/></opf:spine>
                </opf:package>
                """)
            .write(folder.resolve("foreign.epub"));
    ReadPublication read = new PublicationReader().read(file);
    PackageDocument document = read.packageDocument();
    assertEquals(
        new BibliographicRecord(
            "urn:isbn:2", "A <Title>", List.of("Jane Roe", "John Doe"), null, null, null, null,
            null, List.of(), List.of(), List.of()),
        document.metadata());
    assertEquals("2.0", document.version());
    assertEquals("art/co ver+1.jpg", document.coverImage());
    assertEquals(List.of("OEBPS/Text/One.html"), document.spine());
    assertEquals("https://example.com/a.mp3", document.manifest().get(2).path());
    assertEquals(List.of(), read.contents());
  }

  @Test
  void onlyTheContentsOfANavigationDocumentAreRead() throws IOException {
    String navigation = """
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
        <body><nav><ol><li><a href="nav.xhtml">Site</a></li></ol></nav>
        <nav epub:type="landmarks"><ol><li><a href="nav.xhtml">Text</a></li></ol></nav>
        <nav epub:type="bodymatter toc"><a href="nav.xhtml#top">Top</a><ol><li><span>Part</span>
        <ol><li><a href="https://example.org/a/../b">Web</a></li><li><a>Nowhere</a></li></ol>
        </li></ol></nav></body></html>
        """;
    Path file = ForeignContainer.small().with("nav.xhtml", navigation)
        .write(folder.resolve("foreign.epub"));
    assertEquals(
        List.of(
            new NavigationEntry("Top", "nav.xhtml#top", 1),
            new NavigationEntry("Web", "https://example.org/a/../b", 2)),
        new PublicationReader().read(file).contents());
  }

  @Test
  void namesOfOtherNamespacesAndElementsInATextAreNoTrap() throws IOException {
    String document = ForeignContainer.PACKAGE_DOCUMENT
        .replace(">T</dc:title>", ">A <i>bold <b>and</b></i> title</dc:title>")
        .replace("<item id=\"nav\"", "<item x:id=\"other\" xmlns:x=\"urn:x\" id=\"nav\"");
    Path file = ForeignContainer.small().with("p.opf", document)
        .write(folder.resolve("foreign.epub"));
    PackageDocument read = new PublicationReader().read(file).packageDocument();
    assertEquals("A bold and title", read.metadata().title());
    assertEquals(List.of("nav.xhtml"), read.spine());
    assertNull(read.coverImage());
  }
}
