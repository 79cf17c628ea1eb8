package io.chapbook.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An EPUB as anybody might make it: documents of a spine, and other files. */
public final class StrangersBook {

  private static final String HEAD = """
      <?xml version="1.0" encoding="utf-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
        xml:lang="en" lang="en"><head><title>T</title></head>
      """;

  private final Map<String, String> documents = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final StringBuilder items = new StringBuilder();
  private String language = "en";
  private String ncx = "";

  /** Adds a document to the spine, called {@code text/NAME.xhtml}; its body is given. */
  public StrangersBook with(String name, String body) {
    return withDocument(name, HEAD + "<body>" + body + "</body></html>");
  }

  /** Adds a document to the spine as it is. */
  public StrangersBook withDocument(String name, String document) {
    documents.put(name, document);
    return this;
  }

  /** Adds a file that the manifest lists. */
  public StrangersBook withFile(String path, String mediaType, byte[] content) {
    files.put("OPS/" + path, content);
    items.append("<item id='f%d' href='%s' media-type='%s'/>\n"
        .formatted(files.size(), path.replace("%", "%25").replace(" ", "%20"), mediaType));
    return this;
  }

  /** Says which language the book is in. */
  public StrangersBook in(String tag) {
    language = tag;
    return this;
  }

  /** Gives the book the table of contents of an EPUB 2 in place of a navigation document. */
  public StrangersBook withNcx(String points) {
    ncx = "<!DOCTYPE ncx PUBLIC '-//NISO//DTD ncx 2005-1//EN'"
        + " 'http://www.daisy.org/z3986/2005/ncx-2005-1.dtd'>"
        + "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><docTitle><text>No entry</text>"
        + "</docTitle><navMap>" + points + "</navMap></ncx>";
    return this;
  }

  /** Writes the book. */
  public Path write(Path file, String title) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "mimetype", "application/epub+zip");
      put(zip, "META-INF/container.xml", """
          <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles><rootfile full-path="OPS/p.opf"
          media-type="application/oebps-package+xml"/></rootfiles></container>
          """);
      put(zip, "OPS/p.opf", packageDocument(title));
      put(zip, "OPS/nav.xhtml", navigation());
      put(zip, "OPS/toc.ncx", ncx);
      for (Map.Entry<String, String> document : documents.entrySet()) {
        put(zip, "OPS/text/" + document.getKey() + ".xhtml", document.getValue());
      }
      for (Map.Entry<String, byte[]> other : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(other.getKey()));
        zip.write(other.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String packageDocument(String title) {
    StringBuilder manifest = new StringBuilder(items);
    StringBuilder spine = new StringBuilder();
    documents.keySet().forEach(name -> {
      manifest.append("<item id='%s' href='text/%s.xhtml' media-type='application/xhtml+xml'/>\n"
          .formatted(name, name));
      spine.append("<itemref idref='%s'/>".formatted(name));
    });
    manifest.append(ncx.isEmpty()
        ? "<item id='nav' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>"
        : "<item id='ncx' href='toc.ncx' media-type='application/x-dtbncx+xml'/>");
    return """
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="id">urn:x:1</dc:identifier><dc:title>%s</dc:title>
        <dc:language>%s</dc:language></metadata>
        <manifest>%s</manifest><spine>%s</spine></package>
        """.formatted(title, language, manifest, spine);
  }

  private String navigation() {
    StringBuilder list = new StringBuilder();
    documents.keySet().forEach(name ->
        list.append("<li><a href='text/%s.xhtml'>Chapter %s</a></li>".formatted(name, name)));
    return HEAD + "<body><nav epub:type='toc'><ol>" + list + "</ol></nav></body></html>";
  }
}
