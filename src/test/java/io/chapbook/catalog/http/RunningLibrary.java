package io.chapbook.catalog.http;

import io.chapbook.catalog.Catalog;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CatalogQuery;
import io.chapbook.catalog.KepubMaker;
import io.chapbook.catalog.LibraryIndex;
import io.chapbook.catalog.Order;
import io.chapbook.cover.SmallCover;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A library that is served on a free port of this computer, and what a client gets from it. */
public final class RunningLibrary implements Closeable {

  private final LibraryIndex library;
  private final LibraryServer server;
  private final List<String> log = new CopyOnWriteArrayList<>();

  /**
   * Serves a folder and waits until so many books are indexed.
   *
   * @param password null for none
   */
  public RunningLibrary(Path folder, Path index, long books, @Nullable String password,
      @Nullable KepubMaker kepubs) throws IOException, InterruptedException {
    library = LibraryIndex.open(folder, index, message -> { });
    server = LibraryServer.start(library,
        new ServerSettings("127.0.0.1", 0, null, "reader", password), kepubs,
        new SmallCover()::jpeg, log::add);
    // Whoever looks while a batch is written may count a book before every order has it.
    while (library.books(CatalogQuery.all(Order.NEWEST), null, 1).total() != books
        || books().size() != Math.min(books, Catalog.LARGEST_PAGE)) {
      Thread.sleep(20);
    }
  }

  public LibraryIndex library() {
    return library;
  }

  public int port() {
    return server.port();
  }

  public List<String> log() {
    return log;
  }

  /** The books in the order of their titles. */
  public List<CatalogBook> books() {
    return library.books(CatalogQuery.all(Order.TITLE), null, 500).entries();
  }

  /** Gets what is at an address. */
  public Reply get(String path, String... headers) throws IOException {
    return ask("GET", path, headers);
  }

  /** Asks with the right host and a method of choice. */
  public Reply ask(String method, String path, String... headers) throws IOException {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return send(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n"
        + more + "Connection: close\r\n\r\n");
  }

  /** Sends bytes as they are and takes what comes until the server closes. */
  public Reply send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return Reply.of(socket.getInputStream().readAllBytes());
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    library.close();
  }
}
