package io.chapbook.structure.assembly;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Phrase;
import io.chapbook.book.Quotation;
import io.chapbook.book.SceneBreak;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the blocks that hold other blocks: notes and letters. For one text only. */
final class QuotationAssembler {

  private final MeasuredText text;
  private final CharacterLedger ledger;
  private final ParagraphAssembler paragraphs;
  private final Claims claims;
  private final Map<Integer, FoundNote> notes = new HashMap<>();
  private final Map<Integer, FoundSpan> letters = new HashMap<>();

  QuotationAssembler(
      MeasuredText text,
      Outline outline,
      CharacterLedger ledger,
      ParagraphAssembler paragraphs) {
    this.text = text;
    this.ledger = ledger;
    this.paragraphs = paragraphs;
    this.claims = outline.claims();
    outline.notes().forEach(note -> notes.put(note.span().startLine(), note));
    outline.letters().forEach(letter -> letters.put(letter.span().startLine(), letter));
  }

  /** The note that begins at a line. */
  AuthorsNote note(int start) {
    FoundNote note = notes.get(start);
    if (note == null) {
      throw new AssertionError("line " + start + " is claimed for a note that is not there");
    }
    List<Block> blocks = new ArrayList<>();
    List<LineSlice> slices = new ArrayList<>();
    for (int number = start; number <= note.span().endLine(); number++) {
      Line line = text.line(number);
      if (claims.role(number) == LineRole.DROPPED) {
        ledger.dropped(line);
        continue;
      }
      if (number == start && note.label() != null) {
        bookLabelLine(line, note);
      } else if (line.isSymbols() && number > start) {
        ledger.marker(line);
        blocks.addAll(paragraphs.assemble(slices, ParagraphAssembler.ShortLines.PARAGRAPHS));
        slices.clear();
        addBreak(blocks, line);
        continue;
      } else {
        ledger.text(line, note.textStart(), note.textEnd());
      }
      slices.add(LineSlice.of(text, line, note.textStart(), note.textEnd()));
    }
    blocks.addAll(paragraphs.assemble(slices, ParagraphAssembler.ShortLines.PARAGRAPHS));
    Phrase label = note.label() == null ? null : Phrase.of(note.label());
    return new AuthorsNote(note.position(), label, blocks, note.span());
  }

  /** A rule inside a note parts its paragraphs; under the label it is only a fence. */
  private static void addBreak(List<Block> blocks, Line line) {
    if (!blocks.isEmpty()) {
      blocks.add(new SceneBreak(line.text(), SourceSpan.ofLine(line.number())));
    }
  }

  private void bookLabelLine(Line line, FoundNote note) {
    String content = text.source().content();
    String label = note.label() == null ? "" : note.label();
    String word = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
    List<CharacterLedger.Piece> pieces = new ArrayList<>();
    int at = content.indexOf(word, line.textStart());
    pieces.add(new CharacterLedger.Piece(at, at + word.length()));
    if (label.endsWith(":")) {
      int colon = at + word.length();
      while (colon < line.textEnd() && ":\uff1a".indexOf(content.charAt(colon)) < 0) {
        colon++;
      }
      pieces.add(new CharacterLedger.Piece(colon, colon + 1));
    }
    pieces.add(new CharacterLedger.Piece(note.textStart(), note.textEnd()));
    ledger.pieces(line, pieces);
  }

  /** What is quoted on some lines. */
  Quotation quotation(SourceSpan span) {
    return new Quotation(
        paragraphs.assemble(slices(span), ParagraphAssembler.ShortLines.VERSE), span);
  }

  /** Lines that are kept as they are. */
  LineGroup keptLines(SourceSpan span) {
    List<String> lines = slices(span).stream().map(LineSlice::text).toList();
    return LineGroup.of(LineGroup.Kind.VERSE, lines, span);
  }

  private List<LineSlice> slices(SourceSpan span) {
    List<LineSlice> slices = new ArrayList<>();
    for (int number = span.startLine(); number <= span.endLine(); number++) {
      if (claims.role(number) == LineRole.DROPPED) {
        ledger.dropped(text.line(number));
      } else {
        ledger.text(text.line(number));
        slices.add(LineSlice.of(text.line(number)));
      }
    }
    return slices;
  }

  /** The letter that begins at a line. */
  Letter letter(int start) {
    FoundSpan letter = letters.get(start);
    if (letter == null) {
      throw new AssertionError("line " + start + " is claimed for a letter that is not there");
    }
    return new Letter(
        paragraphs.assemble(slices(letter.span()), ParagraphAssembler.ShortLines.PARAGRAPHS),
        letter.span());
  }
}
