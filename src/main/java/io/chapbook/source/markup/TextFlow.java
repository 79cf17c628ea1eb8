package io.chapbook.source.markup;

import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;

/**
 * Lays running text out in lines. Line ends and blanks are owed until text follows, so that none
 * stand at the start or the end, and the widest of several gaps wins.
 */
final class TextFlow {

  private final StringBuilder out = new StringBuilder();
  private final LineLedger lines = new LineLedger();
  private final EmphasisSigns emphasis = new EmphasisSigns(out);
  private int lineEndsOwed;
  private char gapOwed;
  private String prefix = "";
  private boolean unsettled = true;
  private int oneLine;
  private int fileLine = 1;
  private int termStart;
  private int termEnd;

  /** Adds text in which any run of white space is one blank; it begins on a line of the file. */
  void text(String text, int firstFileLine) {
    fileLine = firstFileLine;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        fileLine += c == '\n' ? 1 : 0;
        owe(' ');
      } else {
        append(c);
      }
    }
  }

  /** Adds text whose blanks and line ends count; it begins on a line of the file. */
  void preformatted(String text, int firstFileLine) {
    fileLine = firstFileLine;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crBeforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      fileLine += c == '\n' ? 1 : 0;
      if (c == '\n' || c == '\r' && !crBeforeLf) {
        lineEnd();
      } else if (c != '\r') {
        append(c);
      }
    }
  }

  private void append(char c) {
    if (unsettled) {
      settle();
    }
    out.append(c);
  }

  /** Ends the line, or adds an empty one; in what must be one line it is a blank. */
  void lineEnd() {
    if (oneLine > 0) {
      owe(' ');
    } else {
      lineEndsOwed++;
      unsettled = true;
    }
  }

  /** Asks for so many line ends before the next text; in what must be one line for a blank. */
  void atLeast(int lineEnds) {
    if (lineEnds > 0 && oneLine > 0) {
      owe(' ');
    } else if (lineEnds > lineEndsOwed) {
      lineEndsOwed = lineEnds;
      unsettled = true;
    }
  }

  /** Begins what must stand on one line, and without signs of emphasis. */
  void openOneLine() {
    oneLine++;
    openBare();
  }

  /** Ends what must stand on one line. */
  void closeOneLine() {
    oneLine--;
    closeBare();
  }

  /** Begins what has no signs of emphasis, however the page sets it. */
  void openBare() {
    emphasis.suspend(true);
    unsettled = true;
  }

  /** Ends what has no signs of emphasis. */
  void closeBare() {
    emphasis.suspend(false);
    unsettled = true;
  }

  /** Turns emphasis on or off: {@code *} around it, or {@code **} if it is strong. */
  void emphasize(boolean strong, boolean on) {
    emphasis.want(strong, on);
    unsettled = true;
  }

  /** Begins lines that the markup says something of. */
  LineLedger.Open open(LineMark.Kind kind, int level) {
    unsettled = true;
    return lines.open(kind, level);
  }

  /** Begins such lines at the beginning of others, which have ended. */
  LineLedger.Open openFrom(LineLedger.Open other, LineMark.Kind kind) {
    unsettled = true;
    return lines.openFrom(other, kind);
  }

  /** Ends such lines; nothing is marked if they have no text. */
  void close(LineLedger.Open mark) {
    lines.close(mark);
  }

  /** Puts something before the next text, on its line: the bullet of an item. */
  void prefix(String marker) {
    prefix = marker;
    unsettled = true;
  }

  /** Adds a thematic break between blank lines. */
  void thematicBreak(int atFileLine) {
    atLeast(2);
    LineLedger.Open mark = open(LineMark.Kind.SCENE_BREAK, 0);
    text("***", atFileLine);
    close(mark);
    atLeast(2);
  }

  /** Begins a term on a line of its own. */
  void openTerm() {
    atLeast(1);
    termStart = out.length();
  }

  /** Ends a term; what is said of it can stand on the same line. */
  void closeTerm() {
    emphasis.close();
    unsettled = true;
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
    int last = termEnd - 1;
    while (last > termStart && out.charAt(last) == '*') {
      last--;
    }
    if (out.charAt(last) != ':') {
      out.append(':');
    }
    owe(' ');
  }

  /** Begins an item of a list that runs in one line: a comma after the item before it. */
  void runInItem(boolean first) {
    lineEndsOwed = first ? lineEndsOwed : 0;
    if (!first && out.length() > 0) {
      emphasis.close();
      out.append(',');
      gapOwed = 0;
      owe(' ');
    }
  }

  /** Begins a cell of a table: a tab after the cell before it. */
  void cell() {
    owe('\t');
  }

  /** How many characters there are so far, owed ones not counted. */
  int length() {
    return out.length();
  }

  /** How many of them stand between signs of emphasis. */
  int emphasized() {
    return emphasis.emphasized();
  }

  private void owe(char gap) {
    gapOwed = gapOwed == '\t' ? '\t' : gap;
    unsettled = true;
  }

  private void settle() {
    if (lineEndsOwed > 0 || emphasis.changes()) {
      emphasis.close();
    }
    if (out.length() > 0 && lineEndsOwed > 0) {
      out.append("\n".repeat(lineEndsOwed));
      lines.advance(lineEndsOwed);
    } else if (out.length() > 0 && gapOwed != 0) {
      out.append(gapOwed);
    }
    out.append(prefix);
    prefix = "";
    lineEndsOwed = 0;
    gapOwed = 0;
    unsettled = false;
    emphasis.open();
    lines.textBegins(fileLine);
  }

  /** The lines so far, the last one ended; an empty text if there are none. */
  SourceText finish(String name, String charset) {
    emphasis.close();
    String content = out.length() == 0 ? "" : out + "\n";
    return lines.mark(SourceText.of(name, content, charset));
  }
}
