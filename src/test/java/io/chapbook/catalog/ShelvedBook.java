package io.chapbook.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small book for a shelf, of a maker who is not Chapbook. */
public final class ShelvedBook {

  private final List<String> metadata = new ArrayList<>();
  private final Map<String, byte[]> more = new LinkedHashMap<>();
  private final StringBuilder manifest = new StringBuilder();
  private String chapter = "It was a dark and stormy night.";

  /** A book of a title. */
  public static ShelvedBook of(String title) {
    return new ShelvedBook().saying("<dc:title>" + title + "</dc:title>");
  }

  /** A book without a title. */
  public static ShelvedBook untitled() {
    return new ShelvedBook();
  }

  /** Adds an element of metadata. */
  public ShelvedBook saying(String element) {
    metadata.add(element);
    return this;
  }

  public ShelvedBook by(String author) {
    return saying("<dc:creator>" + author + "</dc:creator>");
  }

  public ShelvedBook about(String description) {
    return saying("<dc:description>" + description + "</dc:description>");
  }

  public ShelvedBook in(String series, String number) {
    return saying("<meta property=\"belongs-to-collection\" id=\"s\">" + series + "</meta>")
        .saying("<meta refines=\"#s\" property=\"collection-type\">series</meta>")
        .saying("<meta refines=\"#s\" property=\"group-position\">" + number + "</meta>");
  }

  public ShelvedBook after(String fandom) {
    return saying("<dc:subject id=\"f\">" + fandom + "</dc:subject>")
        .saying("<meta refines=\"#f\" property=\"chapbook:field\">fandom</meta>");
  }

  /** Gives it a cover image of any bytes. */
  public ShelvedBook covered(String name, byte[] image) {
    more.put("EPUB/" + name, image);
    manifest.append("<item id=\"cover\" href=\"").append(name)
        .append("\" media-type=\"image/png\" properties=\"cover-image\"/>");
    return this;
  }

  /** Gives it a text of its own. */
  public ShelvedBook telling(String text) {
    chapter = text;
    return this;
  }

  /** Writes it; the folder is made if need be. */
  public Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      stored(zip, "mimetype", "application/epub+zip");
      put(zip, "META-INF/container.xml", """
          <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles><rootfile full-path="EPUB/book.opf"
          media-type="application/oebps-package+xml"/></rootfiles></container>
          """.getBytes(StandardCharsets.UTF_8));
      put(zip, "EPUB/book.opf", packageDocument().getBytes(StandardCharsets.UTF_8));
      put(zip, "EPUB/one.xhtml", ("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>One"
          + "</title></head><body><p>" + chapter + "</p></body></html>")
          .getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> one : more.entrySet()) {
        put(zip, one.getKey(), one.getValue());
      }
    }
    return file;
  }

  /** Writes it as if it had been written at a time. */
  public Path write(Path file, Instant time) throws IOException {
    write(file);
    Files.setLastModifiedTime(file, FileTime.from(time));
    return file;
  }

  private String packageDocument() {
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"
            xmlns:dc="http://purl.org/dc/elements/1.1/">
          <metadata>%s</metadata>
          <manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>%s</manifest>
          <spine><itemref idref="one"/></spine>
        </package>
        """.formatted(String.join("", metadata), manifest);
  }

  private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  /** A time of its own, so that a book's bytes are the same on any day. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
    return entry;
  }
}
