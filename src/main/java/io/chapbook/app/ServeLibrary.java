package io.chapbook.app;

import io.chapbook.catalog.KepubMaker;
import io.chapbook.catalog.LibraryIndex;
import io.chapbook.catalog.StoryIntake;
import io.chapbook.catalog.http.LibraryServer;
import io.chapbook.catalog.http.ServerSettings;
import io.chapbook.cover.SmallCover;
import io.chapbook.limit.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a folder of books until it is told to stop: the use case of {@code serve}. */
public final class ServeLibrary implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger("chapbook.serve");

  private final LibraryIndex library;
  private final LibraryServer server;
  private final @Nullable ArrivingStories arriving;

  private ServeLibrary(
      LibraryIndex library, LibraryServer server, @Nullable ArrivingStories arriving) {
    this.library = library;
    this.server = server;
    this.arriving = arriving;
  }

  /**
   * What to serve, and to whom.
   *
   * @param folder the folder of books
   * @param index the index's file
   * @param access where the server listens and whom it answers
   * @param writable whether stories may be added
   * @param stories folders of stories; each that is there or arrives becomes a book
   * @param limits how large a story may be that is added
   * @param version the version that their books name
   */
  public record Request(
      Path folder,
      Path index,
      LibraryAccess access,
      boolean writable,
      List<Path> stories,
      Limits limits,
      String version) {

    public Request {
      stories = List.copyOf(stories);
    }
  }

  /**
   * Starts.
   *
   * @param messages takes what a person ought to know meanwhile, a line at a time, in any thread
   * @throws ConversionException if the folder or the index cannot be read, or the port is taken
   */
  public static ServeLibrary start(Request request, Consumer<String> messages)
      throws ConversionException {
    ServerSettings settings = request.access().settings();
    try {
      LibraryIndex library = LibraryIndex.open(request.folder(), request.index(), messages);
      try {
        LibraryServer.Makers makers = new LibraryServer.Makers(
            kepubMaker(), new SmallCover()::jpeg, intake(request, library.folder()));
        LibraryServer server = LibraryServer.start(library, settings, makers, LOG::debug);
        return new ServeLibrary(library, server, request.stories().isEmpty() ? null
            : ArrivingStories.begin(
                request.stories(), library.folder(), request.version(), messages));
      } catch (IOException | RuntimeException e) {
        library.close();
        throw e;
      }
    } catch (FileSystemException e) {
      throw new ConversionException(e.getFile() + ": " + IoReason.of(e), e);
    } catch (IOException e) {
      throw new ConversionException(e.getMessage() == null ? IoReason.of(e) : e.getMessage(), e);
    }
  }

  private static @Nullable StoryIntake intake(Request request, Path folder) {
    return request.writable()
        ? new AddStories(folder, request.limits(), request.version()) : null;
  }

  private static @Nullable KepubMaker kepubMaker() {
    KepubCopy copy = new KepubCopy();
    return epub -> {
      try {
        return copy.kepub(epub);
      } catch (ConversionException e) {
        throw new IOException(e.getMessage(), e);
      }
    };
  }

  /** The addresses to open, the one to name first in front. */
  public List<String> addresses() {
    return server.addresses();
  }

  /** Waits until it is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() throws IOException {
    try {
      server.close();
      if (arriving != null) {
        arriving.close();
      }
    } finally {
      library.close();
    }
  }
}
