package io.chapbook.app;

import com.google.gson.stream.JsonWriter;
import io.chapbook.check.BookFinding;
import io.chapbook.check.ReadingSystem;
import io.chapbook.check.WordComparison;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Writes a check as one JSON object on one line. Its fields are a promise to scripts (docs/cli.md):
 * a change is a new field, never another meaning.
 */
public final class CheckJson {

  /** The object, without a line end. */
  public String write(BookCheck check) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.setSerializeNulls(true);
      json.beginObject();
      json.name("book").value(check.book().toString());
      json.name("findings").beginArray();
      for (BookFinding finding : check.findings()) {
        write(finding, json);
      }
      json.endArray();
      if (check.words() != null) {
        write(check.words(), json);
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(BookFinding finding, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("rule").value(finding.rule());
    json.name("severity").value(finding.severity().label());
    json.name("readers").beginArray();
    for (ReadingSystem reader : inOrder(finding.readers())) {
      json.value(reader.toString());
    }
    json.endArray();
    json.name("path").value(finding.path());
    json.name("line");
    if (finding.line() == 0) {
      json.nullValue();
    } else {
      json.value(finding.line());
    }
    json.name("message").value(finding.message());
    json.name("why").value(finding.why());
    json.name("remedy").value(finding.remedy());
    json.endObject();
  }

  private static Set<ReadingSystem> inOrder(Set<ReadingSystem> readers) {
    Set<ReadingSystem> ordered = EnumSet.noneOf(ReadingSystem.class);
    ordered.addAll(readers);
    return ordered;
  }

  private static void write(WordComparison words, JsonWriter json) throws IOException {
    json.name("words").beginObject();
    json.name("source").value(words.source());
    json.name("inOrder").value(words.inOrder());
    json.name("moved").value(words.moved());
    json.name("metadata").value(words.metadata());
    json.name("leftOut").beginArray();
    for (WordComparison.LeftOut one : words.leftOut()) {
      json.beginObject().name("line").value(one.line()).name("text").value(one.text());
      json.name("words").value(one.words()).name("reason").value(one.reason()).endObject();
    }
    json.endArray();
    json.name("lost").beginArray();
    for (WordComparison.LostWord one : words.lost()) {
      json.beginObject().name("word").value(one.word());
      json.name("line").value(one.line()).endObject();
    }
    json.endArray();
    json.name("added").value(words.added());
    json.endObject();
  }
}
