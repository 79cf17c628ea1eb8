package io.chapbook.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A book as Chapbook writes it, and that one with one thing changed. */
public final class ChangedBook {

  /** Where the first chapter is. */
  public static final String CHAPTER = "EPUB/chapter-001.xhtml";

  static final String PACKAGE = "EPUB/package.opf";
  static final String NAVIGATION = "EPUB/nav.xhtml";
  static final String NCX = "EPUB/toc.ncx";
  static final String CSS = "EPUB/css/book.css";
  static final String COVER = "EPUB/images/cover.png";

  /** A grey dot. */
  private static final byte[] PNG = Base64.getDecoder().decode(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** The book of a small story with a drawn cover; the folder is for the files on the way. */
  public static ChangedBook of(Path folder) throws IOException {
    Path book = folder.resolve("written.epub");
    if (!Files.exists(book)) {
      CliRunner.Result result =
          CliRunner.run("convert", TinyStory.in(folder.resolve("written.txt")), "-o", book);
      assertEquals(0, result.code(), result.err());
    }
    ChangedBook changed = new ChangedBook();
    try (InputStream in = Files.newInputStream(book); ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        changed.files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return changed;
  }

  /** With a text replaced everywhere in a file; it must be there. */
  public ChangedBook replace(String file, String from, String to) {
    String before = new String(files.get(file), StandardCharsets.UTF_8);
    String after = before.replace(from, to);
    assertNotEquals(before, after, from + " is not in " + file);
    return with(file, after.getBytes(StandardCharsets.UTF_8));
  }

  /** With something before the end of the first chapter's body. */
  ChangedBook inChapter(String markup) {
    return replace(CHAPTER, "</body>", markup + "</body>");
  }

  /** With something at the end of the style sheet. */
  ChangedBook inStyle(String css) {
    return with(CSS, (new String(files.get(CSS), StandardCharsets.UTF_8) + css)
        .getBytes(StandardCharsets.UTF_8));
  }

  /** With a file, which takes the place of one of its name. */
  public ChangedBook with(String file, byte[] content) {
    files.put(file, content);
    return this;
  }

  /** With a file that the manifest names. */
  ChangedBook withItem(String href, String mediaType, byte[] content) {
    replace(PACKAGE, "</manifest>", "<item id=\"added\" href=\"" + href + "\" media-type=\""
        + mediaType + "\"/></manifest>");
    return with("EPUB/" + href, content);
  }

  /** With a picture of a size, which its header says; there are no such pixels. */
  static byte[] png(int width, int height) {
    byte[] png = PNG.clone();
    for (int at = 0; at < 4; at++) {
      png[16 + at] = (byte) (width >>> (24 - 8 * at));
      png[20 + at] = (byte) (height >>> (24 - 8 * at));
    }
    return png;
  }

  /** Without a file. */
  public ChangedBook without(String file) {
    files.remove(file);
    return this;
  }

  /** Writes it. */
  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        zip.putNextEntry(entry);
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
