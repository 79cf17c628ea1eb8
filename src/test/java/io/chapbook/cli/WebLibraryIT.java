package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.Browser;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.ServedLibrary;
import io.chapbook.testing.StrangersBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A person with a browser in the web library of {@code serve}. */
class WebLibraryIT {

  private static final String WIDE = "W".repeat(400);

  /** What tries to get out, or to run, or to be wider than a phone. */
  private static final String HOSTILE = """
      <script>window.evil = 1; document.title = 'evil';</script>
      <h1 onclick="window.evil = 2">A bad chapter</h1>
      <p><img src="x.png" onerror="window.evil = 3" alt="none"/>
      <a id="bad" href="javascript:window.evil = 4">Press</a></p>
      <p>%s</p><table><tr><td>%s</td><td>%s</td></tr></table><pre>%s</pre>
      <p><img src="https://evil.example/x.png" alt="far"/></p>
      <svg xmlns="http://www.w3.org/2000/svg" onload="window.evil = 5"><script>window.evil = 6
      </script></svg><form action="https://evil.example/"><input name="q"/></form>
      """.formatted(WIDE, WIDE, WIDE, WIDE);

  @TempDir private Path folder;
  private Path books;
  private ServedLibrary library;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    browser = Browser.open(folder.resolve("profile"));
    books = Files.createDirectory(folder.resolve("books"));
    for (String story : List.of("the-lamplighters-ledger", "a-winter-crossing")) {
      CliRunner.Result made = CliRunner.run(
          "convert", "seeds/" + story + ".txt", "-o", books + "/" + story + ".epub");
      assertEquals(0, made.code(), made.err());
    }
    new StrangersBook().with("a", HOSTILE).with("b", "<h1>Two</h1><p>Words.</p>")
        .write(books.resolve("bad.epub"), "A Bad Book");
    Files.writeString(books.resolve("broken.epub"), "no ZIP");
    library = ServedLibrary.start(books, "--writable");
    waitForBooks(4);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    if (library != null) {
      library.close();
    }
  }

  private void waitForBooks(int number) throws InterruptedException {
    browser.waitUntil(number + " books", () -> {
      browser.go(library.at("/"));
      return browser.count(".card") == number;
    });
  }

  /** Looks at the page that is open as it is on a desk, on a phone and in the dark. */
  private void assertGood(String page) {
    assertEquals(List.of(), browser.faults(), page);
    browser.bePhone();
    assertEquals(0, browser.sideways(), page + " is too wide for a phone");
    browser.prefer("dark");
    assertEquals(List.of(), browser.faults(), page + " on a phone in the dark");
    browser.prefer("light");
    browser.beDesktop();
  }

  private void openLedger() {
    browser.go(library.at("/?q=lamplight"));
    assertEquals(1, browser.count(".card"));
    browser.click(".card a");
  }

  @Test
  void aBookIsFoundReadLeftAndReadOnAtTheSamePlace() throws Exception {
    assertGood("the library");
    browser.find("#q").sendKeys("lamplighter" + Keys.ENTER);
    browser.waitUntil("one book is found", () -> browser.count(".card") == 1);
    assertGood("a search");
    browser.click(".card a");
    assertEquals("The Lamplighter’s Ledger", browser.text("h1"));
    assertGood("a book");
    browser.follow("I- Soot");
    assertGood("a chapter");
    String first = browser.text("article");
    browser.press(Keys.ARROW_RIGHT);
    browser.waitUntil("the second chapter", () -> browser.text("h1, h2").contains("Tallow"));
    browser.click(".turn a[rel=next]");
    browser.waitUntil("the third chapter", () -> browser.text("h1, h2").contains("Thirteen"));
    assertFalse(browser.text("article").equals(first));
    assertGood("a third chapter");

    String chapter = browser.address();
    browser.ask("document.querySelectorAll('article p')[12].scrollIntoView({block: 'start'})");
    String place = atTop();
    browser.waitUntil("the place is kept", () -> browser.ask(
        "JSON.parse(localStorage.getItem('chapbook:last')).block").equals(blockAtTop()));
    browser.go("about:blank");
    browser.bePhone();
    browser.go(library.at("/"));
    browser.follow("Go on reading");
    assertEquals(chapter, browser.address());
    browser.waitUntil("the same words are at the top", () -> place.equals(atTop()));
    browser.beDesktop();
    openLedger();
    browser.follow("Go on reading");
    assertEquals(chapter, browser.address());
    browser.waitUntil("the same words are at the top", () -> place.equals(atTop()));
  }

  private String atTop() {
    return (String) browser.ask("""
        [...document.querySelectorAll('article p')]
          .find((p) => p.getBoundingClientRect().bottom > 4).textContent.slice(0, 40)""");
  }

  private Object blockAtTop() {
    return browser.ask("""
        [...document.querySelectorAll(
          'main :is(p, h1, h2, h3, h4, h5, h6, li, hr, img, dt, dd, tr, pre)')]
          .findIndex((p) => p.getBoundingClientRect().bottom > 4)""");
  }

  @Test
  void textSizeAndColoursAreChosenAndKept() throws Exception {
    openLedger();
    browser.follow("I- Soot");
    String size = size();
    String colour = colour();
    browser.click("#display summary");
    browser.click("input[name=size][value='5']");
    browser.click("input[name=theme][value=sepia]");
    assertFalse(size.equals(size()));
    assertFalse(colour.equals(colour()));
    String chosen = colour();
    assertEquals(List.of(), browser.faults(), "sepia");
    browser.bePhone();
    assertEquals(0, browser.sideways(), "the largest text on a phone");
    browser.beDesktop();
    browser.prefer("dark");
    browser.follow("Next");
    assertEquals(chosen, colour());
    browser.click("#display summary");
    browser.click("input[name=theme][value=auto]");
    String dark = colour();
    browser.prefer("light");
    assertEquals(colour, colour());
    assertFalse(dark.equals(colour));
  }

  private String size() {
    return (String) browser.ask("getComputedStyle(document.querySelector('article')).fontSize");
  }

  private String colour() {
    return (String) browser.ask("getComputedStyle(document.documentElement).backgroundColor");
  }

  @Test
  void thePageIsUsedWithTheKeyboardAlone() throws Exception {
    openLedger();
    browser.follow("I- Soot");
    browser.press(Keys.TAB);
    assertEquals("Skip to the text", browser.ask("document.activeElement.textContent"));
    assertTrue(((Number) browser.ask(
        "document.activeElement.getBoundingClientRect().top")).intValue() >= 0, "it is seen");
    browser.press(Keys.ENTER);
    assertEquals("main", browser.ask("document.activeElement.id"));
    browser.ask("document.querySelector('.panel summary').focus()");
    browser.press(Keys.ENTER);
    assertGood("a chapter with its table of contents");
    browser.press(Keys.ESCAPE);
    assertEquals(0, browser.count(".panel[open]"));
  }

  @Test
  void nothingInABookRunsAndABrokenOneHarmsNobody() {
    browser.go(library.at("/?q=bad"));
    browser.click(".card a");
    browser.follow("Chapter a");
    browser.click("article h1");
    assertNull(browser.ask("window.evil"));
    assertFalse(((String) browser.ask("document.title")).contains("evil"));
    assertEquals(0, browser.count("article script, article form, article a[href], article img"));
    assertEquals(List.of(), browser.ask("""
        performance.getEntriesByType('resource').map((one) => one.name)
          .filter((name) => !name.startsWith(location.origin))"""));
    assertGood("a bad chapter");

    browser.go(library.at("/"));
    browser.follow("broken");
    assertTrue(browser.text("div.fault").contains("cannot be read"));
    assertGood("a broken book");
    browser.go(library.at("/book/0000000000000000"));
    assertGood("a book that is not there");
    browser.go(library.at("/?browse=author"));
    assertGood("the authors");
  }

  @Test
  void aStoryIsAddedReadAndLookedInto() throws Exception {
    Path story =
        Files.copy(Path.of("seeds/orbit-of-the-hen.txt"), folder.resolve("My Tale.txt"));
    browser.bePhone();
    browser.go(library.at("/"));
    browser.follow("Add a story");
    assertGood("adding");
    browser.bePhone();
    browser.find("#story").sendKeys(story.toString());
    browser.click("form.drop button");
    browser.waitUntil("the book is there",
        () -> browser.text("h1").equals("Orbit of the Hen"));
    assertGood("the new book");
    assertTrue(Files.isRegularFile(books.resolve("My Tale.epub")));
    assertEquals(-1, Files.mismatch(story, books.resolve("My Tale.txt")));
    assertEquals(4, browser.count(".contents a"));
    browser.click(".contents li:nth-child(2) a");
    assertTrue(browser.text("article").length() > 500);
    browser.go(library.at("/?q=orbit"));
    browser.click(".card a");
    browser.follow("What was found in the story");
    assertTrue(browser.text("body").contains("4 headings"));
    browser.bePhone();
    assertEquals(0, browser.sideways(), "the review");

    browser.go(library.at("/add"));
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    browser.find("#story").sendKeys(empty.toString());
    browser.click("form.drop button");
    assertTrue(browser.text("[role=alert]").contains("empty"));
    assertGood("a story that is refused");
    Path large = folder.resolve("large.txt");
    Files.writeString(large, "A line of a story.\n".repeat(1_200_000));
    browser.find("#story").sendKeys(large.toString());
    assertTrue(browser.text(".drop .fault").contains("20 MB"));
    browser.allowScripts(false);
    browser.go(library.at("/add"));
    browser.find("#story").sendKeys(large.toString());
    browser.click("form.drop button");
    // Twenty megabytes are on their way when the click has been answered.
    browser.waitUntil("the refusal", () -> browser.count("[role=alert]") > 0);
    assertTrue(browser.text("[role=alert]").contains("20 MB"));
  }

  @Test
  void aStoryIsDropped() throws Exception {
    browser.go(library.at("/add"));
    browser.ask("""
        (() => {
          const files = new DataTransfer();
          files.items.add(new File(['Dropped Tale\\n\\nby Ann Drop\\n\\nIt fell.\\n'], 'd.txt'));
          dispatchEvent(new DragEvent('drop',
            { dataTransfer: files, bubbles: true, cancelable: true }));
        })()""");
    browser.waitUntil("the book is there", () -> browser.text("h1").equals("Dropped Tale"));
  }

  @Test
  void withoutJavaScriptBooksAreFoundAndReadAllTheSame() {
    browser.allowScripts(false);
    openLedger();
    browser.follow("I- Soot");
    assertFalse(browser.find("#display").isDisplayed(), "what needs the script is not shown");
    browser.click(".panel summary");
    browser.follow("III- Thirteen Lamps");
    assertTrue(browser.text("h1, h2").contains("Thirteen"));
    browser.click(".turn a[rel=next]");
    assertTrue(browser.text("h1, h2").contains("Forty-One"));
  }
}
