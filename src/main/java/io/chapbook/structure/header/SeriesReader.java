package io.chapbook.structure.header;

import io.chapbook.book.SeriesPlace;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.text.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a field's words as places in series: {@code Part 2 of The Long Road}. */
final class SeriesReader {

  /** Between two places; a comma in a series' name has no number behind it. */
  private static final Pattern BETWEEN =
      Pattern.compile(Blanks.BEFORE
          + "[,;]\\s+(?=(?iu:part|teil|\u0447\u0430\u0441\u0442\u044c) \\d+ (?iu:of|von|\u0438\u0437) )");

  private final RuleTable rules;

  SeriesReader(RuleTable rules) {
    this.rules = rules;
  }

  /** The places, in the order of the text; at least one. */
  List<SeriesPlace> read(String text) {
    List<SeriesPlace> places = new ArrayList<>();
    for (String one : BETWEEN.split(text)) {
      places.add(place(one.strip()));
    }
    return places;
  }

  private SeriesPlace place(String text) {
    for (LineRule rule : rules.of(RuleLabel.SERIES)) {
      Matcher match = rule.match(RuleText.of(text));
      if (match != null) {
        return new SeriesPlace(
            text.substring(match.start("name"), match.end("name")).strip(), match.group("number"));
      }
    }
    return new SeriesPlace(text, null);
  }
}
