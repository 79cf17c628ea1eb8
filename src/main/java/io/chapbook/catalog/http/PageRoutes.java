package io.chapbook.catalog.http;

import io.chapbook.catalog.LibraryIndex;
import io.chapbook.catalog.StoryIntake;
import io.chapbook.catalog.web.Asset;
import io.chapbook.catalog.web.LibraryPages;
import io.chapbook.catalog.web.LibraryRequest;
import io.chapbook.catalog.web.Page;
import io.chapbook.catalog.web.Picture;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/** Says which address is which page of the web library. */
final class PageRoutes {

  private static final String POLICY = "Content-Security-Policy";
  private static final String HTML = "text/html;charset=utf-8";

  private final LibraryPages pages;
  private final @Nullable StoryPost post;
  private final ContentSender sender = new ContentSender();

  /**
   * Routes to the pages of a library.
   *
   * @param makers what is made on request, which pages then offer
   */
  PageRoutes(LibraryIndex library, LibraryServer.Makers makers) {
    StoryIntake intake = makers.intake();
    this.pages = new LibraryPages(library, makers.kepubs() != null, intake);
    this.post = intake == null ? null : new StoryPost(library, intake);
  }

  /** Whether a request hands in a story where one may be handed in. */
  boolean takes(Request request) {
    return post != null && request.getMethod().equals("POST")
        && Request.getPathInContext(request).equals("/add");
  }

  /** Takes in the story of a request, and leads on to its book. */
  void take(Request request, Response response, Callback callback) {
    StoryPost.Answer answer = post.take(request);
    if (answer.fault() == null) {
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      Response.sendRedirect(request, response, callback, HttpStatus.SEE_OTHER_303,
          answer.address(), true);
    } else {
      send(request, response, callback, pages.add(answer.fault()));
    }
  }

  /** Answers with a page or a part of one, or says that nothing is there. */
  boolean answer(
      Request request, Response response, Callback callback, Map<String, String> fields) {
    String path = Request.getPathInContext(request);
    List<String> parts = List.of(path.substring(1).split("/", -1));
    switch (parts.get(0)) {
      case "assets":
        return parts.size() == 2 && sendAsset(request, response, callback, parts.get(1));
      case "read":
        if (parts.size() > 4 && parts.get(2).equals("file")) {
          String start = "/read/" + parts.get(1) + "/file/";
          return sendPicture(request, response, callback, parts.get(1),
              URIUtil.decodePath(path.substring(start.length())));
        }
        break;
      default:
        break;
    }
    Page page = page(parts, fields);
    if (page == null && wantsPage(request)) {
      page = pages.nothing();
    }
    if (page == null) {
      return false;
    }
    send(request, response, callback, page);
    return true;
  }

  private @Nullable Page page(List<String> parts, Map<String, String> fields) {
    String second = parts.size() > 1 ? parts.get(1) : "";
    switch (parts.get(0) + "/" + parts.size()) {
      case "/1":
        return pages.library(LibraryRequest.of(fields::get));
      case "book/2":
        return pages.book(second, fields.containsKey("added"));
      case "read/3":
        return parts.get(2).matches("[1-9][0-9]{0,5}")
            ? pages.reading(second, Integer.parseInt(parts.get(2))) : null;
      case "review/2":
        return pages.review(second);
      case "add/1":
        return pages.add(null);
      default:
        return null;
    }
  }

  /** A person with a browser rather than a program. */
  private static boolean wantsPage(Request request) {
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
    return accepted != null && accepted.contains("text/html");
  }

  private boolean sendAsset(Request request, Response response, Callback callback, String name) {
    Optional<Asset> asset = Asset.of(name);
    asset.ifPresent(found -> sender.send(request, response, callback,
        BytesContent.of(found.content(), found.mediaType(), null)));
    return asset.isPresent();
  }

  private boolean sendPicture(
      Request request, Response response, Callback callback, String key, String path) {
    Optional<Picture> picture = pages.picture(key, path);
    picture.ifPresent(found -> {
      response.getHeaders().put(POLICY, found.policy());
      sender.send(request, response, callback,
          BytesContent.of(found.content(), found.mediaType(), null));
    });
    return picture.isPresent();
  }

  private void send(Request request, Response response, Callback callback, Page page) {
    response.getHeaders().put(POLICY, page.policy());
    if (page.status() == HttpStatus.OK_200) {
      sender.send(request, response, callback, BytesContent.of(page.html(), HTML, null));
      return;
    }
    response.setStatus(page.status());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, HTML);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, page.html().length);
    response.write(true, ByteBuffer.wrap(page.html()), callback);
  }
}
