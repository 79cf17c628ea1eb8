package io.chapbook.source;

/**
 * Lays running text out in lines. Line ends and blanks are owed until text follows, so that none
 * stand at the start or the end, and the widest of several gaps wins.
 */
final class TextFlow {

  private final StringBuilder out = new StringBuilder();
  private int lineEndsOwed;
  private char gapOwed;
  private int headings;
  private String mark = "";
  private int headingStart;
  private int termStart;
  private int termEnd;

  /** Adds text in which any run of white space is one blank. */
  void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        owe(' ');
      } else {
        settle();
        out.append(c);
      }
    }
  }

  /** Adds text whose blanks and line ends count. */
  void preformatted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crBeforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !crBeforeLf) {
        lineEnd();
      } else if (c != '\r') {
        settle();
        out.append(c);
      }
    }
  }

  /** Ends the line, or adds an empty one; within a heading it is a blank. */
  void lineEnd() {
    if (headings > 0) {
      owe(' ');
    } else {
      lineEndsOwed++;
    }
  }

  /** Asks for so many line ends before the next text; within a heading for a blank. */
  void atLeast(int lineEnds) {
    if (lineEnds > 0 && headings > 0) {
      owe(' ');
    } else {
      lineEndsOwed = Math.max(lineEndsOwed, lineEnds);
    }
  }

  /** Begins a heading of rank 1 to 6; one within another has no mark of its own. */
  void openHeading(int rank) {
    if (headings++ == 0) {
      mark = "#".repeat(rank) + " ";
      headingStart = out.length();
    }
  }

  /** Ends a heading; true if it had text. */
  boolean closeHeading() {
    if (--headings == 0) {
      mark = "";
    }
    return out.length() > headingStart;
  }

  /** Adds a thematic break between blank lines. */
  void thematicBreak() {
    atLeast(2);
    text("***");
    atLeast(2);
  }

  /** Begins a term on a line of its own. */
  void openTerm() {
    atLeast(1);
    termStart = out.length();
  }

  /** Ends a term; what is said of it can stand on the same line. */
  void closeTerm() {
    termEnd = out.length() > termStart ? out.length() : 0;
  }

  /** Begins what is said of a term: on the term's line, after a colon, if it follows directly. */
  void definition() {
    if (termEnd != out.length() || termEnd == 0) {
      atLeast(1);
      return;
    }
    lineEndsOwed = 0;
    gapOwed = 0;
    if (out.charAt(termEnd - 1) != ':') {
      out.append(':');
    }
    owe(' ');
  }

  /** Begins a cell of a table: a tab after the cell before it. */
  void cell() {
    owe('\t');
  }

  private void owe(char gap) {
    gapOwed = gapOwed == '\t' ? '\t' : gap;
  }

  private void settle() {
    if (out.length() > 0 && lineEndsOwed > 0) {
      out.append("\n".repeat(lineEndsOwed));
    } else if (out.length() > 0 && gapOwed != 0) {
      out.append(gapOwed);
    }
    lineEndsOwed = 0;
    gapOwed = 0;
    if (!mark.isEmpty()) {
      out.append(mark);
      mark = "";
    }
  }

  /** The lines so far, the last one ended. */
  @Override
  public String toString() {
    return out.length() == 0 ? "" : out + "\n";
  }
}
