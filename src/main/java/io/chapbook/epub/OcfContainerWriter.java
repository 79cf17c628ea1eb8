package io.chapbook.epub;

import io.chapbook.deflate.Effort;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Writes a publication as an OCF container: a ZIP file whose first entry names its kind.
 * https://www.w3.org/TR/epub-33/#sec-ocf
 *
 * <p>The same publication gives the same bytes, whatever the machine, the time zone, the locale or
 * the day. A writer keeps its buffers from book to book; each thread has its own. After a failure it
 * can write the next book as if nothing had happened.
 */
public final class OcfContainerWriter {

  /** The folder of everything but the container's own files. */
  public static final String ROOT = "EPUB/";

  static final String MIMETYPE = "mimetype";

  /** The media type of the container, and the content of its first file. */
  static final String MEDIA_TYPE = "application/epub+zip";

  static final String PACKAGE_DOCUMENT = "package.opf";
  static final String NAVIGATION = "nav.xhtml";
  static final String NCX = "toc.ncx";

  private static final String CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container";

  private final ZipBuffer zip;
  private final XmlDocumentWriter xml = new XmlDocumentWriter();
  private final PackageDocumentWriter packageDocument = new PackageDocumentWriter();
  private final NavigationDocumentWriter navigation = new NavigationDocumentWriter();
  private final NcxWriter ncx = new NcxWriter();
  private final byte[] container = container();

  /** A writer that looks so hard for what can be made smaller. */
  public OcfContainerWriter(Effort effort) {
    this.zip = new ZipBuffer(effort);
  }

  /**
   * The container's bytes: {@code mimetype}, {@code container.xml}, package document, navigation
   * document, NCX, and then the resources in their order.
   */
  public byte[] write(Publication publication) {
    Instant modified = publication.metadata().modified();
    zip.begin(modified);
    zip.store(MIMETYPE, MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
    zip.deflateRecurring("META-INF/container.xml", container);
    zip.deflate(ROOT + PACKAGE_DOCUMENT, packageDocument.write(publication, xml));
    zip.deflate(ROOT + NAVIGATION, navigation.write(publication, xml));
    zip.deflate(ROOT + NCX, ncx.write(publication, xml));
    for (PublicationResource resource : publication.resources()) {
      if (resource.isCompressed()) {
        zip.store(ROOT + resource.href(), resource.content());
      } else if (resource.mediaType().equals(PublicationResource.CSS)) {
        zip.deflateRecurring(ROOT + resource.href(), resource.content());
      } else {
        zip.deflate(ROOT + resource.href(), resource.content());
      }
    }
    return zip.finish();
  }

  private byte[] container() {
    xml.begin(CONTAINER);
    xml.start("container").attribute("version", "1.0").start("rootfiles");
    xml.start("rootfile")
        .attribute("full-path", ROOT + PACKAGE_DOCUMENT)
        .attribute("media-type", "application/oebps-package+xml")
        .end("rootfile");
    return xml.end("rootfiles").end("container").finish();
  }
}
