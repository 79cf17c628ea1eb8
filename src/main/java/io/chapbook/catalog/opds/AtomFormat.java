package io.chapbook.catalog.opds;

import io.chapbook.book.SeriesPlace;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** OPDS 1.2, which is Atom. https://specs.opds.io/opds-1.2 */
final class AtomFormat implements FeedFormat {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DC_TERMS = "http://purl.org/dc/terms/";
  private static final String OPDS = "http://opds-spec.org/2010/catalog";
  private static final String SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
  private static final String THREADING = "http://purl.org/syndication/thread/1.0";

  private static final String ACQUISITION_RELATION = "http://opds-spec.org/acquisition";

  private final boolean kepubs;

  AtomFormat(boolean kepubs) {
    this.kepubs = kepubs;
  }

  @Override
  public FeedAnswer write(Feed feed, FeedAddresses addresses) {
    XmlTree xml = new XmlTree();
    xml.begin(ATOM, "feed")
        .prefix("dcterms", DC_TERMS).prefix("opds", OPDS).prefix("opensearch", SEARCH)
        .prefix("thr", THREADING);
    xml.element("id", idOf(addresses.belowRoot(feed.self())));
    xml.element("title", feed.title());
    xml.element("updated", feed.updated().toString());
    xml.begin("author").element("name", "Chapbook").end();
    writeLinks(xml, feed, addresses);
    if (feed.kind() == Feed.Kind.ACQUISITION) {
      xml.element(SEARCH, "totalResults", Long.toString(feed.total()));
    }
    feed.navigation().forEach(one -> writeNavigation(xml, one, feed, addresses));
    feed.books().forEach(book -> writeBook(xml, book, addresses));
    return new FeedAnswer(MediaTypes.of(feed.kind()) + ";charset=utf-8", xml.end().toBytes());
  }

  private static void writeLinks(XmlTree xml, Feed feed, FeedAddresses addresses) {
    String type = MediaTypes.of(feed.kind());
    link(xml, "self", feed.self(), type);
    link(xml, "start", addresses.root(), MediaTypes.NAVIGATION);
    link(xml, "search", addresses.root() + "/search.xml", MediaTypes.SEARCH);
    link(xml, "up", feed.up(), MediaTypes.NAVIGATION);
    link(xml, "first", feed.first(), type);
    link(xml, "next", feed.next(), type);
    for (Feed.Navigation other : feed.sorting()) {
      xml.begin("link").attribute("rel", other.relation()).attribute("href", other.address())
          .attribute("type", type).attribute("title", other.title())
          .attribute(OPDS, "facetGroup", "Order");
      if (other.active()) {
        xml.attribute(OPDS, "activeFacet", "true");
      }
      xml.end();
    }
  }

  private static void writeNavigation(
      XmlTree xml, Feed.Navigation one, Feed feed, FeedAddresses addresses) {
    xml.begin("entry");
    xml.element("title", one.title());
    xml.element("id", idOf(addresses.belowRoot(one.address())));
    xml.element("updated", feed.updated().toString());
    xml.begin("content").attribute("type", "text").text(one.about()).end();
    xml.begin("link").attribute("rel", one.relation()).attribute("href", one.address())
        .attribute("type", MediaTypes.of(one.kind()));
    if (one.count() >= 0) {
      xml.attribute(THREADING, "count", Long.toString(one.count()));
    }
    xml.end().end();
  }

  private void writeBook(XmlTree xml, CatalogBook book, FeedAddresses addresses) {
    xml.begin("entry");
    xml.element("title", book.title());
    xml.element("id", idOf("book " + book.key()));
    xml.element("updated", book.updated().toString());
    for (String author : book.authors()) {
      xml.begin("author").element("name", author).end();
    }
    xml.element(DC_TERMS, "identifier", book.identifier());
    String language = book.language();
    if (language != null) {
      xml.element(DC_TERMS, "language", language);
    }
    for (String fandom : book.fandoms()) {
      xml.begin("category").attribute("term", fandom).attribute("label", fandom).end();
    }
    String about = about(book);
    if (!about.isEmpty()) {
      xml.begin("summary").attribute("type", "text").text(about).end();
    }
    writeFiles(xml, book, addresses);
    xml.end();
  }

  private void writeFiles(XmlTree xml, CatalogBook book, FeedAddresses addresses) {
    if (book.hasCover()) {
      link(xml, "http://opds-spec.org/image", addresses.cover(book), MediaTypes.PICTURE);
      link(xml, "http://opds-spec.org/image/thumbnail", addresses.thumbnail(book),
          MediaTypes.PICTURE);
    }
    if (book.isKepub()) {
      file(xml, addresses.kepub(book), MediaTypes.KEPUB, "KEPUB", book.size());
      return;
    }
    file(xml, addresses.epub(book), MediaTypes.EPUB, "EPUB", book.size());
    if (kepubs && book.fault() == null) {
      file(xml, addresses.kepub(book), MediaTypes.KEPUB, "KEPUB for Kobo", -1);
    }
  }

  private static void file(XmlTree xml, String address, String type, String title, long size) {
    xml.begin("link").attribute("rel", ACQUISITION_RELATION).attribute("href", address)
        .attribute("type", type).attribute("title", title);
    if (size >= 0) {
      xml.attribute("length", Long.toString(size));
    }
    xml.end();
  }

  /** The description, after what has no element of its own. */
  static String about(CatalogBook book) {
    StringBuilder about = new StringBuilder();
    String fault = book.fault();
    if (fault != null) {
      about.append("This book cannot be read: ").append(fault).append('.');
    }
    SeriesPlace series = book.series();
    if (series != null) {
      about.append(series.name());
      if (series.number() != null) {
        about.append(", ").append(series.number());
      }
      about.append('.');
    }
    String description = book.description();
    if (description != null) {
      about.append(about.isEmpty() ? "" : " ").append(PlainText.of(description));
    }
    return about.toString();
  }

  private static void link(XmlTree xml, String relation, @Nullable String address, String type) {
    if (address != null) {
      xml.begin("link").attribute("rel", relation).attribute("href", address)
          .attribute("type", type).end();
    }
  }

  /** An identifier that stays the same. https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6 */
  private static String idOf(String name) {
    byte[] bytes = ("chapbook " + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }

  /** https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
  @Override
  public Optional<FeedAnswer> searchDescription(FeedAddresses addresses) {
    XmlTree xml = new XmlTree();
    xml.begin(SEARCH, "OpenSearchDescription");
    xml.element(SEARCH, "ShortName", "Library");
    xml.element(SEARCH, "Description", "Search titles, authors, series, fandoms, descriptions");
    xml.element(SEARCH, "InputEncoding", "UTF-8");
    xml.element(SEARCH, "OutputEncoding", "UTF-8");
    xml.begin(SEARCH, "Url").attribute("type", MediaTypes.ACQUISITION)
        .attribute("template", addresses.root() + "/books?q={searchTerms}").end();
    return Optional.of(
        new FeedAnswer(MediaTypes.SEARCH + ";charset=utf-8", xml.end().toBytes()));
  }
}
