package io.chapbook.epub;

import io.chapbook.text.XmlCharacters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.domain.TableOfContents;
import nl.siegmann.epublib.epub.NCXDocument;

/** Writes EPUB 2's table of contents through epublib, for reading systems that know no other. */
final class NcxWriter {

  /** epublib names the identifier as reading systems expect only under this scheme. */
  private static final String SCHEME = "uid";

  /** The NCX document's bytes. */
  byte[] write(Publication publication) {
    TableOfContents contents =
        new TableOfContents(references(publication.contents(), new HashMap<>()));
    PublicationMetadata metadata = publication.metadata();
    try {
      Resource ncx = NCXDocument.createNCXResource(
          List.of(new Identifier(SCHEME, metadata.identifier())),
          XmlCharacters.replaceForbidden(metadata.title()),
          List.of(),
          contents);
      return ncx.getData();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused a write", e);
    }
  }

  private static List<TOCReference> references(
      List<NavigationPoint> points, Map<String, Resource> resources) {
    List<TOCReference> references = new ArrayList<>();
    for (NavigationPoint point : points) {
      Resource resource = resources.computeIfAbsent(
          point.href(), href -> new Resource(href, new byte[0], href, null));
      TOCReference reference =
          new TOCReference(XmlCharacters.replaceForbidden(point.label()), resource);
      reference.setChildren(references(point.children(), resources));
      references.add(reference);
    }
    return references;
  }
}
