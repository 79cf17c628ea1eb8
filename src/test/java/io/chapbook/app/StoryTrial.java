package io.chapbook.app;

import io.chapbook.check.QuickBookCheck;
import io.chapbook.check.WordComparison;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import io.chapbook.source.UnreadableSourceException;
import io.chapbook.structure.assembly.CharacterCount;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes books of stories in memory and says which of the promises about every story they break. For
 * one thread.
 */
public final class StoryTrial {

  private static final ConversionOptions OPTIONS =
      ConversionOptions.standard().withDrawnCover(false);

  private final StoryConverter converter =
      new StoryConverter(new StoryInspector(), new CoverFolder(null), "trial");
  private final QuickBookCheck check = new QuickBookCheck();

  /** A story that lies nowhere. */
  private record StoryBytes(String name, byte[] content) implements StorySource {

    @Override
    public String location() {
      return name;
    }

    @Override
    public String stem() {
      return "story";
    }

    @Override
    public Path folder() {
      return Path.of("");
    }

    @Override
    public @Nullable Path home() {
      return null;
    }

    @Override
    public @Nullable FileTime modified() {
      return null;
    }

    @Override
    public SourceReading read(SourceReader reader) throws ConversionException {
      try {
        return reader.read(name, content);
      } catch (UnreadableSourceException e) {
        throw new ConversionException(name + ": " + e.getMessage(), e);
      }
    }
  }

  /** A book, and what it was made of. */
  private record Made(Inspection inspection, byte[] book) {}

  private Made make(String name, byte[] content) throws ConversionException {
    StoryBytes story = new StoryBytes(name, content);
    Inspection inspection = converter.inspect(story, OPTIONS);
    return new Made(inspection, converter.make(story, inspection, OPTIONS).content());
  }

  /**
   * The bytes of a story's book as a person would get it, with a drawn cover.
   *
   * @throws ConversionException when the text is no story
   */
  public byte[] book(String text) throws ConversionException {
    StoryBytes story = new StoryBytes("story.txt", bytes(text));
    ConversionOptions options = ConversionOptions.standard();
    return converter.make(story, converter.inspect(story, options), options).content();
  }

  /**
   * What is wrong with the book of one file: it is not sound, a character is not booked, or a word
   * is lost.
   *
   * @return a line each; empty when all is well
   * @throws ConversionException when the file is no story
   */
  public List<String> faultsOfOne(String name, byte[] content) throws ConversionException {
    return faults(make(name, content));
  }

  /**
   * The same of a text, and what is wrong between its book and those of the same text with other
   * line ends, with blank lines at its end, and of the same text once more.
   */
  public List<String> faults(String text) throws ConversionException {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n');
    Made first = make(text);
    Made lines = plain.equals(text) ? first : make(plain);
    List<String> faults = new ArrayList<>(faults(first));
    addDifference("with LF and CRLF", lines, make(plain.replace("\n", "\r\n")), faults);
    addDifference("with blank lines at the end", lines, make(plain + "\n\n \n"), faults);
    if (!Arrays.equals(first.book(), make(text).book())) {
      faults.add("the second time other bytes come of it");
    }
    return faults;
  }

  private Made make(String text) throws ConversionException {
    return make("story.txt", bytes(text));
  }

  /** UTF-8; but halves of pairs, which it has no bytes for, stand in UTF-16 as they are. */
  static byte[] bytes(String text) {
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteBuffer bytes = ByteBuffer.allocate(2 + 2 * text.length());
    bytes.putChar('\uFEFF').asCharBuffer().put(text);
    return bytes.array();
  }

  private List<String> faults(Made made) {
    QuickBookCheck.Result result = check.check(made.book());
    List<String> faults = new ArrayList<>(result.faults());
    CharacterCount count = made.inspection().assembly().characters();
    String content = made.inspection().text().source().content();
    if (!count.addsUp() || count.source() != content.codePointCount(0, content.length())) {
      faults.add("characters do not add up: " + count);
    }
    WordComparison words =
        WordComparison.of(StoryWords.of(made.inspection(), false), result.words());
    words.lost().forEach(lost -> faults.add("lost: " + lost));
    return faults;
  }

  private static void addDifference(String which, Made one, Made other, List<String> faults) {
    Map<String, String> files = comparable(one);
    Map<String, String> others = comparable(other);
    files.forEach((path, text) -> {
      if (!text.equals(others.get(path))) {
        faults.add("another " + path + " " + which + ":\n" + text + "\n--\n" + others.get(path));
      }
    });
    others.keySet().stream().filter(path -> !files.containsKey(path))
        .forEach(path -> faults.add("no " + path + " " + which));
  }

  /** The files of a book without the digest of the story's bytes, which the colophon states. */
  private static Map<String, String> comparable(Made made) {
    String digest = made.inspection().digest().hex();
    Map<String, String> files = new TreeMap<>();
    QuickBookCheck.files(made.book()).forEach((path, content) ->
        files.put(path, new String(content, StandardCharsets.UTF_8).replace(digest, "DIGEST")));
    return files;
  }
}
