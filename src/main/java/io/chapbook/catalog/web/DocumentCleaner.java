package io.chapbook.catalog.web;

import io.chapbook.epub.ContainerPath;
import io.chapbook.epub.MalformedPublicationException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Makes a stranger's document fit for our pages: only structure, words and pictures of the book
 * itself are left. Whatever is not named here is not let through.
 */
final class DocumentCleaner {

  /** Names that a class of ours can be made of; nothing else is taken from a book. */
  private static final Pattern CLASS = Pattern.compile("[a-z][a-z0-9-]{0,40}");

  private static final int MOST_CLASSES = 8;
  private static final int LONGEST_ID = 200;

  /** What the browser can show without running anything. */
  private static final Set<String> PICTURES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/svg+xml");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}");

  private final OpenedBook book;
  private final String key;
  private final String path;

  /**
   * A cleaner for one document.
   *
   * @param key the book's key
   * @param path the document's path from the container's root
   */
  DocumentCleaner(OpenedBook book, String key, String path) {
    this.book = book;
    this.key = key;
    this.path = path;
  }

  /** The elements and attributes that get through. Addresses are made anew afterwards. */
  private static Safelist safelist() {
    return new Safelist()
        .addTags(
            "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote",
            "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div",
            "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
            "header", "hgroup", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q",
            "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "section", "small", "span", "strike",
            "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
            "tt", "u", "ul", "var", "wbr")
        .addAttributes(
            ":all", "class", "dir", "epub:type", "hidden", "id", "lang", "title", "xml:lang")
        .addAttributes("a", "href")
        .addAttributes("img", "alt", "height", "src", "width")
        .addAttributes("ol", "reversed", "start")
        .addAttributes("li", "value")
        .addAttributes("td", "colspan", "rowspan")
        .addAttributes("th", "colspan", "rowspan", "scope");
  }

  /** A cleaned copy, whose body holds what may be shown. */
  Document clean(Document dirty) {
    Document page = new Cleaner(safelist()).clean(dirty);
    Set<String> ids = new HashSet<>();
    for (Element element : page.body().select("*")) {
      if (element != page.body()) {
        cleanGlobal(element, ids);
        cleanOwn(element);
      }
    }
    for (Element wide : page.body().select("table, pre")) {
      // They may be wider than a phone; then they scroll by themselves, with the keyboard too.
      wide.wrap("<div class=\"wide\" tabindex=\"0\" role=\"group\"></div>");
    }
    return page;
  }

  private static void cleanGlobal(Element element, Set<String> ids) {
    String id = element.id();
    element.removeAttr("id");
    if (!id.isBlank() && id.length() <= LONGEST_ID && id.chars().noneMatch(c -> c <= ' ')
        && ids.add(id)) {
      element.id(ChapterList.ID_PREFIX + id);
    }
    cleanClasses(element);
    String language = element.hasAttr("xml:lang") ? element.attr("xml:lang") : element.attr("lang");
    element.removeAttr("xml:lang").removeAttr("lang");
    if (WritingSystem.isTag(language)) {
      element.attr("lang", language);
    }
    String direction = element.attr("dir").toLowerCase(Locale.ROOT);
    if (!List.of("ltr", "rtl", "auto").contains(direction)) {
      element.removeAttr("dir");
    }
    for (String number : List.of("colspan", "rowspan", "width", "height", "start", "value")) {
      if (element.hasAttr(number) && !NUMBER.matcher(element.attr(number)).matches()) {
        element.removeAttr(number);
      }
    }
  }

  /** A book's classes and types get names of their own, which only our style sheet knows. */
  private static void cleanClasses(Element element) {
    Set<String> classes = new LinkedHashSet<>();
    if (element.hasClass("gone")) {
      classes.add("gone");
    }
    add(classes, "b-", element.className());
    add(classes, "t-", element.attr("epub:type"));
    element.removeAttr("epub:type").removeAttr("class");
    if (!classes.isEmpty()) {
      element.attr("class", String.join(" ", classes));
    }
  }

  private static void add(Set<String> classes, String prefix, String words) {
    for (String word : words.strip().split("\\s+")) {
      if (classes.size() < MOST_CLASSES && CLASS.matcher(word).matches()) {
        classes.add(prefix + word);
      }
    }
  }

  private void cleanOwn(Element element) {
    if (element.nameIs("a") && element.hasAttr("href")) {
      cleanLink(element, element.attr("href").strip());
    } else if (element.nameIs("img")) {
      String address = picture(element.attr("src").strip());
      if (address == null) {
        element.replaceWith(new Element("span").addClass("gone")
            .text("(Picture that is not in the book: " + element.attr("alt") + ")"));
      } else {
        element.attr("src", address).attr("loading", "lazy");
        if (!element.hasAttr("alt")) {
          element.attr("alt", "Picture without a description");
        }
      }
    }
  }

  private void cleanLink(Element link, String href) {
    link.removeAttr("href");
    if (href.regionMatches(true, 0, "http://", 0, 7)
        || href.regionMatches(true, 0, "https://", 0, 8)) {
      link.attr("href", href).attr("rel", "noreferrer noopener").addClass("outside");
      link.appendElement("span").addClass("unseen").text(" (leaves the library)");
      return;
    }
    String address = ContainerPath.isRemote(href) ? null : inside(href);
    if (address != null) {
      link.attr("href", address);
    }
  }

  /** The address of a place in the book; null when there is none on any page. */
  private @Nullable String inside(String href) {
    int mark = href.indexOf('#');
    String id = mark < 0 ? "" : Addresses.decoded(href.substring(mark + 1));
    String fragment =
        id.isEmpty() ? "" : "#" + ChapterList.ID_PREFIX + Addresses.encoded(id);
    if (mark == 0) {
      return fragment.isEmpty() ? null : fragment;
    }
    String target = resolved(href);
    Integer number = target == null ? null : book.number(target);
    return number == null ? null : Addresses.reading(key, number) + fragment;
  }

  /** The address of a picture of the book; null when it is none. */
  private @Nullable String picture(String source) {
    String target = source.isEmpty() || ContainerPath.isRemote(source) ? null : resolved(source);
    return target != null && isPicture(book.mediaType(target))
        ? Addresses.picture(key, target) : null;
  }

  /** Whether pictures of a media type are shown. */
  static boolean isPicture(String mediaType) {
    return PICTURES.contains(mediaType);
  }

  private @Nullable String resolved(String href) {
    try {
      return ContainerPath.resolve(path, href);
    } catch (MalformedPublicationException e) {
      // A path out of the book leads nowhere.
      return null;
    }
  }
}
