package io.chapbook.catalog.http;

import io.chapbook.catalog.BookAddresses;
import io.chapbook.catalog.LibraryIndex;
import io.chapbook.catalog.RefusedStoryException;
import io.chapbook.catalog.StoryIntake;
import io.chapbook.catalog.web.FileSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Takes the story out of a form that a browser sends. https://www.rfc-editor.org/rfc/rfc7578 */
final class StoryPost {

  private static final int MOST_PARTS = 4;
  private static final int IN_MEMORY = 64 << 10;
  private static final int LOOKS = 100;
  private static final int PAUSE_MILLIS = 100;

  private final LibraryIndex library;
  private final StoryIntake intake;

  StoryPost(LibraryIndex library, StoryIntake intake) {
    this.library = library;
    this.intake = intake;
  }

  /**
   * What came of it: one of the two is null.
   *
   * @param address where the book is to be seen
   * @param fault why no book was made
   */
  record Answer(@Nullable String address, @Nullable String fault) {}

  /** Takes the story in. */
  Answer take(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return new Answer(null, "Nothing was sent. Choose a file.");
    }
    Path folder = null;
    try {
      if (request.getLength() > intake.largestStory() + IN_MEMORY) {
        passOver(request);
        return new Answer(null, tooLarge());
      }
      folder = Files.createTempDirectory("chapbook-add-");
      try (MultiPartFormData.Parts parts =
          MultiPartFormData.getParts(request, request, type, limits(folder))) {
        MultiPart.Part story = parts.getFirst("story");
        if (story == null || story.getFileName() == null || story.getFileName().isEmpty()) {
          return new Answer(null, "No file was sent. Choose a file.");
        }
        return take(story);
      }
    } catch (RefusedStoryException e) {
      return new Answer(null, e.getMessage());
    } catch (HttpException.RuntimeException | IllegalStateException | CompletionException e) {
      return new Answer(null, "The file did not come whole, or it is too large. " + tooLarge());
    } catch (IOException | UncheckedIOException e) {
      return new Answer(null, "The file could not be received. Try again.");
    } finally {
      discard(folder);
    }
  }

  private String tooLarge() {
    return "A story may have at most " + FileSize.of(intake.largestStory())
        + ". Convert a larger one on the server's computer.";
  }

  /** A browser that cannot send all shows a broken connection, and not why. */
  private static void passOver(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private MultiPartConfig limits(Path folder) {
    return new MultiPartConfig.Builder().location(folder).maxParts(MOST_PARTS)
        .maxMemoryPartSize(IN_MEMORY).maxPartSize(intake.largestStory())
        .maxSize(intake.largestStory() + IN_MEMORY).build();
  }

  /** One at a time, so that several large stories are not in memory together. */
  private synchronized Answer take(MultiPart.Part story) throws IOException, RefusedStoryException {
    byte[] content;
    try (InputStream in = Content.Source.asInputStream(story.getContentSource())) {
      content = in.readAllBytes();
    }
    StoryIntake.Taken taken = intake.take(story.getFileName(), content);
    String key = BookAddresses.key(taken.path());
    library.refresh();
    awaitBook(key);
    return new Answer("/book/" + key + "?added=1", null);
  }

  /** The index follows the folder in a moment; the person is led to the book when it is there. */
  private void awaitBook(String key) {
    try {
      for (int i = 0; i < LOOKS && library.book(key).isEmpty(); i++) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Parts that did not come whole stay in the folder. */
  private static void discard(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
      for (Path part : parts) {
        Files.delete(part);
      }
      Files.delete(folder);
    } catch (IOException | DirectoryIteratorException e) {
      // It is in the system's own folder for such things.
      folder.toFile().deleteOnExit();
    }
  }
}
