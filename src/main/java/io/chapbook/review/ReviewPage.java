package io.chapbook.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One page for any number of stories, in the order in which they come. It needs nothing from
 * outside, and no script to be read. For one thread.
 */
public final class ReviewPage {

  /** What stands where the stories go, and can stand nowhere else. */
  private static final String PLACE = "<div id=\"stories\"></div>";

  private final PageLimits limits;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder stories = new StringBuilder();
  private int folded;

  /**
   * A story's row in the list.
   *
   * @param name its file
   * @param id its part of the page, or null when it has none
   * @param words what was found, or why it could not be read
   * @param unsure how many readings a person should look at
   */
  private record Row(String name, @Nullable String id, String words, long unsure) {}

  /** An empty page. */
  public ReviewPage() {
    this(PageLimits.STANDARD);
  }

  ReviewPage(PageLimits limits) {
    this.limits = limits;
  }

  /** Whether a file that begins so is a page like this. */
  public static boolean isPage(String beginning) {
    return PageFrame.isOurs(beginning);
  }

  /** Adds a story. When the page is full, only its row in the list. */
  public void add(ReviewedStory story) {
    String words = StorySection.StoryCount.of(story).words();
    if (stories.length() >= limits.page()) {
      rows.add(new Row(story.name(), null, words + "; not on this page, which is full",
          story.unsure()));
      return;
    }
    String id = "s" + (rows.size() + 1);
    StorySection.Markup markup =
        new StorySection(story, id, limits).write(limits.foldedInPage() - folded);
    folded += markup.folded();
    stories.append(markup.html()).append('\n');
    rows.add(new Row(story.name(), id, words, story.unsure()));
  }

  /**
   * Adds a story that could not be read.
   *
   * @param message why, and what to do
   */
  public void addFailure(String name, String message) {
    rows.add(new Row(name, null, "failed: " + message, 0));
  }

  /** The whole page. */
  public String write() {
    Document document = PageFrame.create(title());
    Element main = PageText.block(document.body(), "main");
    writeList(main);
    PageText.block(main, "div").id("stories");
    PageText.block(document.body(), "footer").appendElement("p").text(String.format(
        Locale.ROOT,
        "A line shows at most %,d characters. The page folds at most %,d characters of a story and"
            + " %,d of all; after %,d characters of markup a story has only its row in the list."
            + " What is left out is counted in its place.",
        limits.line(), limits.foldedInStory(), limits.foldedInPage(), limits.page()));
    PageFrame.end(document);
    String frame = document.outerHtml();
    int place = frame.indexOf(PLACE);
    return frame.substring(0, place) + stories.toString()
        + frame.substring(place + PLACE.length()) + "\n";
  }

  private String title() {
    return rows.size() == 1
        ? "What was found in " + ShownText.of(rows.get(0).name())
        : "What was found in " + rows.size() + " stories";
  }

  private void writeList(Element main) {
    Element nav = PageText.block(main, "nav").addClass("list").attr("aria-label", "Stories");
    Element filter = nav.appendElement("p").addClass("filter").attr("hidden", true);
    filter.appendElement("label").text("Show stories with ")
        .appendElement("input").attr("type", "search").id("find");
    filter.appendElement("label").appendElement("input").attr("type", "checkbox").id("unsure")
        .after(" only what is unsure");
    Element list = PageText.block(nav, "ul");
    for (Row row : rows) {
      Element item = PageText.block(list, "li").attr("data-unsure", Long.toString(row.unsure()));
      String name = ShownText.of(row.name());
      if (row.id() == null) {
        item.appendElement("b").text(name);
      } else {
        item.appendElement("a").attr("href", "#" + row.id()).text(name);
      }
      item.appendText(" ").appendElement("span").text(ShownText.of(row.words()));
    }
  }
}
