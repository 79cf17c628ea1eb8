package io.chapbook.typography;

import io.chapbook.book.Inline;
import io.chapbook.book.LineBreak;
import io.chapbook.book.NestedNote;
import io.chapbook.book.Phrase;
import io.chapbook.book.Text;
import io.chapbook.report.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets paragraphs and lines by the steps of one house style in one language. */
final class Compositor {

  private static final LineBreak LINE_END = new LineBreak();

  /** A straight mark or a sign of emphasis. */
  private static final int SIGN = 1;

  private static final int HYPHEN = 2;
  private static final int DOT = 4;

  /** Of each ASCII character what it is; a table, since every character of a text is asked. */
  private static final byte[] KINDS = kinds();

  private final EmphasisReader emphasis;
  private final VerbatimFinder verbatim = new VerbatimFinder();
  private final List<Step> steps;
  private final boolean marksStay;
  private final boolean spaces;

  /**
   * A compositor.
   *
   * @param custom the language's custom, or null when it is not known
   */
  Compositor(HouseStyle style, @Nullable Custom custom) {
    boolean on = style.mode() != TypographyMode.OFF;
    boolean full = style.mode() == TypographyMode.FULL;
    this.emphasis = new EmphasisReader(style.emphasisDeclared(), on, full);
    this.steps = on && custom != null ? steps(custom, full) : List.of();
    this.marksStay = on && custom == null;
    this.spaces = full && custom != null;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x80];
    for (char c : "\"'*_`".toCharArray()) {
      kinds[c] = SIGN;
    }
    kinds['-'] = HYPHEN;
    kinds['.'] = DOT;
    return kinds;
  }

  private static List<Step> steps(Custom custom, boolean full) {
    List<Step> steps = new ArrayList<>();
    Set<String> counts = SpaceSetter.countWords(custom.language());
    steps.add(new PrimeSetter(full));
    steps.add(new DashSetter(custom, full ? new CountWords(counts) : null));
    steps.add(new EllipsisSetter(custom.language().equals("en"), full));
    steps.add(new DoubleMarks(custom, full));
    steps.add(new SingleMarks(custom, new Elisions(custom.language()), full));
    if (full) {
      steps.add(new SpaceSetter(custom));
    }
    return steps;
  }

  /**
   * Sets a paragraph.
   *
   * @param next what the next paragraph begins with, or 0
   * @param undecided where to count what is left
   * @return the same list when nothing changes
   */
  List<Inline> paragraph(List<Inline> inlines, SourceSpan span, char next, Undecided undecided) {
    String text = Phrase.source(inlines);
    if (!mayChange(text)) {
      return inlines;
    }
    Passage passage = new Passage(text, span, next, undecided);
    List<Emphasised> emphasised = run(passage, inlines);
    if (emphasised.isEmpty() && !passage.isEdited()) {
      return inlines;
    }
    return new Composition(passage, inlines, emphasised).inlines(0, text.length());
  }

  /** Sets lines that belong together, such as a verse. */
  List<Phrase> lines(List<Phrase> lines, SourceSpan span, Undecided undecided) {
    List<Inline> pieces = new ArrayList<>();
    for (Phrase line : lines) {
      pieces.addAll(line.inlines());
      pieces.add(LINE_END);
    }
    String text = Phrase.source(pieces);
    if (!mayChange(text)) {
      return lines;
    }
    Passage passage = new Passage(text, span, (char) 0, undecided);
    List<Emphasised> emphasised = run(passage, pieces);
    if (emphasised.isEmpty() && !passage.isEdited()) {
      return lines;
    }
    Composition composition = new Composition(passage, pieces, emphasised);
    List<Phrase> set = new ArrayList<>();
    int from = 0;
    for (Phrase line : lines) {
      int to = from + line.source().length();
      set.add(new Phrase(composition.inlines(from, to)));
      from = to + 1;
    }
    return set;
  }

  /** Sets one line. */
  Phrase line(Phrase line, SourceSpan span, Undecided undecided) {
    return line.isEmpty() ? line : lines(List.of(line), span, undecided).get(0);
  }

  /** Sets words that can carry no markup, such as an entry of the table of contents. */
  String label(String words) {
    String set = line(Phrase.of(words), SourceSpan.ofLine(1), new Undecided()).plain();
    return set.isBlank() ? words : set;
  }

  private List<Emphasised> run(Passage passage, List<Inline> pieces) {
    verbatim.set(passage);
    keepNotes(passage, pieces);
    List<Emphasised> emphasised = emphasis.read(passage);
    for (Step step : steps) {
      step.set(passage);
    }
    if (marksStay && passage.text().indexOf('"') >= 0) {
      passage.leave(Undecided.Kind.UNKNOWN_CUSTOM);
    }
    return emphasised;
  }

  /** Whether a text has anything that a step looks for. */
  private boolean mayChange(String text) {
    int kinds = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      kinds |= c < KINDS.length ? KINDS[c] : 0;
    }
    return spaces || (kinds & SIGN) != 0
        || (kinds & HYPHEN) != 0 && text.contains("--")
        || (kinds & DOT) != 0 && text.contains("..");
  }

  /** No emphasis begins or ends inside of a note. */
  private static void keepNotes(Passage passage, List<Inline> pieces) {
    int at = 0;
    for (Inline piece : pieces) {
      int end = at + piece.source().length();
      if (piece instanceof NestedNote) {
        passage.noEmphasis(at, end);
      } else if (!(piece instanceof Text) && !(piece instanceof LineBreak)) {
        throw new AssertionError(piece);
      }
      at = end;
    }
  }
}
