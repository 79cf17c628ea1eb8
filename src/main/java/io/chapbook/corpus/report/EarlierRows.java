package io.chapbook.corpus.report;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.chapbook.corpus.file.LineScan;
import io.chapbook.corpus.file.RecordFile;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an earlier report, so that a report also tells of stories that were left alone since.
 * In memory is where each row stands, and no more. For one thread.
 */
public final class EarlierRows implements Closeable {

  private final Map<String, Long> places = new HashMap<>();
  private final RecordFile file;

  private EarlierRows(RecordFile file) {
    this.file = file;
  }

  /** The rows of a file; none when it is not there. What is no row in it is passed over. */
  public static EarlierRows of(Path file) throws IOException {
    EarlierRows rows = new EarlierRows(new RecordFile(file));
    if (Files.isRegularFile(file)) {
      LineScan.ofFile(file, rows::index);
    }
    return rows;
  }

  private void index(long place, byte[] line) {
    String source = source(new String(line, StandardCharsets.UTF_8));
    if (source != null) {
      places.put(source, place);
    }
  }

  private static @Nullable String source(String line) {
    try (JsonReader json = new JsonReader(new StringReader(line))) {
      json.beginObject();
      return json.nextName().equals("source") ? json.nextString() : null;
    } catch (IOException | IllegalStateException | JsonParseException e) {
      return null;
    }
  }

  /** The row of a story; null when there is none that can be read. */
  public @Nullable StoryRow find(String source) throws IOException {
    Long place = places.get(source);
    if (place == null) {
      return null;
    }
    try {
      byte[] row = file.line(place);
      JsonReader json = new JsonReader(new StringReader(new String(row, StandardCharsets.UTF_8)));
      return json.peek() == JsonToken.BEGIN_OBJECT ? RowReader.read(json) : null;
    } catch (EOFException | IllegalStateException | IllegalArgumentException
        | JsonParseException e) {
      // Somebody edited it.
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
