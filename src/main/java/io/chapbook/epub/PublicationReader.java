package io.chapbook.epub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads publications back: those written here and those of strangers, EPUB 2 and 3.
 *
 * <p>It reads what a shelf or a check needs. Whether a book keeps all rules, EPUBCheck says.
 */
public final class PublicationReader {

  private static final String CONTAINER_DOCUMENT = "META-INF/container.xml";
  private static final String CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container";
  private static final String PACKAGE_MEDIA_TYPE = "application/oebps-package+xml";

  private final ReadingLimits limits;

  /** A reader for books of any origin. */
  public PublicationReader() {
    this(ReadingLimits.DEFAULT);
  }

  /** A reader with limits of the caller's own. */
  public PublicationReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a book's file.
   *
   * @throws MalformedPublicationException when it is no EPUB, or one beyond the limits
   * @throws IOException when it cannot be read
   */
  public ReadPublication read(Path file) throws IOException {
    try (OcfContainer container = OcfContainer.open(file, limits)) {
      return read(container);
    }
  }

  /** Reads an open container, which stays open. */
  public ReadPublication read(OcfContainer container) throws IOException {
    PackageDocument document = packageDocument(container);
    String navigation = document.navigationDocument();
    List<NavigationEntry> contents =
        navigation == null
            ? List.of()
            : parse(
                container,
                navigation,
                (at, content) -> new NavigationDocumentReader(at, content).read());
    return new ReadPublication(container.entries(), document, contents);
  }

  /** Reads the package document alone; the table of contents may be as it likes. */
  public PackageDocument packageDocument(OcfContainer container) throws IOException {
    String path = parse(container, CONTAINER_DOCUMENT, PublicationReader::packageDocumentPath);
    return parse(container, path, (at, content) -> new PackageDocumentReader(at, content).read());
  }

  private static String packageDocumentPath(String containerDocument, byte[] content)
      throws MalformedPublicationException {
    XmlDocumentReader xml = new XmlDocumentReader(containerDocument, content);
    while (xml.next()) {
      if (xml.starts(CONTAINER, "rootfile")
          && PACKAGE_MEDIA_TYPE.equals(xml.attribute("media-type"))) {
        String path = xml.attribute("full-path");
        if (path != null) {
          ContainerPath.check(path);
          return path;
        }
      }
    }
    throw new MalformedPublicationException(containerDocument, "it names no package document");
  }

  /** Reads a document and says with a fault in it which book it is of. */
  private static <T> T parse(OcfContainer container, String path, Parser<T> parser)
      throws IOException {
    byte[] content = container.read(path);
    try {
      return parser.parse(path, content);
    } catch (MalformedPublicationException e) {
      throw new MalformedPublicationException(
          container.file().toString(), e.getMessage(), e.getCause());
    }
  }

  /** Reads one kind of document. */
  private interface Parser<T> {
    T parse(String path, byte[] content) throws MalformedPublicationException;
  }
}
