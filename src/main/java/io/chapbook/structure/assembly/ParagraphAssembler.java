package io.chapbook.structure.assembly;

import io.chapbook.book.Block;
import io.chapbook.book.Inline;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Paragraph;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.TextProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Makes paragraphs of lines. In a hard-wrapped text lines that were broken only because the width
 * was full are joined; lines that ended of their own accord, as verse does, stay lines. Any number of
 * threads may share one.
 */
final class ParagraphAssembler {

  /** What lines that stay lines, in a text of joined ones, are. */
  enum ShortLines {
    VERSE,
    PARAGRAPHS
  }

  /** Verse has lines well short of the width, and more than one. */
  private static final int VERSE_MARGIN = 12;

  /** Editors break a column or two before the widest line. */
  private static final int WRAP_TOLERANCE = 2;

  private final TextProfile profile;
  private final Function<List<LineSlice>, List<Inline>> inlines;
  private final AtomicInteger joined = new AtomicInteger();

  /**
   * An assembler for one text.
   *
   * @param inlines what makes a paragraph's text of its lines
   */
  ParagraphAssembler(
      TextProfile profile, Function<List<LineSlice>, List<Inline>> inlines) {
    this.profile = profile;
    this.inlines = inlines;
  }

  /** How many lines were joined to the one before, so far. */
  int joinedLines() {
    return joined.get();
  }

  /** The blocks of some lines in their order, blank ones among them. */
  List<Block> assemble(List<LineSlice> lines, ShortLines shortLines) {
    List<Block> blocks = new ArrayList<>();
    List<LineSlice> group = new ArrayList<>();
    for (LineSlice line : lines) {
      if (line.isBlank()) {
        close(group, shortLines, blocks);
      } else {
        group.add(line);
      }
    }
    close(group, shortLines, blocks);
    return blocks;
  }

  /** Turns lines without a blank one between them into blocks. */
  private void close(List<LineSlice> group, ShortLines shortLines, List<Block> blocks) {
    if (!profile.isHardWrapped()) {
      group.forEach(line -> blocks.add(paragraph(List.of(line))));
    } else if (shortLines == ShortLines.VERSE && isVerse(group)) {
      List<String> lines = group.stream().map(LineSlice::text).toList();
      blocks.add(LineGroup.of(LineGroup.Kind.VERSE, lines, span(group)));
    } else {
      addWrapped(group, blocks);
    }
    group.clear();
  }

  private void addWrapped(List<LineSlice> group, List<Block> blocks) {
    List<LineSlice> paragraph = new ArrayList<>();
    for (int at = 0; at < group.size(); at++) {
      paragraph.add(group.get(at));
      boolean last = at + 1 == group.size();
      if (last || !wasWrapped(group.get(at), group.get(at + 1))) {
        blocks.add(paragraph(paragraph));
        paragraph.clear();
      }
    }
  }

  /** Whether the next line's first word would not have fitted: the line broke for want of room. */
  private boolean wasWrapped(LineSlice slice, LineSlice next) {
    int width = slice.line().indentLength() + slice.line().length();
    return width + 1 + next.firstWord() > profile.wrapColumn() - WRAP_TOLERANCE;
  }

  private boolean isVerse(List<LineSlice> group) {
    if (group.size() < 2) {
      return false;
    }
    for (int at = 0; at + 1 < group.size(); at++) {
      if (wasWrapped(group.get(at), group.get(at + 1))) {
        return false;
      }
    }
    int longest = profile.wrapColumn() - VERSE_MARGIN;
    return group.stream().allMatch(line -> line.length() <= longest);
  }

  private Paragraph paragraph(List<LineSlice> lines) {
    if (lines.size() > 1) {
      joined.addAndGet(lines.size() - 1);
    }
    return new Paragraph(inlines.apply(lines), span(lines));
  }

  private static SourceSpan span(List<LineSlice> lines) {
    int last = lines.get(lines.size() - 1).line().number();
    return new SourceSpan(lines.get(0).line().number(), last);
  }
}
