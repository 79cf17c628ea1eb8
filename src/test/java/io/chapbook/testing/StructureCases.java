package io.chapbook.testing;

import io.chapbook.source.SourceReader;
import io.chapbook.source.UnreadableSourceException;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The small stories whose outlines are kept, a folder each, and how a story becomes lines. A folder
 * holds {@code in.txt}, or a page {@code in.html}, or several files that are joined to one story in
 * the order of their names.
 */
public final class StructureCases {

  /** The name of the story in a folder. */
  public static final String STORY = "in.txt";

  /** The name of the outline in a folder. */
  public static final String OUTLINE = "outline.golden";

  /** The name of the account of an outline and its book in a folder. */
  public static final String ACCOUNT = "account.golden";

  private static final Path ROOT = Path.of("src", "test", "resources", "structure");

  private StructureCases() {}

  /**
   * Everything that lies beside the cases, sorted by name: each ought to be a folder.
   *
   * @throws IOException when the folder cannot be listed
   */
  public static List<Path> folders() throws IOException {
    try (Stream<Path> found = Files.list(ROOT)) {
      return found.sorted().toList();
    }
  }

  /**
   * The stories that a case's folder holds, without what ought to be found, sorted by name.
   *
   * @throws IOException when the folder cannot be listed
   */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> !file.toString().endsWith(".golden")).sorted().toList();
    }
  }

  /**
   * The stories of the cases that are one plain text, and those that lie in other folders, in the order of their paths. A
   * folder that is not there has none.
   *
   * @throws IOException when a folder cannot be listed
   */
  public static List<Path> stories(Path... others) throws IOException {
    List<Path> stories = new ArrayList<>();
    for (Path folder : folders()) {
      if (Files.exists(folder.resolve(STORY))) {
        stories.add(folder.resolve(STORY));
      }
    }
    for (Path other : others) {
      if (Files.isDirectory(other)) {
        try (Stream<Path> found = Files.list(other)) {
          found.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(stories::add);
        }
      }
    }
    return stories;
  }

  /**
   * The pages and Markdown files by which reading markup is tested, in the order of their paths.
   *
   * @throws IOException when the folder cannot be listed
   */
  public static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "source"))) {
      return files.filter(file -> file.toString().matches(".*\\.(html|xhtml|md)")).sorted().toList();
    }
  }

  /**
   * A story's file, read and measured.
   *
   * @throws IOException when it cannot be read
   */
  public static MeasuredText measured(Path file) throws IOException {
    return new TextMeasurer().measure(read(file));
  }

  /**
   * The story of a case's folder, read, joined and measured.
   *
   * @throws IOException when it cannot be read
   */
  public static MeasuredText measuredCase(Path folder) throws IOException {
    List<SourceText> texts = new ArrayList<>();
    for (Path file : files(folder)) {
      texts.add(read(file));
    }
    return new TextMeasurer().measure(
        texts.size() == 1 ? texts.get(0) : SourceText.joined("story", texts));
  }

  private static SourceText read(Path file) throws IOException {
    try {
      return new SourceReader().read(file.getFileName().toString(), Files.readAllBytes(file)).text();
    } catch (UnreadableSourceException e) {
      throw new IOException(file + " is no story", e);
    }
  }

  /** A story given as a string, measured. */
  public static MeasuredText measured(String story) {
    return new TextMeasurer().measure(SourceText.of("story.txt", story, "UTF-8"));
  }
}
