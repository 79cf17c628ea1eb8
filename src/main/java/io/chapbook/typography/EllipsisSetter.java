package io.chapbook.typography;

/** Makes ellipses of rows of dots. */
final class EllipsisSetter implements Step {

  private static final String ELLIPSIS = "\u2026";

  private final boolean afterStop;
  private final boolean spacedDots;

  /**
   * A setter.
   *
   * @param afterStop whether four dots are a full stop and an ellipsis
   * @param spacedDots whether dots with blanks between them are an ellipsis too
   */
  EllipsisSetter(boolean afterStop, boolean spacedDots) {
    this.afterStop = afterStop;
    this.spacedDots = spacedDots;
  }

  @Override
  public void set(Passage passage) {
    String text = passage.text();
    int from = text.indexOf('.');
    while (from >= 0) {
      int to = from;
      while (passage.at(to) == '.') {
        to++;
      }
      if (to - from > 2 && !passage.isKept(from)) {
        setRow(passage, from, to);
      } else if (to - from == 1 && spacedDots && isSpaced(passage, from)) {
        passage.set(from, from + 5, ELLIPSIS);
        to = from + 5;
      }
      from = text.indexOf('.', to);
    }
  }

  private void setRow(Passage passage, int from, int to) {
    char before = passage.at(from - 1);
    char after = passage.at(to);
    boolean alone = (before == 0 || before == '\n') && (after == 0 || after == '\n');
    if (to - from == 3 && before != '/' && after != '/' && before != '\u2026') {
      passage.set(from, to, ELLIPSIS);
    } else if (to - from == 4 && afterStop && Signs.isWord(passage.before(from))) {
      passage.set(from + 1, to, ELLIPSIS);
    } else if (!alone) {
      passage.leave(Undecided.Kind.DOTS);
    }
  }

  /** {@code . . .}, and behind a full stop {@code . . . .} likewise. */
  private static boolean isSpaced(Passage passage, int at) {
    boolean three = passage.at(at + 1) == ' ' && passage.at(at + 2) == '.'
        && passage.at(at + 3) == ' ' && passage.at(at + 4) == '.' && passage.at(at + 5) != '.';
    boolean stop = passage.at(at + 5) == ' ' && passage.at(at + 6) == '.'
        && Signs.isWord(passage.at(at - 1));
    return three && !stop;
  }
}
