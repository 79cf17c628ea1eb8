package io.chapbook.corpus.duplicate;

import io.chapbook.corpus.file.RecordFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of an earlier run, so that new stories are compared with those that were left
 * alone. In memory is where each stands, and no more. For one thread.
 */
public final class PrintFile implements Closeable {

  private static final int FORM = 0x43425031;

  private final Map<String, Long> places = new HashMap<>();
  private final RecordFile file;
  private long samplingOfChapters = 1;
  private long samplingOfSamples = StoryPrint.SAMPLING;

  private PrintFile(RecordFile file) {
    this.file = file;
  }

  /** The fingerprints of a file; none when it is not there or not of this form. */
  public static PrintFile of(Path file) throws IOException {
    PrintFile prints = new PrintFile(new RecordFile(file));
    if (!Files.isRegularFile(file)) {
      return prints;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() == FORM) {
        prints.samplingOfChapters = in.readLong();
        prints.samplingOfSamples = in.readLong();
        prints.index(in, 20);
      }
    } catch (EOFException | UTFDataFormatException e) {
      // Cut off or damaged; what is missing is taken anew when the stories are made again.
      return prints;
    }
    return prints;
  }

  private void index(DataInputStream in, long start) throws IOException {
    long place = start;
    while (true) {
      int length = in.readInt();
      String name = in.readUTF();
      long rest = length - 2L - utfLength(name);
      in.skipNBytes(rest);
      places.put(name, place + 4);
      place += 4L + length;
    }
  }

  private static int utfLength(String name) {
    int length = 0;
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      length += c >= 1 && c <= 0x7F ? 1 : c <= 0x7FF ? 2 : 3;
    }
    return length;
  }

  /** One in so many hashes of chapters is in it, and of samples: no index may hold more. */
  void fit(Postings chapters, Postings samples) {
    chapters.thinTo(samplingOfChapters);
    samples.thinTo(samplingOfSamples);
  }

  /** The fingerprint of a story; null when there is none. */
  public @Nullable StoryPrint find(String source) throws IOException {
    Long place = places.get(source);
    if (place == null) {
      return null;
    }
    try {
      int length = ByteBuffer.wrap(file.bytes(place - 4, 4)).getInt();
      return print(ByteBuffer.wrap(file.bytes(place, length)));
    } catch (EOFException | BufferUnderflowException | IllegalArgumentException e) {
      // It was damaged since; the story counts as one without a fingerprint.
      return null;
    }
  }

  private static StoryPrint print(ByteBuffer record) {
    int name = Short.toUnsignedInt(record.getShort());
    record.position(record.position() + name);
    int words = record.getInt();
    long[] chapters = longs(record);
    int[] sizes = new int[chapters.length];
    record.asIntBuffer().get(sizes);
    record.position(record.position() + sizes.length * Integer.BYTES);
    return new StoryPrint(words, chapters, sizes, longs(record));
  }

  private static long[] longs(ByteBuffer record) {
    int count = record.getInt();
    if (count < 0 || count > record.remaining() / Long.BYTES) {
      throw new BufferUnderflowException();
    }
    long[] numbers = new long[count];
    record.asLongBuffer().get(numbers);
    record.position(record.position() + numbers.length * Long.BYTES);
    return numbers;
  }

  /**
   * Writes the fingerprints of an index.
   *
   * @param names what each story of the index is called
   */
  public static void write(Path file, DuplicateIndex index, List<String> names)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      out.writeInt(FORM);
      out.writeLong(index.chapters().sampling());
      out.writeLong(index.samples().sampling());
      for (int story = 0; story < names.size(); story++) {
        StoryPrint print = index.print(story);
        String name = names.get(story);
        if (utfLength(name) < 1 << 16) {
          out.writeInt(2 + utfLength(name) + 12 + print.chapters().length * 12
              + print.samples().length * 8);
          out.writeUTF(name);
          write(print, out);
        }
      }
    }
  }

  private static void write(StoryPrint print, DataOutputStream out) throws IOException {
    out.writeInt(print.words());
    out.writeInt(print.chapters().length);
    for (long chapter : print.chapters()) {
      out.writeLong(chapter);
    }
    for (int size : print.chapterWords()) {
      out.writeInt(size);
    }
    out.writeInt(print.samples().length);
    for (long sample : print.samples()) {
      out.writeLong(sample);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
