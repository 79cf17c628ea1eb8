package io.chapbook.epub;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the table of contents that an EPUB 2 has.
 * https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1
 */
public final class NcxReader {

  private static final String NCX = "http://www.daisy.org/z3986/2005/ncx/";

  private final String path;
  private final XmlDocumentReader xml;

  /**
   * A reader at the document's start.
   *
   * @param path its path from the container's root
   * @param content its bytes
   * @throws MalformedPublicationException when it is no XML
   */
  public NcxReader(String path, byte[] content) throws MalformedPublicationException {
    this.path = path;
    this.xml = new XmlDocumentReader(path, content);
  }

  /**
   * The entries in their order; those without a link or a text are left out.
   *
   * @throws MalformedPublicationException when the document is not well-formed, or leads out of the
   *     book
   */
  public List<NavigationEntry> read() throws MalformedPublicationException {
    List<NavigationEntry> entries = new ArrayList<>();
    int level = 0;
    String label = "";
    while (xml.next()) {
      if (xml.starts(NCX, "navPoint")) {
        level++;
        label = "";
      } else if (xml.ends(NCX, "navPoint")) {
        level--;
      } else if (xml.starts(NCX, "text")) {
        label = xml.text();
      } else if (xml.starts(NCX, "content") && level > 0) {
        add(entries, label, level);
      }
    }
    return entries;
  }

  private void add(List<NavigationEntry> entries, String label, int level)
      throws MalformedPublicationException {
    String href = xml.attribute("src");
    if (href != null && !label.isBlank() && !ContainerPath.isRemote(href)) {
      entries.add(
          new NavigationEntry(label, ContainerPath.resolveWithFragment(path, href), level));
    }
  }
}
