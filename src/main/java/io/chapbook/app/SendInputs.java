package io.chapbook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a person names into books and stories to send. A file that ends in {@code .epub} is a
 * book, any other one a story, an archive holds some, and a folder both.
 *
 * <p>In a folder, a story and the books of its name beside it are one thing to send: a book that is
 * no older than the story, in the form that is asked for, else the story.
 */
final class SendInputs {

  private final StoryInputs stories;
  private final BookFormat format;

  /**
   * A finder.
   *
   * @param stories finds stories
   * @param format the form that is asked for
   */
  SendInputs(StoryInputs stories, BookFormat format) {
    this.stories = stories;
    this.format = format;
  }

  /**
   * What was named.
   *
   * @param items what can be sent, in the order of the arguments, a folder's in natural order
   * @param remarks what a person should know though nothing failed: a line each
   */
  record Found(List<Sendable> items, List<String> remarks) {}

  /**
   * What some arguments name.
   *
   * @param asOne whether a folder is one story
   * @throws ConversionException when a folder cannot be listed or holds nothing to send
   * @throws IllegalArgumentException when the arguments make no sense
   */
  Found find(List<Path> arguments, boolean asOne) throws ConversionException {
    List<Sendable> items = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (Path argument : arguments) {
      if (Files.isDirectory(argument) && !asOne) {
        items.addAll(inFolder(argument));
      } else if (BookFormat.namesBook(argument) && !Files.isDirectory(argument)) {
        items.add(new Sendable.Finished(argument));
      } else {
        StoryInputs.Found found = stories.find(List.of(argument),
            asOne ? StoryInputs.Folders.JOINED : StoryInputs.Folders.REFUSED);
        found.stories().forEach(story -> items.add(new Sendable.ToConvert(story)));
        remarks.addAll(found.remarks());
      }
    }
    return new Found(items, remarks);
  }

  private List<Sendable> inFolder(Path folder) throws ConversionException {
    Map<String, Path> books = new HashMap<>();
    for (Path book : booksIn(folder)) {
      books.put(book.toString(), book);
    }
    Map<String, Sendable> found = new HashMap<>();
    Set<String> stems = new HashSet<>();
    for (StoryFile story : new StoryFiles().inFolder(folder)) {
      String stem = story.file().resolveSibling(story.stem()).toString();
      stems.add(stem);
      Path book = freshBook(story, stem, books);
      found.put(story.file().toString(),
          book == null ? new Sendable.ToConvert(story) : new Sendable.Finished(book));
    }
    for (Path book : books.values()) {
      String stem = stem(book.toString());
      boolean otherForm = !format.names(book) && books.containsKey(stem + format.ending());
      if (!stems.contains(stem) && !otherForm) {
        found.put(book.toString(), new Sendable.Finished(book));
      }
    }
    if (found.isEmpty()) {
      throw new ConversionException(
          folder + ": the folder holds no book (.epub) and no story (" + StoryFiles.endings() + ")",
          null);
    }
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(new NaturalOrder()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<Path> booksIn(Path folder) throws ConversionException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> BookFormat.namesBook(file)
              && !file.getFileName().toString().startsWith(".")
              && Files.isRegularFile(file))
          .sorted(Comparator.comparing(Path::toString, new NaturalOrder()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new ConversionException(
          folder + ": the folder cannot be listed; check its permissions", e);
    }
  }

  /** The book of a story beside it, if it is as new; an EPUB serves for a KEPUB too. */
  private @Nullable Path freshBook(StoryFile story, String stem, Map<String, Path> books) {
    for (BookFormat form : format == BookFormat.KEPUB
        ? List.of(BookFormat.KEPUB, BookFormat.EPUB) : List.of(BookFormat.EPUB)) {
      Path book = books.get(stem + form.ending());
      try {
        if (book != null && Files.getLastModifiedTime(book)
            .compareTo(Files.getLastModifiedTime(story.file())) >= 0) {
          return book;
        }
      } catch (IOException e) {
        // Of one whose age cannot be told, the story is the sure source.
        return null;
      }
    }
    return null;
  }

  private static String stem(String book) {
    String ending = BookFormat.KEPUB.names(Path.of(book))
        ? BookFormat.KEPUB.ending() : BookFormat.EPUB.ending();
    return book.substring(0, book.length() - ending.length());
  }
}
