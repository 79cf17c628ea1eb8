package io.chapbook.catalog.http;

import io.chapbook.catalog.CoverScaler;
import io.chapbook.catalog.KepubMaker;
import io.chapbook.catalog.LibraryIndex;
import io.chapbook.catalog.StoryIntake;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** A running server of a library. */
public final class LibraryServer implements Closeable {

  /** Enough for a query of 10 KB with every byte percent-encoded. */
  private static final int HEADER_BYTES = 40 << 10;
  private static final long BODY_BYTES = 64 << 10;
  private static final int IDLE_MILLIS = 30_000;
  private static final int CONNECTIONS = 1_000;
  private static final int THREADS = 48;
  private static final int STOP_MILLIS = 5_000;

  private final Server server;
  private final ServerConnector connector;
  private final ServerSettings settings;

  private LibraryServer(Server server, ServerConnector connector, ServerSettings settings) {
    this.server = server;
    this.connector = connector;
    this.settings = settings;
  }

  /**
   * What the server makes when it is asked for. All are safe for threads.
   *
   * @param kepubs makes KEPUBs, or null if none are offered
   * @param scaler makes covers that every reading app shows
   * @param intake makes books of stories, or null if nobody may add any
   */
  public record Makers(
      @Nullable KepubMaker kepubs, CoverScaler scaler, @Nullable StoryIntake intake) {}

  /** Starts a server that nobody may add stories to. */
  public static LibraryServer start(LibraryIndex library, ServerSettings settings,
      @Nullable KepubMaker kepubs, CoverScaler scaler, Consumer<String> log) throws IOException {
    return start(library, settings, new Makers(kepubs, scaler, null), log);
  }

  /**
   * Starts a server.
   *
   * @param library the books
   * @param settings where it listens and whom it answers
   * @param makers what is made on request
   * @param log takes a line for each request: when, who, what, the answer's status and bytes. What
   *     was looked for and passwords do not stand in it
   * @throws IOException if it cannot listen there; the message is a sentence for a person
   */
  public static LibraryServer start(LibraryIndex library, ServerSettings settings, Makers makers,
      Consumer<String> log) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("server");
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1,
        new HttpConnectionFactory(configuration()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setErrorHandler(new PlainErrors());
    server.setRequestLog((request, response) -> log.accept(line(request, response)));
    server.setStopTimeout(STOP_MILLIS);
    open(connector, settings);
    BookFiles files = new BookFiles(
        library, makers.kepubs(), makers.scaler(), ResourceFactory.of(server));
    Routes routes =
        new Routes(library, library::isPresent, files, makers.kepubs() != null,
            new PageRoutes(library, makers), baseOf(settings));
    StoryIntake intake = makers.intake();
    // A story that is somewhat too large is refused in words, by who knows how large it may be.
    long largest = BODY_BYTES + (intake == null ? 0 : 4 * intake.largestStory());
    server.setHandler(guarded(routes, settings, connector.getLocalPort(), largest));
    startUp(server);
    return new LibraryServer(server, connector, settings);
  }

  private static void open(ServerConnector connector, ServerSettings settings)
      throws IOException {
    String place = settings.host() + ", port " + settings.port();
    try {
      connector.open();
    } catch (UnresolvedAddressException e) {
      throw new IOException(place + ": there is no such host; check the name", e);
    } catch (IOException e) {
      boolean bound = e instanceof BindException || e.getCause() instanceof BindException;
      throw new IOException(place + ": " + (bound
          ? "the port is in use or not allowed, or the address is not this computer's; name"
              + " another with --port or --host"
          : "the server cannot listen there (" + e.getMessage() + ")"), e);
    }
  }

  private static void startUp(Server server) throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      // Jetty's life cycle may throw anything.
      throw new IOException("the server cannot be started (" + e.getMessage() + ")", e);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setRequestHeaderSize(HEADER_BYTES);
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    configuration.setRelativeRedirectAllowed(true);
    configuration.setUriCompliance(UriCompliance.DEFAULT);
    return configuration;
  }

  private static Handler guarded(Handler routes, ServerSettings settings, int port,
      long largest) {
    SizeLimitHandler limited = new SizeLimitHandler(largest, -1);
    limited.setHandler(routes);
    String password = settings.password();
    Handler known = password == null ? limited
        : new PasswordGuard(settings.user(), password, limited);
    return new GracefulHandler(
        new SafeHeaders(new HostGuard(AllowedHosts.of(settings, port), known)));
  }

  /** What links begin with: the address that was asked for, which the guard has found right. */
  private static Function<Request, String> baseOf(ServerSettings settings) {
    URI base = settings.baseUrl();
    if (base != null) {
      String fixed = base.toString().replaceFirst("(?<!/)/+$", "");
      return request -> fixed;
    }
    return request -> "http://" + HostGuard.host(request);
  }

  private static String line(Request request, Response response) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + Request.getRemoteAddr(request)
        + " " + request.getMethod() + " " + request.getHttpURI().getPath()
        + " " + response.getStatus() + " " + Response.getContentBytesWritten(response);
  }

  /** Where it is to be reached, for a person to open, with a slash at the end each. */
  public List<String> addresses() {
    URI base = settings.baseUrl();
    return base != null ? List.of(base.toString().replaceFirst("(?<!/)/*$", "/"))
        : ListeningAddresses.of(settings.host(), port());
  }

  /** The port that it got. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Waits until the server is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Lets requests that are being answered end, for a few seconds, and stops. */
  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      // Jetty's life cycle may throw anything.
      throw new IOException("the server did not stop in order", e);
    }
  }
}
