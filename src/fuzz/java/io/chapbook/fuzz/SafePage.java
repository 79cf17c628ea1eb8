package io.chapbook.fuzz;

import io.chapbook.catalog.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What must hold for every page of the web library, whatever book it shows. */
final class SafePage {

  private static final Set<String> RUNNING = Set.of("iframe", "object", "embed", "applet", "frame",
      "style", "base", "portal", "foreignobject", "animate", "set");

  /** Addresses that run, or that a browser would load from elsewhere. */
  private static final Pattern RUNS = Pattern.compile("(?i)\\s*(javascript|vbscript|data):.*",
      Pattern.DOTALL);
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\s*([a-z+.-]+:|[/\\\\]{2}).*",
      Pattern.DOTALL);

  private SafePage() {}

  static void check(Page page) {
    String html = new String(page.html(), StandardCharsets.UTF_8);
    for (Element element : Jsoup.parse(html).getAllElements()) {
      String name = element.normalName();
      Promise.holds(!RUNNING.contains(name), () -> element);
      Promise.holds(!name.equals("script") || element.attr("src").startsWith("/assets/")
          && element.data().isEmpty(), () -> element);
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        String value = attribute.getValue();
        Promise.holds(!key.startsWith("on") && !key.equals("style")
            && !RUNS.matcher(value).matches() || isWords(key), () -> element);
        Promise.holds(!Set.of("src", "srcset", "poster", "action").contains(key)
            || !ELSEWHERE.matcher(value).matches(), () -> element);
      }
    }
  }

  private static boolean isWords(String key) {
    return key.startsWith("data-") || Set.of("title", "alt", "value", "content", "aria-label",
        "lang").contains(key);
  }
}
