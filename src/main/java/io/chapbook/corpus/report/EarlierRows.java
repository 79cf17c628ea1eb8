package io.chapbook.corpus.report;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
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

  /**
   * Where a row stands in the file.
   *
   * @param from the offset of its first byte
   * @param length how many bytes it has, its line end included
   */
  private record Place(long from, int length) {}

  private final Map<String, Place> places = new HashMap<>();
  private final @Nullable RandomAccessFile file;

  private EarlierRows(@Nullable RandomAccessFile file) {
    this.file = file;
  }

  /** The rows of a file; none when it is not there. What is no row in it is passed over. */
  public static EarlierRows of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new EarlierRows(null);
    }
    EarlierRows rows = new EarlierRows(new RandomAccessFile(file.toFile(), "r"));
    try (LineReader lines = new LineReader(Files.newInputStream(file))) {
      long from = lines.place();
      for (String line = lines.next(); line != null; line = lines.next()) {
        String source = source(line);
        if (source != null) {
          rows.places.put(source, new Place(from, (int) (lines.place() - from)));
        }
        from = lines.place();
      }
    }
    return rows;
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
    Place place = places.get(source);
    if (place == null || file == null) {
      return null;
    }
    byte[] row = new byte[place.length()];
    try {
      file.seek(place.from());
      file.readFully(row);
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
    if (file != null) {
      file.close();
    }
  }

  /** Lines of UTF-8, and where they begin. */
  private static final class LineReader implements Closeable {

    private final java.io.InputStream in;
    private final byte[] buffer = new byte[1 << 13];
    private int at;
    private int end;
    private long place;

    LineReader(java.io.InputStream in) {
      this.in = in;
    }

    long place() {
      return place;
    }

    @Nullable String next() throws IOException {
      java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream(512);
      while (true) {
        if (at == end) {
          end = in.read(buffer);
          at = 0;
          if (end <= 0) {
            end = 0;
            return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
          }
        }
        int from = at;
        while (at < end && buffer[at] != '\n') {
          at++;
        }
        line.write(buffer, from, at - from);
        place += at - from;
        if (at < end) {
          at++;
          place++;
          return line.toString(StandardCharsets.UTF_8);
        }
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
