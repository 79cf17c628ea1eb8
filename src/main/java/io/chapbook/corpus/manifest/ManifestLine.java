package io.chapbook.corpus.manifest;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An entry as one line of JSON, and back. Fields that it does not know are passed over. */
final class ManifestLine {

  private ManifestLine() {}

  /** The line in UTF-8, its end included. */
  static byte[] of(ManifestEntry entry) {
    return write(json -> {
      writeSource(json, entry.source());
      writeRecipe(json, entry.recipe());
      BookRecord book = entry.book();
      json.name("book").value(book.path()).name("form").value(book.form());
      json.name("bookSha256").value(book.sha256()).name("bookSize").value(book.size());
      writeFacts(json, entry.facts());
    });
  }

  private static void writeSource(JsonWriter json, SourceRecord source) throws IOException {
    json.name("source").value(source.path()).name("root").value(source.root());
    json.name("sourceSha256").value(source.stamp().sha256());
    json.name("sourceSize").value(source.stamp().size());
    json.name("sourceModified").value(source.stamp().modified());
  }

  private static void writeRecipe(JsonWriter json, Recipe recipe) throws IOException {
    json.name("version").value(recipe.version()).name("options").value(recipe.options());
    json.name("rules").value(recipe.rules()).name("corrections").value(recipe.corrections());
    CoverRecord cover = recipe.cover();
    if (cover != null) {
      json.name("cover").beginObject().name("named").value(cover.named());
      json.name("sha256").value(cover.stamp().sha256()).name("size").value(cover.stamp().size());
      json.name("modified").value(cover.stamp().modified()).endObject();
    }
  }

  private static void writeFacts(JsonWriter json, BookFacts facts) throws IOException {
    json.name("title").value(facts.title()).name("author").value(facts.author());
    json.name("language").value(facts.language()).name("words").value(facts.words());
    json.name("findings").beginObject();
    for (Map.Entry<String, Integer> finding : facts.findings().entrySet()) {
      json.name(finding.getKey()).value(finding.getValue());
    }
    json.endObject();
    if (facts.faults() > 0) {
      json.name("faults").value(facts.faults());
    }
  }

  /** The journal's line for an entry that is no more. */
  static byte[] ofRemoved(ManifestEntry entry) {
    return write(json -> json.name("removed").value(entry.source().path())
        .name("form").value(entry.book().form()));
  }

  /** The journal's line for a run that takes over books that were made without a manifest. */
  static byte[] ofAdopting() {
    return write(json -> json.name("adopting").value(true));
  }

  private interface Body {
    void write(JsonWriter json) throws IOException;
  }

  private static byte[] write(Body body) {
    StringWriter text = new StringWriter(1024);
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.setSerializeNulls(false);
      json.beginObject();
      body.write(json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be written to", e);
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What a line says.
   *
   * @param entry the entry, or null when the line is another
   * @param removed the key of an entry that is no more, or null
   * @param adopting whether the run takes over older books
   */
  record Read(@Nullable ManifestEntry entry, @Nullable String removed, boolean adopting) {}

  /**
   * Reads a line.
   *
   * @throws MalformedManifestException when it is not of the form
   */
  static Read read(byte[] line) throws MalformedManifestException {
    try (JsonReader json = new JsonReader(
        new StringReader(new String(line, StandardCharsets.UTF_8)))) {
      Fields fields = new Fields();
      json.beginObject();
      while (json.hasNext()) {
        fields.take(json);
      }
      json.endObject();
      return fields.read();
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new MalformedManifestException("it is no line of a manifest", e);
    }
  }

  /** The fields of one line, in whatever order they stand. */
  private static final class Fields {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> findings = new TreeMap<>();
    private @Nullable CoverRecord cover;

    void take(JsonReader json) throws IOException {
      String name = json.nextName();
      if (json.peek() == JsonToken.BEGIN_OBJECT && name.equals("findings")) {
        json.beginObject();
        while (json.hasNext()) {
          findings.put(json.nextName(), json.nextInt());
        }
        json.endObject();
      } else if (json.peek() == JsonToken.BEGIN_OBJECT && name.equals("cover")) {
        Fields inner = new Fields();
        json.beginObject();
        while (json.hasNext()) {
          inner.take(json);
        }
        json.endObject();
        cover = new CoverRecord(inner.texts.get("named"), inner.stamp("sha256", "size", "modified"));
      } else if (json.peek() == JsonToken.STRING || json.peek() == JsonToken.NUMBER) {
        texts.put(name, json.nextString());
      } else if (json.peek() == JsonToken.BOOLEAN) {
        texts.put(name, Boolean.toString(json.nextBoolean()));
      } else {
        json.skipValue();
      }
    }

    Read read() throws MalformedManifestException {
      if (texts.containsKey("adopting")) {
        return new Read(null, null, true);
      }
      if (texts.containsKey("removed")) {
        return new Read(null, ManifestEntry.key(text("removed"), text("form")), false);
      }
      return new Read(new ManifestEntry(
          new SourceRecord(text("source"), text("root"),
              stamp("sourceSha256", "sourceSize", "sourceModified")),
          new Recipe(text("version"), text("options"), texts.get("rules"),
              texts.get("corrections"), cover),
          new BookRecord(text("book"), text("form"), text("bookSha256"), number("bookSize")),
          BookFacts.of(texts.get("title"), texts.get("author"), texts.get("language"),
              number("words"), findings,
              (int) (texts.containsKey("faults") ? number("faults") : 0))), null, false);
    }

    private FileStamp stamp(String sha256, String size, String modified)
        throws MalformedManifestException {
      return new FileStamp(text(sha256), number(size), number(modified));
    }

    private String text(String name) throws MalformedManifestException {
      String text = texts.get(name);
      if (text == null) {
        throw new MalformedManifestException("it has no field " + name, null);
      }
      return text;
    }

    private long number(String name) throws MalformedManifestException {
      return Long.parseLong(text(name));
    }
  }
}
