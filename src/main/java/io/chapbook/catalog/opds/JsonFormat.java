package io.chapbook.catalog.opds;

import com.google.gson.stream.JsonWriter;
import io.chapbook.book.SeriesPlace;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.PlainText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OPDS 2.0, which is JSON. https://drafts.opds.io/opds-2.0 */
final class JsonFormat implements FeedFormat {

  private final boolean kepubs;

  JsonFormat(boolean kepubs) {
    this.kepubs = kepubs;
  }

  @Override
  public FeedAnswer write(Feed feed, FeedAddresses addresses) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      json.name("metadata").beginObject();
      json.name("title").value(feed.title());
      json.name("modified").value(feed.updated().toString());
      json.name("numberOfItems").value(feed.total());
      json.endObject();
      writeLinks(json, feed, addresses);
      if (feed.kind() == Feed.Kind.NAVIGATION && !feed.navigation().isEmpty()) {
        writeNavigation(json, feed.navigation());
      } else if (feed.books().isEmpty()) {
        // A feed must list something, and a list of nothing is none: the way back.
        writeNavigation(json, List.of(new Feed.Navigation("Library", addresses.root(),
            Feed.Kind.NAVIGATION, "", "start", -1, false)));
      } else {
        writeSorting(json, feed.sorting());
        json.name("publications").beginArray();
        for (CatalogBook book : feed.books()) {
          writeBook(json, book, addresses);
        }
        json.endArray();
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every character", e);
    }
    return new FeedAnswer(MediaTypes.OPDS_2, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void writeLinks(JsonWriter json, Feed feed, FeedAddresses addresses)
      throws IOException {
    json.name("links").beginArray();
    link(json, "self", feed.self(), MediaTypes.OPDS_2);
    link(json, "start", addresses.root(), MediaTypes.OPDS_2);
    json.beginObject().name("rel").value("search")
        .name("href").value(addresses.root() + "/books{?query}")
        .name("type").value(MediaTypes.OPDS_2).name("templated").value(true).endObject();
    link(json, "up", feed.up(), MediaTypes.OPDS_2);
    link(json, "first", feed.first(), MediaTypes.OPDS_2);
    link(json, "next", feed.next(), MediaTypes.OPDS_2);
    json.endArray();
  }

  private static void writeNavigation(JsonWriter json, List<Feed.Navigation> ways)
      throws IOException {
    json.name("navigation").beginArray();
    for (Feed.Navigation way : ways) {
      writeWay(json, way, way.relation());
    }
    json.endArray();
  }

  private static void writeSorting(JsonWriter json, List<Feed.Navigation> orders)
      throws IOException {
    json.name("facets").beginArray().beginObject();
    json.name("metadata").beginObject().name("title").value("Order").endObject();
    json.name("links").beginArray();
    for (Feed.Navigation order : orders) {
      // https://drafts.opds.io/opds-2.0#23-facets: the one that is active is "self"
      writeWay(json, order, order.active() ? "self" : null);
    }
    json.endArray().endObject().endArray();
  }

  private static void writeWay(JsonWriter json, Feed.Navigation way, @Nullable String relation)
      throws IOException {
    json.beginObject().name("title").value(way.title()).name("href").value(way.address())
        .name("type").value(MediaTypes.OPDS_2);
    if (relation != null) {
      json.name("rel").value(relation);
    }
    if (way.count() >= 0) {
      json.name("properties").beginObject().name("numberOfItems").value(way.count()).endObject();
    }
    json.endObject();
  }

  private void writeBook(JsonWriter json, CatalogBook book, FeedAddresses addresses)
      throws IOException {
    json.beginObject().name("metadata").beginObject();
    json.name("@type").value("http://schema.org/Book");
    if (book.identifier().matches("[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")) {
      json.name("identifier").value(book.identifier());
    }
    json.name("title").value(book.title());
    texts(json, "author", book.authors());
    if (book.language() != null) {
      json.name("language").value(book.language());
    }
    json.name("modified").value(book.updated().toString());
    String about = about(book);
    if (!about.isEmpty()) {
      json.name("description").value(about);
    }
    texts(json, "subject", book.fandoms());
    writeSeries(json, book.series());
    json.endObject();
    writeFiles(json, book, addresses);
    json.endObject();
  }

  private static String about(CatalogBook book) {
    String fault = book.fault();
    if (fault != null) {
      return "This book cannot be read: " + fault + ".";
    }
    String description = book.description();
    return description == null ? "" : PlainText.of(description);
  }

  private static void writeSeries(JsonWriter json, @Nullable SeriesPlace series)
      throws IOException {
    if (series == null) {
      return;
    }
    json.name("belongsTo").beginObject().name("series").beginObject();
    json.name("name").value(series.name());
    String number = series.number();
    if (number != null && number.matches("\\d{1,9}(\\.\\d{1,4})?")) {
      json.name("position").value(Double.parseDouble(number));
    }
    json.endObject().endObject();
  }

  private static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      json.name(name).beginArray();
      for (String text : texts) {
        json.value(text);
      }
      json.endArray();
    }
  }

  private void writeFiles(JsonWriter json, CatalogBook book, FeedAddresses addresses)
      throws IOException {
    String acquisition = "http://opds-spec.org/acquisition/open-access";
    json.name("links").beginArray();
    if (!book.isKepub()) {
      link(json, acquisition, addresses.epub(book), MediaTypes.EPUB);
    }
    if (book.isKepub() || kepubs && book.fault() == null) {
      link(json, acquisition, addresses.kepub(book), MediaTypes.KEPUB);
    }
    json.endArray();
    if (book.hasCover()) {
      json.name("images").beginArray();
      for (String address : List.of(addresses.cover(book), addresses.thumbnail(book))) {
        json.beginObject().name("href").value(address)
            .name("type").value(MediaTypes.PICTURE).endObject();
      }
      json.endArray();
    }
  }

  private static void link(
      JsonWriter json, String relation, @Nullable String address, String type)
      throws IOException {
    if (address != null) {
      json.beginObject().name("rel").value(relation).name("href").value(address)
          .name("type").value(type).endObject();
    }
  }

  /** The search is a templated link in each feed. */
  @Override
  public Optional<FeedAnswer> searchDescription(FeedAddresses addresses) {
    return Optional.empty();
  }
}
