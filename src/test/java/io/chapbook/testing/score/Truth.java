package io.chapbook.testing.score;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import io.chapbook.report.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person says is in a story. Lists that are null are not labelled and not compared. */
public final class Truth {

  private static final Gson GSON = new Gson();

  /**
   * A heading.
   *
   * @param line its first line
   * @param lines all of its lines, or null when that is the only one
   * @param heading its text as it stands there
   * @param title its text without word and number
   */
  record Heading(
      int line,
      @Nullable List<Integer> lines,
      @SerializedName("heading_text") @Nullable String heading,
      @Nullable String title) {

    List<Integer> allLines() {
      return lines == null ? List.of(line) : lines;
    }
  }

  /** The first and last line of a note. */
  record Note(@SerializedName("start_line") int start, @SerializedName("end_line") int end) {}

  private final JsonObject json;

  private Truth(JsonObject json) {
    this.json = json;
  }

  /**
   * Reads the truth of one story.
   *
   * @throws IOException when the file cannot be read
   */
  public static Truth read(Path file) throws IOException {
    return new Truth(GSON.fromJson(Files.readString(file), JsonObject.class));
  }

  /** The story's file name. */
  public String file() {
    return json.get("file").getAsString();
  }

  /** What kind of text it is, such as {@code fimfic-space}. */
  public String form() {
    String form = text("dialect");
    return form == null ? "other" : form.replace('_', '-');
  }

  @Nullable List<Heading> headings() {
    Heading @Nullable [] all = read("chapters", Heading[].class);
    return all == null ? null : List.of(all);
  }

  /** The lines of each heading; none when they are not labelled. */
  public List<SourceSpan> headingSpans() {
    List<Heading> all = headings();
    return all == null ? List.of() : all.stream()
        .map(heading -> new SourceSpan(
            Collections.min(heading.allLines()), Collections.max(heading.allLines())))
        .toList();
  }

  /** Notes under one name; those that are optional count neither way. */
  @Nullable List<Note> notes(String name) {
    Note @Nullable [] all = read(name, Note[].class);
    return all == null ? null : List.of(all);
  }

  /** Line numbers under one name. */
  @Nullable List<Integer> lines(String name) {
    Integer @Nullable [] all = read(name, Integer[].class);
    return all == null ? null : List.of(all);
  }

  /** First and last lines of the letters, when they are all labelled or there are some. */
  int @Nullable [][] letters() {
    int @Nullable [][] all = read("letters", int[][].class);
    return all == null || all.length == 0 && !"derived".equals(text("set")) ? null : all;
  }

  /** Whether an answer is labelled, be it that there is none. */
  boolean asks(String name) {
    JsonElement unscored = json.get(name + "_unscored");
    return json.has(name) && (unscored == null || !unscored.getAsBoolean());
  }

  /** Whether the story has what the name says. */
  boolean has(String name) {
    JsonElement value = json.get(name);
    return value != null && !value.isJsonNull();
  }

  /** A value, or null. */
  @Nullable String text(String name) {
    return has(name) ? json.get(name).getAsString() : null;
  }

  /** Other values that are as right. */
  List<String> others(String name) {
    String @Nullable [] all = read(name, String[].class);
    return all == null ? List.of() : List.of(all);
  }

  private <T> @Nullable T read(String name, Class<T> type) {
    return GSON.fromJson(json.get(name), type);
  }
}
