package io.chapbook.source.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.Book;
import io.chapbook.source.SourceReader;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.BookText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a browser would show of a story is in the book, seen without the walk that makes its lines. */
class ShownWordsTest {

  private static final Path CASES = Path.of("src/test/resources/source/html");

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  static List<Path> pages() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.resolve("in.html"))
          .filter(page -> !page.toString().contains("xhtml"))
          .sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyWordThatIsShownIsInTheBook(Path page) throws Exception {
    byte[] bytes = Files.readAllBytes(page);
    Map<String, Integer> missing = counted(shown(Jsoup.parse(Files.readString(page))));
    MeasuredText text = new TextMeasurer().measure(
        new SourceReader().read("in.html", bytes).text());
    Outline outline = DETECTOR.detect(text);
    Book book = new BookAssembler().assemble(text, outline).book();
    StringBuilder found = new StringBuilder(BookText.of(book));
    found.append('\n').append(book.titlePage().descriptionLabel());
    for (Dropped dropped : outline.dropped()) {
      for (int line = dropped.span().startLine(); line <= dropped.span().endLine(); line++) {
        found.append('\n').append(text.line(line).text());
      }
    }
    counted(found.toString())
        .forEach((word, count) -> missing.computeIfPresent(word, (key, shown) -> shown - count));
    missing.values().removeIf(count -> count <= 0);

    assertEquals(Map.of(), missing);
  }

  @Test
  void everyLayoutOfTheTableHasAPage() throws Exception {
    PageLayouts layouts = PageLayouts.standard();
    TreeSet<String> names = new TreeSet<>(layouts.names());
    for (Path page : pages()) {
      names.remove(layouts.of(Jsoup.parse(Files.readString(page))).name());
    }

    assertEquals(new TreeSet<>(), names);
  }

  @Test
  void theTestSeesWords() throws Exception {
    String texts = shown(Jsoup.parse("<p>One <b>two</b> <i hidden>three</i><nav>four</nav>"));

    assertTrue(counted(texts).containsKey("two"));
    assertFalse(counted(texts).containsKey("three"));
    assertFalse(counted(texts).containsKey("four"));
  }

  /** The text of a page's story that is neither hidden nor the site's. */
  private static String shown(Document page) {
    PageParts parts = PageParts.of(page, PageLayouts.standard().of(page));
    StringBuilder shown = new StringBuilder();
    page.body().traverse(new NodeVisitor() {
      @Override
      public void head(Node node, int depth) {
        part(node);
        if (node instanceof TextNode text && isRead(text.parent(), parts)) {
          shown.append(text.getWholeText());
        }
      }

      @Override
      public void tail(Node node, int depth) {
        part(node);
      }

      /** Blocks are parted from their neighbours, and so is what stands on a line of its own. */
      private void part(Node node) {
        if (node instanceof Element element
            && (element.isBlock() || element.normalName().equals("br") || parts.role(element) != null)) {
          shown.append(' ');
        }
      }
    });
    return shown.toString();
  }

  private static boolean isRead(Element innermost, PageParts parts) {
    boolean read = false;
    boolean decided = false;
    for (Element at = innermost; at != null; at = at.parent()) {
      if (parts.style().hides(at) || at.normalName().equals("script")) {
        return false;
      }
      PageRole role = parts.role(at);
      if (role != null && !decided) {
        read = role != PageRole.CHROME;
        decided = true;
      }
    }
    return read;
  }

  private static Map<String, Integer> counted(String text) {
    Map<String, Integer> words = new TreeMap<>();
    for (String word : text.replace("*", "").split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }
}
