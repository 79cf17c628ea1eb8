package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where references lead, and what no entry may be called. */
class ContainerPathTest {

  @ParameterizedTest
  @CsvSource(value = {
    "EPUB/nav.xhtml | a.xhtml | EPUB/a.xhtml",
    "EPUB/nav.xhtml | #part | EPUB/nav.xhtml",
    "EPUB/nav.xhtml | '' | EPUB/nav.xhtml",
    "EPUB/nav.xhtml | a.xhtml?x=1#part | EPUB/a.xhtml",
    "EPUB/t/nav.xhtml | ../a.xhtml | EPUB/a.xhtml",
    "EPUB/nav.xhtml | ../a.xhtml | a.xhtml",
    "EPUB/nav.xhtml | /a.xhtml | a.xhtml",
    "EPUB/nav.xhtml | ./t//a.xhtml | EPUB/t/a.xhtml",
    "EPUB/nav.xhtml | a%20b+c.xhtml | EPUB/a b+c.xhtml",
    "EPUB/nav.xhtml | a+b.xhtml | EPUB/a+b.xhtml",
    "EPUB/nav.xhtml | %C3%A4.xhtml | EPUB/\u00e4.xhtml",
    "nav.xhtml | a.xhtml | a.xhtml",
  }, delimiter = '|')
  void aReferenceLeadsFromTheFolderOfItsDocument(String document, String href, String path)
      throws MalformedPublicationException {
    assertEquals(path, ContainerPath.resolve(document, href));
  }

  @ParameterizedTest
  @CsvSource({"nav.xhtml, ../a", "EPUB/nav.xhtml, ../../a", "EPUB/nav.xhtml, %2e%2e/../a",
    "EPUB/nav.xhtml, a%zz"})
  void noReferenceLeadsOutOfTheBook(String document, String href) {
    assertThrows(
        MalformedPublicationException.class, () -> ContainerPath.resolve(document, href));
  }

  @Test
  void aFragmentStaysBehindThePath() throws MalformedPublicationException {
    assertEquals("E/a#b%20", ContainerPath.resolveWithFragment("E/n", "a#b%20"));
    assertEquals("E/a", ContainerPath.resolveWithFragment("E/n", "a"));
    assertEquals("E/n#b", ContainerPath.resolveWithFragment("E/n", "#b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a", "mailto:a", "a:b/c", "//example.org", ":"})
  void anAddressOfTheWebLeadsElsewhere(String href) {
    assertTrue(ContainerPath.isRemote(href));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b:c", "/a:b", "/a", "#a", "", "a//b"})
  void aPathStaysInTheBook(String href) {
    assertFalse(ContainerPath.isRemote(href));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a b/c", "\u00e4", "folder/", "...", "a..b", "~", "\u0080"})
  void plainNamesMayStandInAContainer(String name) {
    assertDoesNotThrow(() -> ContainerPath.check(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "/", "/a", "..", "a/..", "./a", "a//b", "a\u001fb", "a\u007fb", "a:b", "a\\b", "\u0000"})
  void otherNamesMayNot(String name) {
    assertThrows(MalformedPublicationException.class, () -> ContainerPath.check(name));
  }
}
