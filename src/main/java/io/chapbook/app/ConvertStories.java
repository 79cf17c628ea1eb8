package io.chapbook.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
   * @param stories the stories
   * @param output the book's file, the books' folder, or null for beside each story
   * @return how each ended, in the same order; computed as it is asked for
   * @throws IllegalArgumentException when a title, a cover or a file is named for the books of several
   *     stories, no place for one that lies nowhere, or a file whose name is another form's
   */
  public Iterable<ConversionOutcome> convert(List<StorySource> stories, @Nullable Path output) {
    checkSingle(stories, output);
    StoryConverter converter =
        new StoryConverter(inspector, new CoverFolder(options.coverFolder()), version);
    OutputPaths paths = new OutputPaths(options.format());
    OutputPaths stages = OutputPaths.ofFolders();
    List<BookPlace> places = new ArrayList<>();
    List<ConversionOptions> asked = new ArrayList<>();
    Set<Path> folders = new HashSet<>();
    for (StorySource story : stories) {
      BookPlace place = place(story, output, paths);
      if (folders.add(place.known().toAbsolutePath().getParent())) {
        LeftoverParts.removeBeside(place.known());
      }
      places.add(place);
      asked.add(options.of(story, stages));
    }
    return () -> IntStream.range(0, places.size())
        .mapToObj(at -> convert(converter, stories.get(at), places.get(at), asked.get(at)))
        .iterator();
  }

  /** A Kobo chooses its renderer by the name, so the name must say what the file is. */
  private void checkName(Path output) {
    if (options.format().names(output)) {
      return;
    }
    throw new IllegalArgumentException(options.format() == BookFormat.KEPUB
        ? "-o " + output + " is no name for a KEPUB; it ends in " + BookFormat.KEPUB.ending()
        : "-o " + output + " is a KEPUB's name; give --format kepub, or another name");
  }

  private void checkSingle(List<StorySource> stories, @Nullable Path output) {
    if (output != null && isBookFile(output)) {
      checkName(output);
    }
    if (output == null && stories.stream().anyMatch(story -> story.home() == null)) {
      throw new IllegalArgumentException(
          "the standard input lies in no folder; say with -o where its book goes");
    }
    if (stories.size() < 2) {
      return;
    }
    if (options.title() != null || options.cover() != null) {
      throw new IllegalArgumentException("--title and --cover are for one story, not for "
          + stories.size() + "; convert them one by one");
    }
    if (output != null && isBookFile(output)) {
      throw new IllegalArgumentException(
          "-o " + output + " names one book for " + stories.size() + " stories; name a folder");
    }
  }

  /**
   * Where a book goes.
   *
   * @param known its file, or the folder it goes to when only its title can name it
   * @param naming names it; null when it has its name
   */
  private record BookPlace(Path known, @Nullable Function<String, Path> naming) {

    Path of(Inspection inspection) {
      return naming == null ? known : naming.apply(inspection.outline().title().text());
    }
  }

  private static BookPlace place(StorySource story, @Nullable Path output, OutputPaths paths) {
    if (output == null) {
      return new BookPlace(paths.beside(story), null);
    }
    if (isBookFile(output)) {
      return new BookPlace(output, null);
    }
    return story.stem() == null
        ? new BookPlace(output, title -> paths.below(output, title))
        : new BookPlace(paths.below(output, story), null);
  }

  private static boolean isBookFile(Path output) {
    return !Files.isDirectory(output)
        && BookFormat.namesBook(output);
  }

  private ConversionOutcome convert(
      StoryConverter converter, StorySource story, BookPlace place, ConversionOptions asked) {
    Path book = place.known();
    try {
      if (place.naming() == null) {
        check(story, book);
      }
      Inspection inspection = converter.inspect(story, asked);
      book = place.of(inspection);
      check(story, book);
      return ConversionOutcome.converted(
          story, book, converter.write(story, inspection, book, asked));
    } catch (ConversionException e) {
      return ConversionOutcome.failed(story, book, e);
    } catch (OutOfMemoryError e) {
      return ConversionOutcome.failed(
          story, book, ConversionException.outOfMemory(story.location(), e));
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return ConversionOutcome.failed(story, book, e);
    }
  }

  /** A book takes no other file's place, unless it is asked to; its story's never. */
  private void check(StorySource story, Path book) throws ConversionException {
    if (story instanceof StoryFile file
        && book.toAbsolutePath().normalize().equals(file.file().toAbsolutePath().normalize())) {
      throw new ConversionException(
          story.location() + ": the book would take the story's place; name another with -o", null);
    }
    if (Files.exists(book) && !options.force()) {
      throw new ConversionException(
          book + ": the book exists; give --force to replace it, or name another with -o", null);
    }
  }
}
