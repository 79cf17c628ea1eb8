package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chapbook.book.SeriesPlace;
import io.chapbook.deflate.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shelf learns of a book, as we write it and as others do. */
class BibliographicRecordTest {

  private static final String SERIES =
      "<meta property=\"belongs-to-collection\" id=\"s\">Lamps</meta>";

  private static final String OF_CALIBRE = "<meta name=\"calibre:series\" content=\" Road \"/>";

  @TempDir private Path folder;

  private BibliographicRecord record(String metadata) throws IOException {
    String document =
        ForeignContainer.PACKAGE_DOCUMENT.replace("<dc:title>", metadata + "<dc:title>");
    Path file = ForeignContainer.small().with("p.opf", document).write(folder.resolve("b.epub"));
    return new PublicationReader().read(file).packageDocument().metadata();
  }

  private static String refined(String property, String value) {
    return "<meta refines=\"#s\" property=\"" + property + "\">" + value + "</meta>";
  }

  @Test
  void whatWeWriteIsReadAgain() throws IOException {
    Path file = Files.write(folder.resolve("own.epub"), new OcfContainerWriter(Effort.NORMAL)
        .write(SamplePublication.withParticulars().build()));
    BibliographicRecord record = new PublicationReader().read(file).packageDocument().metadata();
    assertEquals(List.of("Jane Roe", "ink_and_embers"), record.creators());
    assertEquals(List.of("Mill Tales", "Drama", "Anna/Tom", "Slow <Burn> & \ufffd"),
        record.subjects());
    assertEquals(List.of("Mill Tales"), record.fandoms());
    assertEquals(
        List.of(new SeriesPlace("The Long Road", "2.5"), new SeriesPlace("Lamps", null)),
        record.series());
    assertEquals("Mill Press", record.publisher());
    assertEquals("2008-06", record.date());
  }

  @Test
  void theFirstOfEachCounts() throws IOException {
    BibliographicRecord record = record("<dc:title>First</dc:title><dc:language>de</dc:language>"
        + "<dc:language>en</dc:language><dc:publisher>P</dc:publisher><dc:publisher>Q"
        + "</dc:publisher><dc:date>2001</dc:date><dc:date>2002</dc:date>"
        + "<dc:description>D</dc:description><dc:description>E</dc:description>"
        + "<meta property=\"dcterms:modified\">M</meta>"
        + "<meta property=\"dcterms:modified\">N</meta>");
    assertEquals(
        new BibliographicRecord(
            "urn:x:1", "First", List.of(), "de", "D", "M", "P", "2001", List.of(), List.of(),
            List.of()),
        record);
  }

  @Test
  void withoutAUniqueIdentifierTheFirstCounts() throws IOException {
    String document = ForeignContainer.PACKAGE_DOCUMENT
        .replace("unique-identifier=\"id\"", "unique-identifier=\"lost\"")
        .replace("<dc:title>", "<dc:identifier>urn:x:2</dc:identifier><dc:title>");
    Path file = ForeignContainer.small().with("p.opf", document).write(folder.resolve("b.epub"));
    assertEquals("urn:x:1",
        new PublicationReader().read(file).packageDocument().metadata().identifier());
  }

  @Test
  void aCollectionIsASeriesUnlessItSaysOtherwise() throws IOException {
    assertEquals(List.of(new SeriesPlace("Lamps", null)), record(SERIES).series());
    assertEquals(List.of(new SeriesPlace("Lamps", "3")),
        record(SERIES + refined("collection-type", "series") + refined("group-position", "3"))
            .series());
    assertEquals(List.of(), record(SERIES + refined("collection-type", "set")).series());
    assertEquals(List.of(), record(SERIES.replace("Lamps", " ")).series());
  }

  @Test
  void calibresSeriesCountsWhereThereIsNoOther() throws IOException {
    String index = "<meta name=\"calibre:series_index\" content=\"4.0\"/>";
    assertEquals(List.of(new SeriesPlace("Road", "4.0")), record(OF_CALIBRE + index).series());
    assertEquals(List.of(new SeriesPlace("Road", null)), record(OF_CALIBRE).series());
    assertEquals(List.of(new SeriesPlace("Lamps", null)), record(SERIES + OF_CALIBRE).series());
    assertEquals(List.of(), record(OF_CALIBRE.replace("Road", "")).series());
  }

  @Test
  void subjectsWithoutAnIdentifierAreAllKept() throws IOException {
    BibliographicRecord record =
        record("<dc:subject>One</dc:subject><dc:subject>Two</dc:subject>");
    assertEquals(List.of("One", "Two"), record.subjects());
    assertEquals(List.of(), record.fandoms());
  }

  @Test
  void aCoverThatNoItemIsIsNone() throws IOException {
    String document = ForeignContainer.PACKAGE_DOCUMENT.replace(
        "<dc:title>", "<meta name=\"cover\" content=\"lost\"/><dc:title>");
    Path file = ForeignContainer.small().with("p.opf", document).write(folder.resolve("b.epub"));
    assertNull(new PublicationReader().read(file).packageDocument().coverImage());
  }
}
