package io.chapbook.epub;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the table of contents of a navigation document. https://www.w3.org/TR/epub-33/#sec-nav */
final class NavigationDocumentReader {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String OPS = "http://www.idpf.org/2007/ops";

  private final String path;
  private final XmlDocumentReader xml;

  NavigationDocumentReader(String path, byte[] content) throws MalformedPublicationException {
    this.path = path;
    this.xml = new XmlDocumentReader(path, content);
  }

  /** The entries in their order; headings without a link are left out. */
  List<NavigationEntry> read() throws MalformedPublicationException {
    while (xml.next()) {
      if (xml.starts(XHTML, "nav") && isContents(xml.attribute(OPS, "type"))) {
        return readContents();
      }
    }
    return List.of();
  }

  private static boolean isContents(@Nullable String types) {
    return types != null && List.of(types.strip().split("\\s+")).contains("toc");
  }

  private List<NavigationEntry> readContents() throws MalformedPublicationException {
    List<NavigationEntry> entries = new ArrayList<>();
    int level = 0;
    while (xml.next() && !xml.ends(XHTML, "nav")) {
      if (xml.starts(XHTML, "ol")) {
        level++;
      } else if (xml.ends(XHTML, "ol")) {
        level--;
      } else if (xml.starts(XHTML, "a")) {
        readEntry(level, entries);
      }
    }
    return entries;
  }

  private void readEntry(int level, List<NavigationEntry> entries)
      throws MalformedPublicationException {
    String href = xml.attribute("href");
    String label = xml.text();
    if (href != null) {
      String target =
          ContainerPath.isRemote(href) ? href : ContainerPath.resolveWithFragment(path, href);
      entries.add(new NavigationEntry(label, target, Math.max(1, level)));
    }
  }
}
