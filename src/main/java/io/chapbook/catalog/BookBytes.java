package io.chapbook.catalog;

import io.chapbook.book.SeriesPlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Books as the bytes that the index keeps. A change here is a new {@link IndexStore#FORMAT}. */
final class BookBytes {

  private BookBytes() {}

  static byte[] write(CatalogBook book) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(book.key());
      out.writeUTF(book.path());
      out.writeUTF(book.identifier());
      out.writeUTF(book.title());
      writeAll(out, book.authors());
      writeOrNull(out, book.language());
      writeOrNull(out, book.description());
      SeriesPlace series = book.series();
      writeOrNull(out, series == null ? null : series.name());
      writeOrNull(out, series == null ? null : series.number());
      writeAll(out, book.fandoms());
      out.writeLong(book.updated().toEpochMilli());
      out.writeLong(book.size());
      out.writeBoolean(book.hasCover());
      writeOrNull(out, book.fault());
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all bytes", e);
    }
    return bytes.toByteArray();
  }

  static CatalogBook read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new CatalogBook(
          in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), readAll(in), readOrNull(in),
          readOrNull(in), series(readOrNull(in), readOrNull(in)), readAll(in),
          Instant.ofEpochMilli(in.readLong()), in.readLong(), in.readBoolean(), readOrNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the index holds half a book", e);
    }
  }

  private static @Nullable SeriesPlace series(@Nullable String name, @Nullable String number) {
    return name == null ? null : new SeriesPlace(name, number);
  }

  private static void writeAll(DataOutputStream out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readAll(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void writeOrNull(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static @Nullable String readOrNull(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
