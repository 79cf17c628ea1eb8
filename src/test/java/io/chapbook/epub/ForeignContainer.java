package io.chapbook.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A container as others might make it, well or ill. */
final class ForeignContainer {

  static final String PACKAGE_DOCUMENT =
      """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:identifier id="id">urn:x:1</dc:identifier><dc:title>T</dc:title>
        </metadata>
        <manifest>
          <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        </manifest>
        <spine><itemref idref="nav"/></spine>
      </package>
      """;

  static final String NAVIGATION_DOCUMENT =
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
      <body><nav epub:type="toc"><ol><li><a href="nav.xhtml">T</a></li></ol></nav></body></html>
      """;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** A small book that is read without complaint. */
  static ForeignContainer small() {
    return new ForeignContainer()
        .with("mimetype", "application/epub+zip")
        .with("META-INF/container.xml", container("p.opf"))
        .with("p.opf", PACKAGE_DOCUMENT)
        .with("nav.xhtml", NAVIGATION_DOCUMENT);
  }

  static String container(String packageDocument) {
    return """
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles>
            <rootfile full-path="%s" media-type="application/oebps-package+xml"/>
          </rootfiles>
        </container>
        """
        .formatted(packageDocument);
  }

  ForeignContainer with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  ForeignContainer with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  ForeignContainer without(String name) {
    files.remove(name);
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
      }
    }
    return file;
  }
}
