package io.chapbook.structure.assembly;

import io.chapbook.book.Block;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.PageBreaks;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes blocks of the story's own lines. What one piece becomes does not hang on the others, so any
 * number of threads may share one.
 */
final class StoryAssembler {

  /**
   * What some lines of the story become.
   *
   * @param lines the lines
   * @param blocks the blocks, in order
   * @param characters where the lines' characters went
   */
  record Story(SourceSpan lines, List<Block> blocks, CharacterLedger characters) {}

  private final MeasuredText text;
  private final Claims claims;
  private final CharacterLedger ledger;
  private final ParagraphAssembler paragraphs;

  StoryAssembler(
      MeasuredText text, Claims claims, CharacterLedger ledger, ParagraphAssembler paragraphs) {
    this.text = text;
    this.claims = claims;
    this.ledger = ledger;
    this.paragraphs = paragraphs;
  }

  /** The blocks of some lines of the story, without what was left out among them. */
  Story assemble(SourceSpan run) {
    CharacterLedger characters = ledger.page();
    List<LineSlice> slices = new ArrayList<>();
    boolean afterDropped = false;
    for (int number = run.startLine(); number <= run.endLine(); number++) {
      Line line = text.line(number);
      if (claims.role(number) == LineRole.DROPPED) {
        characters.dropped(line);
        afterDropped = true;
        continue;
      }
      characters.text(line);
      if (afterDropped && !line.isBlank()) {
        closePageGap(slices, line);
        afterDropped = false;
      }
      slices.add(LineSlice.of(line));
    }
    return new Story(
        run, paragraphs.assemble(slices, ParagraphAssembler.ShortLines.VERSE), characters);
  }

  /** Takes out the blank lines that a page's edge put into the middle of a sentence. */
  private static void closePageGap(List<LineSlice> slices, Line below) {
    int size = slices.size();
    while (size > 0 && slices.get(size - 1).isBlank()) {
      size--;
    }
    if (size > 0 && PageBreaks.goesOn(slices.get(size - 1).line(), below)) {
      slices.subList(size, slices.size()).clear();
    }
  }
}
