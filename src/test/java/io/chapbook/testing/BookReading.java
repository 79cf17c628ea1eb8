package io.chapbook.testing;

import io.chapbook.content.ContentDocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A finished book, read back with nothing of the writer's own code but the block reader. */
public final class BookReading {

  private static final String FOLDER = "EPUB/";

  /**
   * An entry of the table of contents.
   *
   * @param label its text
   * @param href the document it leads to, relative to the package document
   */
  public record NavEntry(String label, String href) {}

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Document packageDocument;

  private BookReading(InputStream epub) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(epub)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    packageDocument = xml("package.opf");
  }

  /** Reads a book's file. */
  public static BookReading of(Path epub) throws IOException {
    try (InputStream in = Files.newInputStream(epub)) {
      return new BookReading(in);
    }
  }

  /** The names of all entries in the container, in their order. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** An entry as text; its name is relative to the package document. */
  public String text(String href) {
    byte[] content = entries.get(FOLDER + href);
    if (content == null) {
      throw new AssertionError("the book has no " + href + " but " + names());
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  /** The documents of the spine in reading order. */
  public List<String> spine() {
    List<String> hrefs = new ArrayList<>();
    for (Element item : packageDocument.select("spine > itemref")) {
      hrefs.add(packageDocument
          .selectFirst("manifest > item[id=" + item.attr("idref") + "]").attr("href"));
    }
    return hrefs;
  }

  /** The documents of the spine that hold the story: all but cover and title page. */
  public List<String> storyDocuments() {
    return spine().stream()
        .filter(href -> !href.equals("cover.xhtml") && !href.equals("title-page.xhtml"))
        .toList();
  }

  /** The texts of a document's blocks in their order. */
  public List<String> blocks(String href) {
    return new ContentDocumentReader().text(entries.get(FOLDER + href));
  }

  /** The texts of all story documents' blocks, in reading order. */
  public List<String> storyBlocks() {
    return storyDocuments().stream().flatMap(href -> blocks(href).stream()).toList();
  }

  /** The text of a document's first heading, or the empty text if it has none. */
  public String heading(String href) {
    Element heading = xml(href).selectFirst("h1, h2, h3, h4, h5, h6");
    return heading == null ? "" : heading.text();
  }

  /** The table of contents, children after their parents. */
  public List<NavEntry> contents() {
    return xml("nav.xhtml").select("nav[epub:type=toc] a").stream()
        .map(link -> new NavEntry(link.text(), link.attr("href")))
        .toList();
  }

  /** The text of the package document's first element of a name, such as {@code dc:title}. */
  public String metadata(String element) {
    for (Element one : packageDocument.select("metadata > *")) {
      if (one.nodeName().equals(element) || one.attr("property").equals(element)) {
        return one.text();
      }
    }
    throw new AssertionError("the package document has no " + element);
  }

  private Document xml(String href) {
    return Jsoup.parse(text(href), "", Parser.xmlParser());
  }
}
