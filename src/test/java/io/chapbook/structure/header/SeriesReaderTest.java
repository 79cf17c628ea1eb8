package io.chapbook.structure.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.rule.RuleTableReader;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesReaderTest {

  private static final SeriesReader SERIES = reader();

  private static SeriesReader reader() {
    RuleTableReader reader = new RuleTableReader();
    return new SeriesReader(reader.readRules(reader.readWords()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Part 2 of The Long Road                     | The Long Road=2
      Part 2 of The Long Road, Part 1 of Lamps    | The Long Road=2; Lamps=1
      Book 3 in The Mill Stories                  | The Mill Stories=3
      #2 in The Long Road                         | The Long Road=2
      The Long Road                               | The Long Road=null
      The Long Road [2]                           | The Long Road=2
      The Long Road (2.5)                         | The Long Road=2.5
      The Long Road #2                            | The Long Road=2
      The Long Road, Book 2                       | The Long Road=2
      The Long Road: Part 2 of 5                  | The Long Road=2
      The Long Road - Vol. 2                      | The Long Road=2
      Rain, Wind, Snow                            | Rain, Wind, Snow=null
      District 9                                  | District 9=null
      Teil 2 von Der lange Weg                    | Der lange Weg=2
      Часть 2 из Долгий путь                      | Долгий путь=2
      """)
  void nameAndNumber(String text, String places) {
    assertEquals(places, SERIES.read(text).stream()
        .map(place -> place.name() + "=" + place.number())
        .collect(Collectors.joining("; ")));
  }
}
