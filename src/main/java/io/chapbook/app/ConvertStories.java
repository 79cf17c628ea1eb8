package io.chapbook.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Converts some stories one after the other: the use case of {@code convert}. */
public final class ConvertStories {

  private final ConversionOptions options;
  private final StoryInspector inspector;
  private final String version;

  /**
   * A converter that understands stories as it sees fit.
   *
   * @param options what is asked of each book
   * @param version the version that the books name
   */
  public ConvertStories(ConversionOptions options, String version) {
    this(options, new StoryInspector(), version);
  }

  /**
   * A converter.
   *
   * @param options what is asked of each book
   * @param inspector what understands the stories
   * @param version the version that the books name
   */
  public ConvertStories(ConversionOptions options, StoryInspector inspector, String version) {
    this.options = options;
    this.inspector = inspector;
    this.version = version;
  }

  /**
   * Converts the stories.
   *
   * @param stories the story files
   * @param output the book's file, the books' folder, or null for beside each story
   * @return how each ended, in the same order; computed as it is asked for
   * @throws IllegalArgumentException when a file is named for the books of several stories
   */
  public Iterable<ConversionOutcome> convert(List<Path> stories, @Nullable Path output) {
    boolean intoFile = output != null && isBookFile(output);
    if (intoFile && stories.size() > 1) {
      throw new IllegalArgumentException(
          "-o " + output + " names one book for " + stories.size() + " stories; name a folder");
    }
    StoryConverter converter =
        new StoryConverter(inspector, new CoverFolder(options.coverFolder()), version);
    OutputPaths paths = new OutputPaths();
    List<Path> books = new ArrayList<>();
    for (Path story : stories) {
      books.add(book(story, output, intoFile, paths));
    }
    return () -> java.util.stream.IntStream.range(0, books.size())
        .mapToObj(at -> convert(converter, stories.get(at), books.get(at)))
        .iterator();
  }

  private static Path book(
      Path story, @Nullable Path output, boolean intoFile, OutputPaths paths) {
    if (output == null) {
      return paths.beside(story);
    }
    return intoFile
        ? output
        : paths.below(output, new StoryFiles.StoryFile(story, Path.of("")));
  }

  private static boolean isBookFile(Path output) {
    return !Files.isDirectory(output)
        && output.getFileName() != null
        && output.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".epub");
  }

  private ConversionOutcome convert(StoryConverter converter, Path story, Path book) {
    try {
      if (book.toAbsolutePath().normalize().equals(story.toAbsolutePath().normalize())) {
        throw new ConversionException(
            story + ": the book would take the story's place; name another with -o", null);
      }
      if (Files.exists(book) && !options.force()) {
        throw new ConversionException(
            book + ": the book exists; give --force to replace it, or name another with -o", null);
      }
      return ConversionOutcome.converted(story, book, converter.convert(story, book, options));
    } catch (ConversionException e) {
      return ConversionOutcome.failed(story, book, e);
    } catch (RuntimeException e) {
      return ConversionOutcome.failed(story, book, e);
    }
  }
}
