package io.chapbook.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Valid books as other people's programs make them, with markup that Chapbook never writes. */
public final class StrangeBook {

  /** The documents of the spine in either book, but for the table of contents. */
  public static final List<String> PAGES = List.of("OPS/one.xhtml", "OPS/two-words.xhtml");

  private static final String CONTAINER = """
      <?xml version="1.0"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  private static final String PACKAGE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="VERSION" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:identifier id="id">urn:uuid:2f5d9a5e-6c0e-4b0c-8b25-6d6a3a1c0001</dc:identifier>
          <dc:title>The Ferryman's Ledger</dc:title><dc:language>en</dc:language>MODIFIED
        </metadata>
        <manifest>CONTENTS
          <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
          <item id="two" href="two%2Dwords.xhtml" media-type="application/xhtml+xml"TWO/>
          <item id="css" href="a.css" media-type="text/css"/>
        </manifest>
        <spineTOC><itemref idref="one"/><itemref idref="two"/>NAV</spine>
      </package>
      """;

  private static final String XHTML11 = """
      <?xml version="1.0" encoding="UTF-8"?>\r
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en">
      <head><title>T&eacute;</title><link rel="stylesheet" href="a.css" type="text/css" /></head>
      <body>BODY</body>
      </html>
      """;

  private static final String HTML5 = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en">
      <head><meta charset="utf-8"/><title>T</title><link rel="stylesheet" href="a.css"/></head>
      <body>BODY</body>
      </html>
      """;

  private static final String LISTS = """

      <h1>One</h1>
      <!-- by hand: A. B -->
      <p class='first'>It rained&nbsp;&mdash; all day. &ldquo;Go!&rdquo; she <em>said. Then</em> left.</p>
      <ul>
        <li><p>Oars. Ropes.</p><ol><li>hemp</li><li>flax</li></ol></li>
        <li>Lamps</li>
      </ul>
      <table summary="none"><tr><th>Day</th><td>Mon. <b>Tue.</b></td></tr></table>
      <pre>  kept. As
        it is</pre>
      <p>The end &amp; no more.</p>
      """;

  private static final String PICTURES = """

      <h1>Two</h1>
      <p>Un. Deux. <ruby>\u6f22<rp>(</rp><rt>\u304b\u3093</rt><rp>)</rp></ruby>.</p>
      <figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A. B.</title>
        <text x="1" y="8">No. Span.</text></svg><figcaption>A. B.</figcaption></figure>
      <math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x"><mi>x</mi></math>
      <aside epub:type="footnote" id="n1"><p>Note. <a href="#n1">Back</a>.</p></aside>
      """;

  private StrangeBook() {}

  /** A book of EPUB 2: a document type with named entities, an NCX, no dates. */
  public static Path epub2(Path file) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    start(files, PACKAGE.replace("VERSION", "2.0").replace("MODIFIED", "").replace("NAV", "")
        .replace("TOC", " toc=\"ncx\"").replace("TWO", "").replace("CONTENTS",
            "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>"));
    put(files, "OPS/toc.ncx", """
        <?xml version="1.0" encoding="UTF-8"?>
        <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="en">
          <head>
            <meta name="dtb:uid" content="urn:uuid:2f5d9a5e-6c0e-4b0c-8b25-6d6a3a1c0001"/>
          </head>
          <docTitle><text>The Ferryman's Ledger</text></docTitle>
          <navMap><navPoint id="a" playOrder="1"><navLabel><text>One</text></navLabel>
            <content src="one.xhtml"/></navPoint></navMap>
        </ncx>
        """);
    put(files, "OPS/one.xhtml", XHTML11.replace("BODY", LISTS));
    put(files, "OPS/two-words.xhtml", XHTML11.replace("BODY", "<p>Only. This.</p>"));
    return write(file, files);
  }

  /** A book of EPUB 3, whose table of contents stands in the spine. */
  public static Path epub3(Path file) throws IOException {
    return of(file, files -> {});
  }

  /** The book of EPUB 3 with its files changed. */
  public static Path of(Path file, Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    start(files, PACKAGE.replace("VERSION", "3.0").replace("TOC", "")
        .replace("MODIFIED", "<meta property=\"dcterms:modified\">2024-05-06T07:08:09Z</meta>")
        .replace("NAV", "<itemref idref=\"nav\"/>")
        .replace("TWO", " properties=\"svg mathml\"").replace("CONTENTS",
            "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\""
            + " properties=\"nav\"/>"));
    put(files, "OPS/nav.xhtml", HTML5.replace("BODY",
        "<nav epub:type=\"toc\"><ol><li><a href=\"one.xhtml\">One</a></li>"
        + "<li><a href=\"two%2Dwords.xhtml\">Two</a></li></ol></nav>"));
    put(files, "OPS/one.xhtml", HTML5.replace("BODY", LISTS.replace("&nbsp;", "&#160;")
        .replace("&mdash;", "&#8212;").replace("&ldquo;", "&#8220;").replace("&rdquo;", "&#8221;")
        .replace(" summary=\"none\"", "")));
    put(files, "OPS/two-words.xhtml", HTML5.replace("BODY", PICTURES));
    change.accept(files);
    return write(file, files);
  }

  private static void start(Map<String, byte[]> files, String packageDocument) {
    put(files, "mimetype", "application/epub+zip");
    put(files, "META-INF/container.xml", CONTAINER);
    put(files, "OPS/book.opf", packageDocument);
    put(files, "OPS/a.css", "p { text-indent: 1em }");
  }

  private static void put(Map<String, byte[]> files, String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Path write(Path file, Map<String, byte[]> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        if (one.getKey().equals("mimetype")) {
          CRC32 crc = new CRC32();
          crc.update(one.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(one.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
