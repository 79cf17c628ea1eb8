package io.chapbook.epub;

import io.chapbook.text.XmlCharacters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.domain.TableOfContents;
import nl.siegmann.epublib.epub.NCXDocument;

/**
 * Writes EPUB 2's table of contents through epublib, for reading systems that know no other.
 *
 * <p>Authors are left out: epublib writes a name of one word as {@code , name} (3.1, 2026-11), and
 * the package document has them. A point that leads where an earlier one leads is left out and its
 * children take its place: to a second order for one target EPUBCheck says RSC-005, and epublib
 * counts points, not targets.
 */
final class NcxWriter {

  /** epublib names the identifier as reading systems expect only under this scheme. */
  private static final String SCHEME = "uid";

  /** The NCX document's bytes. */
  byte[] write(Publication publication, XmlDocumentWriter xml) {
    PublicationMetadata metadata = publication.metadata();
    try {
      NCXDocument.write(
          xml.beginBare(),
          List.of(new Identifier(SCHEME, XmlCharacters.replaceForbidden(metadata.identifier()))),
          XmlCharacters.replaceForbidden(metadata.title()),
          List.of(),
          new TableOfContents(references(publication.contents(), new HashSet<>())));
    } catch (IOException e) {
      throw CharacterBuffer.refused(e);
    }
    return xml.finish();
  }

  private static List<TOCReference> references(List<NavigationPoint> points, Set<String> seen) {
    List<TOCReference> references = new ArrayList<>(points.size());
    for (NavigationPoint point : points) {
      boolean first = seen.add(point.href());
      List<TOCReference> children = references(point.children(), seen);
      if (first) {
        references.add(reference(point, children));
      } else {
        references.addAll(children);
      }
    }
    return references;
  }

  private static TOCReference reference(NavigationPoint point, List<TOCReference> children) {
    String href = point.document();
    return new TOCReference(
        XmlCharacters.replaceForbidden(point.label()),
        new Resource(href, new byte[0], href, null),
        point.fragment(),
        children);
  }
}
