package io.chapbook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chapbook.book.SeriesPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How books are named by a template. */
class NameTemplateTest {

  private static final SeriesPlace LAMPS = new SeriesPlace("Lamps", "2.5");

  @Test
  void fieldsStandForWhatIsKnown() {
    assertEquals(List.of("Jane Roe", "Dusk"), names("{author}/{title}", "Jane Roe", LAMPS));
    assertEquals(List.of("Jane Roe", "Lamps", "2.5 - Dusk"),
        names("{author}/{series}/{number} - {title}", "Jane Roe", LAMPS));
    assertEquals(List.of("Dusk ($1 by Jane Roe)"), names("{title} ($1 by {author})", "Jane Roe", null));
  }

  @Test
  void whatIsNotKnownIsLeftOutWithTheSignsAroundIt() {
    assertEquals(List.of("Unknown", "Dusk"), names("{author}/{series}/{number} - {title}", null, null));
    assertEquals(List.of("Dusk"), names("{title} ({series} {number})", "Jane Roe", null));
    assertEquals(List.of("Dusk"), names("[{series}] {number}. {title}", "Jane Roe", null));
    assertEquals(List.of("Lamps", "Dusk"),
        names("{series}/{number} {title}", "x", new SeriesPlace("Lamps", null)));
  }

  @Test
  void noValueMakesAFolderOrLeadsOutOfOne() {
    assertEquals(List.of("AC_DC", "Dusk"), names("{author}/{title}", "AC/DC", null));
    assertEquals(List.of("book", "Dusk"), names("{author}/{title}", "..", null));
    assertEquals(List.of("{title}", "Dusk"), names("{author}/{title}", "{title}", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "/", "{author}", "{title}/{author}", "/{title}", "{title}/", "../{title}", "./{title}",
    "{author}//{title}", "{name}/{title}", "{}/{title}", "{title", "{author}\\{title}"})
  void aTemplateThatIsNoneIsRefused(String template) {
    assertThrows(IllegalArgumentException.class, () -> NameTemplate.of(template));
  }

  private static List<String> names(
      String template, @Nullable String author, @Nullable SeriesPlace series) {
    return NameTemplate.of(template).names(new Parcel(
        "id", "Dusk", author, series, DeviceForm.EPUB, BookContent.of(new byte[0])));
  }
}
