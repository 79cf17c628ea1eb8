package io.chapbook.corpus.report;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.chapbook.report.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a line that {@link RowJson} wrote; fields that it does not know are passed over. */
final class RowReader {

  private final Map<String, String> texts = new HashMap<>();
  private final List<StoryRow.Noted> findings = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private StoryRow.@Nullable Reading least;

  private RowReader() {}

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException when a field lacks or is not of its form
   */
  static StoryRow read(JsonReader json) throws IOException {
    RowReader reader = new RowReader();
    json.beginObject();
    while (json.hasNext()) {
      reader.take(json.nextName(), json);
    }
    json.endObject();
    return reader.row();
  }

  private void take(String name, JsonReader json) throws IOException {
    switch (name) {
      case "findings" -> {
        json.beginArray();
        while (json.hasNext()) {
          Map<String, String> one = object(json);
          findings.add(new StoryRow.Noted(one.getOrDefault("code", ""),
              Severity.valueOf(one.getOrDefault("severity", "info").toUpperCase(Locale.ROOT)),
              Integer.parseInt(one.getOrDefault("line", "0")), one.getOrDefault("message", "")));
        }
        json.endArray();
      }
      case "faults" -> {
        json.beginArray();
        while (json.hasNext()) {
          faults.add(json.nextString());
        }
        json.endArray();
      }
      case "leastSure" -> {
        Map<String, String> one = object(json);
        least = new StoryRow.Reading(one.getOrDefault("kind", ""), one.getOrDefault("text", ""),
            Integer.parseInt(one.getOrDefault("line", "0")),
            Double.parseDouble(one.getOrDefault("confidence", "1")),
            one.getOrDefault("reason", ""));
      }
      default -> value(name, json, texts);
    }
  }

  private static Map<String, String> object(JsonReader json) throws IOException {
    Map<String, String> object = new HashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      value(json.nextName(), json, object);
    }
    json.endObject();
    return object;
  }

  private static void value(String name, JsonReader json, Map<String, String> into)
      throws IOException {
    if (json.peek() == JsonToken.STRING || json.peek() == JsonToken.NUMBER) {
      into.put(name, json.nextString());
    } else {
      json.skipValue();
    }
  }

  private StoryRow row() {
    String source = texts.get("source");
    String state = texts.get("state");
    if (source == null || state == null) {
      throw new IllegalArgumentException("a row has a source and a state");
    }
    String failure = texts.get("failure");
    return new StoryRow(source, StoryRow.State.valueOf(state.toUpperCase(Locale.ROOT)),
        texts.get("book"), facts(), findings, faults, failure == null ? null
            : new StoryRow.Failure(failure, texts.getOrDefault("remedy", "")));
  }

  private StoryRow.@Nullable Facts facts() {
    String title = texts.get("title");
    return title == null ? null : new StoryRow.Facts(title, texts.get("author"), number("headings"),
        number("words"), Double.parseDouble(texts.getOrDefault("milliseconds", "0")),
        number("unsure"), least);
  }

  private int number(String name) {
    return Integer.parseInt(texts.getOrDefault(name, "0"));
  }
}
