package io.chapbook.catalog.http;

import io.chapbook.catalog.Catalog;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CatalogUnavailableException;
import io.chapbook.catalog.opds.FeedAnswer;
import io.chapbook.catalog.opds.FeedRequest;
import io.chapbook.catalog.opds.OpdsCatalog;
import io.chapbook.epub.MalformedPublicationException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Says what answers which address. */
final class Routes extends Handler.Abstract {

  private static final String READING = "GET, HEAD";

  private final Catalog catalog;
  private final BooleanSupplier present;
  private final BookFiles files;
  private final PageRoutes pages;
  private final OpdsCatalog atom;
  private final OpdsCatalog json;
  private final Function<Request, String> base;
  private final ContentSender sender = new ContentSender();

  /**
   * Routes.
   *
   * @param present whether the folder of books is there
   * @param pages answers what a browser asks for
   * @param base what the links of an answer begin with
   */
  Routes(Catalog catalog, BooleanSupplier present, BookFiles files, boolean kepubs,
      PageRoutes pages, Function<Request, String> base) {
    this.pages = pages;
    this.catalog = catalog;
    this.present = present;
    this.files = files;
    this.atom = OpdsCatalog.atom(catalog, "/opds", kepubs);
    this.json = OpdsCatalog.json(catalog, "/opds/v2", kepubs);
    this.base = base;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status;
    String message;
    try {
      if (pages.takes(request)) {
        pages.take(request, response, callback);
        return true;
      }
      if (!READING.contains(request.getMethod())) {
        response.getHeaders().put(HttpHeader.ALLOW, READING);
        status = HttpStatus.METHOD_NOT_ALLOWED_405;
        message = "this address can only be read";
      } else if (answer(request, response, callback)) {
        return true;
      } else {
        status = present.getAsBoolean() ? HttpStatus.NOT_FOUND_404
            : HttpStatus.SERVICE_UNAVAILABLE_503;
        message = present.getAsBoolean() ? "there is nothing here" : ABSENT;
      }
    } catch (MalformedPublicationException e) {
      status = HttpStatus.NOT_FOUND_404;
      message = "this book is broken";
    } catch (IllegalArgumentException e) {
      status = HttpStatus.BAD_REQUEST_400;
      message = "the address makes no sense";
    } catch (CatalogUnavailableException | IOException e) {
      status = HttpStatus.SERVICE_UNAVAILABLE_503;
      message = "the library cannot be read just now; try again in a minute";
    }
    PlainErrors.send(request, response, callback, status, message);
    return true;
  }

  private static final String ABSENT =
      "the folder of books is not there just now; try again when it is back";

  /** Answers, or says that nothing is there. */
  private boolean answer(Request request, Response response, Callback callback)
      throws IOException {
    String path = Request.getPathInContext(request);
    List<String> parts = List.of(path.substring(1).replaceFirst("/$", "").split("/", -1));
    switch (parts.get(0)) {
      case "opds":
        return feed(request, response, callback, parts);
      case "books":
        return parts.size() == 3 && present.getAsBoolean()
            && file(request, response, callback, parts);
      case "cover":
      case "thumbnail":
        return parts.size() == 2 && present.getAsBoolean()
            && picture(request, response, callback, parts);
      default:
        return present.getAsBoolean()
            && pages.answer(request, response, callback, parameters(request));
    }
  }

  private boolean feed(Request request, Response response, Callback callback, List<String> parts) {
    boolean second = parts.size() > 1 && parts.get(1).equals("v2");
    String path = String.join("/", parts.subList(second ? 2 : 1, parts.size()));
    if (!present.getAsBoolean()) {
      return false;
    }
    FeedRequest asked = new FeedRequest(base.apply(request), path, parameters(request));
    Optional<FeedAnswer> answer = (second ? json : atom).answer(asked);
    answer.ifPresent(feed -> sender.send(request, response, callback,
        BytesContent.of(feed.content(), feed.mediaType(), null)));
    return answer.isPresent();
  }

  private boolean file(Request request, Response response, Callback callback, List<String> parts)
      throws IOException {
    Optional<CatalogBook> book = catalog.book(parts.get(1));
    Optional<BookFiles.Download> file =
        book.isEmpty() ? Optional.empty() : files.file(book.get(), parts.get(2));
    file.ifPresent(found -> {
      response.getHeaders().put(HttpHeader.CONTENT_DISPOSITION, attachment(found.name()));
      sender.send(request, response, callback, found.content());
    });
    return file.isPresent();
  }

  private boolean picture(Request request, Response response, Callback callback,
      List<String> parts) throws IOException {
    Optional<CatalogBook> book = catalog.book(parts.get(1));
    if (book.isEmpty()) {
      return false;
    }
    Optional<HttpContent> picture = parts.get(0).equals("cover") ? files.cover(book.get())
        : files.thumbnail(book.get());
    picture.ifPresent(found -> sender.send(request, response, callback, found));
    return picture.isPresent();
  }

  /** https://www.rfc-editor.org/rfc/rfc6266#section-4.3 */
  static String attachment(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
        .replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  /** The first value of each parameter. */
  private static Map<String, String> parameters(Request request) {
    Map<String, String> all = new HashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      all.put(field.getName(), field.getValue());
    }
    return all;
  }
}
