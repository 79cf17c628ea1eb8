package io.chapbook.catalog.opds;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of OPDS 2.0 and of the manifest it builds on, read strictly: what they do not name is a
 * fault, too. Written after https://specs.opds.io/opds-2.0 and
 * https://readium.org/webpub-manifest/.
 */
public final class JsonRules {

  private final List<String> faults = new ArrayList<>();

  private JsonRules() {}

  /** What is wrong with a feed; nothing, if all is well. */
  public static List<String> faults(byte[] document) {
    JsonRules rules = new JsonRules();
    rules.checkFeed(JsonParser.parseString(new String(document, StandardCharsets.UTF_8))
        .getAsJsonObject());
    return rules.faults;
  }

  private void need(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private void onlyKeys(JsonObject object, String... allowed) {
    Set<String> others = new HashSet<>(object.keySet());
    others.removeAll(Set.of(allowed));
    need(others.isEmpty(), "unknown: " + others);
  }

  private void checkFeed(JsonObject feed) {
    onlyKeys(feed, "metadata", "links", "navigation", "facets", "publications");
    JsonObject metadata = feed.getAsJsonObject("metadata");
    onlyKeys(metadata, "title", "modified", "numberOfItems");
    need(!metadata.get("title").getAsString().isBlank(), "a feed has a title");
    need(metadata.get("numberOfItems").getAsLong() >= 0, "no number of items");
    Instant.parse(metadata.get("modified").getAsString());
    List<String> relations = relations(checkedLinks(feed.get("links")));
    need(relations.contains("self"), "a feed has a link to itself");
    need(feed.has("navigation") != feed.has("publications"), "a feed lists one kind of thing");
    if (feed.has("navigation")) {
      for (JsonElement way : checkedLinks(feed.get("navigation"))) {
        need(way.getAsJsonObject().has("title"), "a way has a title");
      }
    } else {
      unique(feed.getAsJsonArray("publications")).forEach(
          book -> checkBook(book.getAsJsonObject()));
      for (JsonElement facet : unique(feed.getAsJsonArray("facets"))) {
        onlyKeys(facet.getAsJsonObject(), "metadata", "links");
        checkedLinks(facet.getAsJsonObject().get("links"));
      }
    }
  }

  private void checkBook(JsonObject book) {
    onlyKeys(book, "metadata", "links", "images");
    JsonObject metadata = book.getAsJsonObject("metadata");
    onlyKeys(metadata, "@type", "identifier", "title", "author", "language", "modified",
        "description", "subject", "belongsTo");
    need(metadata.get("@type").getAsString().equals("http://schema.org/Book"), "no book");
    need(!metadata.get("title").getAsString().isBlank(), "a book has a title");
    Instant.parse(metadata.get("modified").getAsString());
    if (metadata.has("identifier")) {
      need(URI.create(metadata.get("identifier").getAsString()).isAbsolute(), "identifier");
    }
    if (metadata.has("belongsTo")) {
      JsonObject series =
          metadata.getAsJsonObject("belongsTo").getAsJsonObject("series");
      onlyKeys(series, "name", "position");
      need(!series.get("name").getAsString().isBlank(), "a series has a name");
      need(!series.has("position") || series.get("position").getAsJsonPrimitive().isNumber(),
          "a place is a number");
    }
    List<String> relations = relations(checkedLinks(book.get("links")));
    need(relations.stream().anyMatch(one -> one.startsWith("http://opds-spec.org/acquisition")),
        "a book can be had");
    if (book.has("images")) {
      for (JsonElement image : checkedLinks(book.get("images"))) {
        need(image.getAsJsonObject().get("type").getAsString().equals("image/jpeg"), "picture");
      }
    }
  }

  private JsonArray checkedLinks(JsonElement links) {
    for (JsonElement one : unique(links.getAsJsonArray())) {
      JsonObject link = one.getAsJsonObject();
      onlyKeys(link, "rel", "href", "type", "title", "templated", "properties");
      String address = link.get("href").getAsString();
      boolean template = link.has("templated") && link.get("templated").getAsBoolean();
      need(template == address.contains("{"), "a template says so");
      need(URI.create(address.replaceAll("\\{.*}", "")).isAbsolute(), "a link is relative");
      need(link.get("type").getAsString().contains("/"), "a link has a type");
      if (link.has("properties")) {
        onlyKeys(link.getAsJsonObject("properties"), "numberOfItems");
      }
    }
    return links.getAsJsonArray();
  }

  /** The schema asks of every list that it has something, and nothing twice. */
  private JsonArray unique(JsonArray list) {
    need(!list.isEmpty(), "an empty list");
    need(new HashSet<>(list.asList()).size() == list.size(), "something is listed twice");
    return list;
  }

  private static List<String> relations(JsonArray links) {
    return links.asList().stream().map(JsonElement::getAsJsonObject)
        .filter(link -> link.has("rel")).map(link -> link.get("rel").getAsString()).toList();
  }
}
