package io.chapbook.structure.header;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Excerpt;
import io.chapbook.structure.outline.HeaderEntry;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import io.chapbook.structure.rule.LanguageNames;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.testing.MarkedStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps on the way to a header, each with its answer in words. Words of a line are in angle
 * brackets, behind them where they stand: the line, and how far from its beginning.
 */
final class HeaderSteps {

  private static final String STORY = "\n\n\nThe rain came over the hill like a herd of goats, and "
      + "nobody in the village had thought to take the washing in.\n\nIt was only water.\n";

  private final RuleTable rules;
  private final FieldTable table = FieldTable.standard();
  private final LanguageNames languages = new LanguageNames();
  private final FieldLineReader lines = new FieldLineReader(table);
  private final SourceHeaderReader reader;

  HeaderSteps() {
    RuleTableReader tables = new RuleTableReader();
    WordLists words = tables.readWords();
    this.rules = tables.readRules(words);
    this.reader = new SourceHeaderReader(rules, words, languages);
  }

  /** Each line as fields: name, meaning, value; a star where the table knows the first name. */
  String fields(String story) {
    MeasuredText text = MarkedStory.read(story).text();
    StringBuilder shown = new StringBuilder();
    for (Line line : text.lines()) {
      FieldLine fields = lines.read(line);
      shown.append(fields == null ? (reader.isField(line) ? "*" : "none")
          : (reader.isField(line) ? "* " : "") + (fields.isTelling() ? "telling " : "")
              + fields.parts().stream().map(part -> shown(part, text))
                  .collect(Collectors.joining("; "))).append('\n');
    }
    return shown.toString();
  }

  private static String shown(FieldLine.Part part, MeasuredText text) {
    FieldTable.Meaning meaning = part.meaning();
    return shown(part.label(), text)
        + (meaning == null ? "" : " " + meaning.name() + " " + meaning.rank() + " "
            + meaning.weight())
        + " = " + shown(part.value(), text);
  }

  private static String shown(@Nullable Excerpt words, MeasuredText text) {
    if (words == null) {
      return "-";
    }
    int length = words.text().length();
    return "<" + (length < 200 ? words.text() : length + " characters") + ">" + words.line() + ":"
        + (words.start() - text.source().lineStart(words.line()));
  }

  /** What stands behind the value of each line's first field, between bars. */
  String unnamed(String story) {
    MeasuredText text = MarkedStory.read(story).text();
    StringBuilder shown = new StringBuilder();
    for (Line line : text.lines()) {
      FieldLine.Part part = Objects.requireNonNull(lines.read(line)).parts().get(0);
      shown.append(new BarredValues(table, languages)
          .split(part, Objects.requireNonNull(part.meaning()).name()).stream()
          .map(entry -> shown(entry, text)).collect(Collectors.joining("; "))).append('\n');
    }
    return shown.toString();
  }

  private static String shown(HeaderEntry entry, MeasuredText text) {
    return entry.name() + " " + entry.ground().label() + " " + shown(entry.label(), text)
        + (entry.listed() ? " lists" : "") + entry.values().stream()
            .map(value -> " " + shown(value, text)).collect(Collectors.joining());
  }

  /** On which lines the value of the first line's last field goes on. */
  String below(String story) {
    MeasuredText text = MarkedStory.read(story).text();
    FieldLine fields = Objects.requireNonNull(lines.read(text.line(1)));
    List<String> found = new Continuation(text, rules, lines).below(1, fields.last()).stream()
        .map(one -> shown(one, text)).toList();
    return (found.size() < 9 ? String.join(" ", found)
        : found.get(0) + " and so on, " + found.size() + " in all") + "\n";
  }

  /** The header with all that it states, and the lines that are claimed. */
  String headers(String story) {
    MarkedStory read = MarkedStory.read(story + STORY);
    SourceHeader header = reader.read(read.text(), read.claims());
    List<String> shown = new ArrayList<>();
    header.entries().forEach(one -> shown.add(shown(one, read.text())));
    shown.addAll(stated(header));
    shown.add("lines " + header.firstLine() + "-" + header.lastLine() + claimed(read));
    return String.join("\n", shown) + "\n";
  }

  private static List<String> stated(SourceHeader header) {
    List<String> shown = new ArrayList<>();
    header.stated().forEach((name, field) -> shown.add(name.label() + ": " + shown(field)));
    header.series().forEach(one -> shown.add("of series " + one.name() + ", " + one.number()));
    return shown;
  }

  private static String shown(StatedField field) {
    return field.text() + " " + field.values().stream().map(value -> "<" + value + ">").toList()
        + " on " + field.line() + " " + field.ground().label();
  }

  /** What lines are claimed as, those of one role in a row by the first and the last. */
  private static String claimed(MarkedStory story) {
    StringBuilder shown = new StringBuilder();
    int line = 1;
    while (line <= story.text().lineCount()) {
      LineRole role = story.claims().role(line);
      int first = line;
      while (line <= story.text().lineCount() && story.claims().role(line) == role) {
        line++;
      }
      if (role != LineRole.STORY) {
        shown.append(", ").append(new SourceSpan(first, line - 1)).append(' ').append(role);
      }
    }
    return shown.toString();
  }

  /** What each line states, in the header of a story. */
  String values(String story) {
    return story.lines().map(line -> {
      MarkedStory read = MarkedStory.read(
          "Title: Rain\nRating: T\n" + line.replace('~', '\n') + STORY);
      return stated(reader.read(read.text(), read.claims())).stream()
          .filter(one -> !one.matches("title: Rain .*|rating: T .*"))
          .collect(Collectors.joining("; ", "", "\n"));
    }).collect(Collectors.joining());
  }

  /** The lines that are claimed between title and header. */
  String above(String story) {
    MarkedStory read = MarkedStory.read(story + STORY);
    SourceHeader header = reader.read(read.text(), read.claims());
    reader.claimAbove(read.text(), read.claims(), header);
    return "lines " + header.firstLine() + "-" + header.lastLine() + claimed(read) + "\n";
  }
}
