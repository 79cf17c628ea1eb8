package io.chapbook.corpus.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Writes the lines of {@code report.jsonl}. Their fields are a promise to scripts (docs/cli.md): a
 * change is a new field, never another meaning.
 */
public final class RowJson {

  private RowJson() {}

  /** What writes the fields of an object. */
  private interface Fields {
    void write(JsonWriter json) throws IOException;
  }

  /** A story's line, without a line end. */
  public static String of(StoryRow row) {
    return object(json -> {
      json.name("source").value(row.source());
      json.name("state").value(row.state().name().toLowerCase(Locale.ROOT));
      json.name("book").value(row.book());
      if (row.facts() != null) {
        writeFacts(row.facts(), json);
      }
      writeFindings(row, json);
      if (row.failure() != null) {
        json.name("failure").value(row.failure().what());
        json.name("remedy").value(row.failure().remedy());
      }
    });
  }

  private static void writeFacts(StoryRow.Facts facts, JsonWriter json) throws IOException {
    json.name("title").value(facts.title());
    json.name("author").value(facts.author());
    json.name("headings").value(facts.headings());
    json.name("words").value(facts.words());
    json.name("milliseconds").value(Math.round(facts.milliseconds() * 10) / 10.0);
    json.name("unsure").value(facts.unsure());
    StoryRow.Reading least = facts.least();
    if (least != null) {
      json.name("leastSure").beginObject();
      json.name("kind").value(least.kind());
      json.name("text").value(least.text());
      json.name("line").value(least.line());
      json.name("confidence").value(least.confidence());
      json.name("reason").value(least.reason());
      json.endObject();
    }
  }

  private static void writeFindings(StoryRow row, JsonWriter json) throws IOException {
    json.name("findings").beginArray();
    for (StoryRow.Noted finding : row.findings()) {
      json.beginObject();
      json.name("code").value(finding.code());
      json.name("severity").value(finding.severity().label());
      if (finding.line() > 0) {
        json.name("line").value(finding.line());
      }
      json.name("message").value(finding.message());
      json.endObject();
    }
    json.endArray();
    if (!row.faults().isEmpty()) {
      json.name("faults").beginArray();
      for (String fault : row.faults()) {
        json.value(fault);
      }
      json.endArray();
    }
  }

  /** The line of a duplicate, without a line end. */
  public static String of(DuplicateRow row) {
    return object(json -> {
      json.name("duplicate").value(row.source());
      json.name("of").value(row.other());
      json.name("kind").value(row.kind());
      json.name("chapters").value(row.chapters());
      json.name("words").value(row.words());
    });
  }

  private static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.setSerializeNulls(true);
      json.beginObject();
      fields.write(json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
