package io.chapbook.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one package document of EPUB 2 or 3. https://www.w3.org/TR/epub-33/#sec-package-doc */
final class PackageDocumentReader {

  private static final String OPF = "http://www.idpf.org/2007/opf";

  private final String path;
  private final XmlDocumentReader xml;
  private final Map<String, ManifestItem> items = new HashMap<>();
  private final List<ManifestItem> manifest = new ArrayList<>();
  private final List<String> spine = new ArrayList<>();
  private final BibliographicRecordReader record = new BibliographicRecordReader();
  private String version = "";
  private @Nullable String uniqueIdentifier;

  PackageDocumentReader(String path, byte[] content) throws MalformedPublicationException {
    this.path = path;
    this.xml = new XmlDocumentReader(path, content);
  }

  PackageDocument read() throws MalformedPublicationException {
    while (xml.next()) {
      if (xml.starts(OPF, "package")) {
        uniqueIdentifier = xml.attribute("unique-identifier");
        version = orEmpty(xml.attribute("version"));
      } else if (xml.starts(OPF, "item")) {
        readItem();
      } else if (xml.starts(OPF, "itemref")) {
        readItemref();
      } else {
        record.take(xml);
      }
    }
    if (spine.isEmpty()) {
      throw new MalformedPublicationException(path, "the package document has no spine");
    }
    return new PackageDocument(
        path, version, record.read(orEmpty(uniqueIdentifier)), manifest, spine, coverImage());
  }

  private void readItem() throws MalformedPublicationException {
    String href = required("href");
    ManifestItem item =
        new ManifestItem(
            required("id"),
            ContainerPath.isRemote(href) ? href : ContainerPath.resolve(path, href),
            orEmpty(xml.attribute("media-type")),
            List.of(orEmpty(xml.attribute("properties")).strip().split("\\s+")));
    manifest.add(item);
    items.put(item.id(), item);
  }

  private void readItemref() throws MalformedPublicationException {
    String idref = required("idref");
    ManifestItem item = items.get(idref);
    if (item == null) {
      throw new MalformedPublicationException(
          xml.place(), "the spine names what is not in the manifest: " + idref);
    }
    spine.add(item.path());
  }

  private @Nullable String coverImage() {
    for (ManifestItem item : manifest) {
      if (item.properties().contains("cover-image")) {
        return item.path();
      }
    }
    ManifestItem named = items.get(orEmpty(record.coverId()));
    return named == null ? null : named.path();
  }

  private String required(String attribute) throws MalformedPublicationException {
    String value = xml.attribute(attribute);
    if (value == null) {
      throw new MalformedPublicationException(
          xml.place(), "the attribute " + attribute + " is missing");
    }
    return value;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
