package io.chapbook.structure.assembly;

import io.chapbook.book.Block;
import io.chapbook.book.FieldList;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Excerpt;
import io.chapbook.structure.outline.HeaderEntry;
import io.chapbook.structure.outline.SourceHeader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a list of the lines of a header. Names and values stand in the book as the text writes them;
 * colons, bars and signs of emphasis become markup. A line without a field stands as it is.
 */
final class HeaderAssembler {

  private final MeasuredText text;
  private final CharacterLedger ledger;
  private final Map<Integer, List<HeaderEntry>> entriesOfLine = new HashMap<>();

  HeaderAssembler(MeasuredText text, SourceHeader header, CharacterLedger ledger) {
    this.text = text;
    this.ledger = ledger;
    for (HeaderEntry entry : header.entries()) {
      for (int line = entry.firstLine(); line <= entry.lastLine(); line++) {
        entriesOfLine.computeIfAbsent(line, key -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** The list that some lines make; nothing when they are blank. */
  List<Block> assemble(SourceSpan run) {
    List<FieldList.Field> fields = new ArrayList<>();
    BitSet asTheyAre = new BitSet();
    for (int number = run.startLine(); number <= run.endLine(); number++) {
      Line line = text.line(number);
      List<HeaderEntry> entries = entriesOfLine.getOrDefault(number, List.of());
      // A field that began on such a line is not told by name; nor can what it has below be.
      if (entries.isEmpty() || hasUnnamed(entries)
          || entries.stream().anyMatch(entry -> asTheyAre.get(entry.firstLine()))) {
        asTheyAre.set(number);
        takeAsItIs(line, fields);
      } else {
        ledger.pieces(line, pieces(number, entries));
        for (HeaderEntry entry : entries) {
          if (entry.firstLine() == number) {
            fields.add(field(entry));
          }
        }
      }
    }
    return fields.isEmpty() ? List.of() : List.of(new FieldList(fields, run));
  }

  /** A line with values that have no name is kept: nobody wrote what they are. */
  private static boolean hasUnnamed(List<HeaderEntry> entries) {
    return entries.stream().anyMatch(entry -> entry.label() == null);
  }

  private void takeAsItIs(Line line, List<FieldList.Field> fields) {
    if (line.isSymbols()) {
      ledger.marker(line);
    } else {
      ledger.text(line);
      if (!line.isBlank()) {
        fields.add(new FieldList.Field(null, List.of(line.text())));
      }
    }
  }

  private static List<CharacterLedger.Piece> pieces(int number, List<HeaderEntry> entries) {
    return entries.stream()
        .flatMap(entry -> Stream.concat(Stream.ofNullable(entry.label()), entry.values().stream()))
        .filter(words -> words.line() == number)
        .map(words -> new CharacterLedger.Piece(words.start(), words.end()))
        .toList();
  }

  private static FieldList.Field field(HeaderEntry entry) {
    Excerpt label = entry.label();
    List<String> values = entry.listed()
        ? entry.values().stream().map(Excerpt::text).toList()
        : entry.values().isEmpty() ? List.of() : List.of(entry.text());
    return new FieldList.Field(label == null ? null : label.text(), values);
  }
}
