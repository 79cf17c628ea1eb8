package io.chapbook.app;

import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.RefusedStoryException;
import io.chapbook.catalog.StoryIntake;
import io.chapbook.delivery.SafeName;
import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in stories for a folder of books: the use case behind {@code serve --writable}. The story
 * is kept beside its book, under the same name, so that it can be looked into, corrected and
 * converted anew.
 *
 * <p>No file that is there is ever replaced. One story is taken in at a time.
 */
public final class AddStories implements StoryIntake {

  /** Beyond a hundred stories of one name a person should look into the folder. */
  private static final int MOST_NUMBERS = 100;

  /** What may stand beside a story under its name, and is somebody's. */
  private static final List<String> NEIGHBOURS =
      List.of(".epub", ".kepub.epub", ".chapbook.yaml");

  private final Path folder;
  private final Limits limits;
  private final String version;
  private final ConversionOptions options;
  private final StoryInspector inspector = new StoryInspector();

  /**
   * Makes books in a folder.
   *
   * @param folder where the books are
   * @param limits how large a story may be
   * @param version the version that the books name
   */
  public AddStories(Path folder, Limits limits, String version) {
    this.folder = folder;
    this.limits = limits;
    this.version = version;
    this.options = ConversionOptions.standard();
  }

  @Override
  public synchronized Taken take(String name, byte[] content) throws RefusedStoryException {
    if (content.length == 0) {
      throw new RefusedStoryException("The file is empty. Choose a file that has a story in it.",
          null);
    }
    if (content.length > largestStory()) {
      throw new RefusedStoryException(String.format(
          "The file has more than %s. Convert it on the server's computer instead.",
          Limits.inWords(Limit.UPLOAD_SIZE, largestStory())), null);
    }
    String safe = safe(name);
    try {
      Path there = same(safe, content);
      if (there != null) {
        return new Taken(there.getFileName().toString(), FileStem.of(there),
            "The same story was in the library already.");
      }
      Path story = keep(safe, content);
      return convert(story);
    } catch (IOException e) {
      throw new RefusedStoryException("The story cannot be written to the library's folder ("
          + IoReason.of(e) + "). Whoever runs the server can say more.", e);
    }
  }

  /** The file's own name, fit for any drive, with an ending that says it is a story. */
  private static String safe(String name) {
    String own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String stem = own;
    String ending = ".txt";
    if (StoryFiles.isStory("x" + own)) {
      stem = FileStem.of(own);
      ending = own.substring(stem.length());
    }
    // A book's name with a second ending would say that it is a KEPUB.
    return SafeName.of(stem.replaceFirst("(?i)\\.kepub$", "-kepub")) + ending.toLowerCase(Locale.ROOT);
  }

  /** The book of a story that was handed in before, byte for byte; null when there is none. */
  private @Nullable Path same(String name, byte[] content) throws IOException {
    for (int number = 1; number <= MOST_NUMBERS; number++) {
      Path story = folder.resolve(numbered(name, number));
      Path book = folder.resolve(FileStem.of(story) + BookFormat.EPUB.ending());
      if (!Files.isRegularFile(story)) {
        return null;
      }
      if (Files.isRegularFile(book) && Files.size(story) == content.length
          && Arrays.equals(Files.readAllBytes(story), content)) {
        return book;
      }
    }
    return null;
  }

  /** Writes the story under a name that nothing in the folder has, in whatever case. */
  private Path keep(String name, byte[] content) throws IOException, RefusedStoryException {
    Set<String> taken = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> taken.add(SafeName.folded(file.getFileName().toString())));
    }
    for (int number = 1; number <= MOST_NUMBERS; number++) {
      String free = numbered(name, number);
      boolean isFree = !taken.contains(SafeName.folded(free)) && NEIGHBOURS.stream()
          .noneMatch(ending -> taken.contains(SafeName.folded(FileStem.of(free) + ending)));
      if (isFree) {
        try {
          return Files.write(folder.resolve(free), content, StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
          // Somebody was faster; another number is free.
          taken.add(SafeName.folded(free));
        }
      }
    }
    throw new RefusedStoryException("There are " + MOST_NUMBERS + " stories called " + name
        + " already. Give the file another name.", null);
  }

  private static String numbered(String name, int number) {
    String stem = FileStem.of(name);
    return number == 1 ? name : stem + "-" + number + name.substring(stem.length());
  }

  private Taken convert(Path story) throws IOException, RefusedStoryException {
    ConversionOutcome outcome = new ConvertStories(options, inspector, version)
        .convert(List.of(StoryFile.named(story)), folder).iterator().next();
    BookSummary summary = outcome.summary();
    if (outcome.kind() == ConversionOutcome.Kind.CONVERTED && summary != null) {
      return new Taken(outcome.book().getFileName().toString(), summary.title(),
          "The book is in the library.");
    }
    Files.delete(story);
    throw new RefusedStoryException(withoutFolder(String.valueOf(outcome.message())),
        outcome.cause());
  }

  /** What is said to somebody on the network names no folder of this machine. */
  private String withoutFolder(String message) {
    return message.replace(folder + File.separator, "").replace(folder.toString(), "the library");
  }

  @Override
  public long largestStory() {
    return limits.of(Limit.UPLOAD_SIZE);
  }

  @Override
  public boolean hasReview(CatalogBook book) {
    return story(book) != null;
  }

  @Override
  public Optional<String> review(CatalogBook book) {
    Path story = story(book);
    if (story == null) {
      return Optional.empty();
    }
    InspectionPage page = new InspectionPage();
    StoryFile source = StoryFile.named(story);
    try {
      page.add(source, inspector.inspect(source, options));
    } catch (ConversionException e) {
      page.addFailure(source, withoutFolder(String.valueOf(e.getMessage())));
    }
    return Optional.of(page.write());
  }

  /** The story beside a book; null when there is none, or too large a one. */
  private @Nullable Path story(CatalogBook book) {
    Path file = folder.resolve(book.path()).normalize();
    if (!file.startsWith(folder.normalize())) {
      return null;
    }
    String name = file.getFileName().toString();
    for (BookFormat format : List.of(BookFormat.KEPUB, BookFormat.EPUB)) {
      if (format.names(file)) {
        String stem = name.substring(0, name.length() - format.ending().length());
        return StoryFiles.named(stem).map(file::resolveSibling)
            .filter(this::isReviewable).findFirst().orElse(null);
      }
    }
    return null;
  }

  private boolean isReviewable(Path story) {
    try {
      return Files.isRegularFile(story) && Files.size(story) <= largestStory();
    } catch (IOException e) {
      return false;
    }
  }
}
