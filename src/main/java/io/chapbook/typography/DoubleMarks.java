package io.chapbook.typography;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets double quotation marks. Marks of a paragraph that all fit, one opening and one closing in
 * turn, are sure; of others only an opening one and the closing one right behind it are.
 */
final class DoubleMarks implements Step {

  /** A double mark: where it stands, what its neighbours say, and whether it is set already. */
  private record Mark(int from, int to, Side side, boolean fixed) {}

  private final Custom custom;
  private final boolean lone;

  /**
   * A setter.
   *
   * @param lone whether a mark without its partner is set too, if its neighbours leave no doubt
   */
  DoubleMarks(Custom custom, boolean lone) {
    this.custom = custom;
    this.lone = lone;
  }

  @Override
  public void set(Passage passage) {
    List<Mark> marks = marks(passage);
    boolean balance = balance(marks, passage);
    int at = 0;
    while (at < marks.size()) {
      Mark mark = marks.get(at);
      boolean last = at + 1 == marks.size();
      if (balance) {
        set(passage, mark, at % 2 == 0);
        if (!last && at % 2 == 0) {
          passage.quote(mark.from(), marks.get(at + 1).to());
        }
      } else if (!last && mark.side() == Side.OPENS && marks.get(at + 1).side() == Side.CLOSES) {
        set(passage, mark, true);
        set(passage, marks.get(++at), false);
        passage.quote(mark.from(), marks.get(at).to());
      } else if (isAtEdge(passage, mark)
          || last && mark.side() == Side.OPENS && Signs.isDouble(passage.next())) {
        set(passage, mark, mark.side() == Side.OPENS);
      } else {
        setLone(passage, mark);
      }
      at++;
    }
  }

  /**
   * Whether a mark opens where the paragraph begins, or closes where it ends. Speech may go on after
   * a scene or in the next chapter, and a partner may be forgotten; the mark is sure all the same.
   */
  private static boolean isAtEdge(Passage passage, Mark mark) {
    return mark.side() == Side.OPENS && passage.before(mark.from()) == 0
        || mark.side() == Side.CLOSES && passage.from(mark.to()) == 0
            && !Signs.isDigit(passage.before(mark.from()));
  }

  /** Whether all marks fit; speech may go on in the next paragraph, which then opens it again. */
  private static boolean balance(List<Mark> marks, Passage passage) {
    for (int at = 0; at < marks.size(); at++) {
      if (marks.get(at).side() == (at % 2 == 0 ? Side.CLOSES : Side.OPENS)) {
        return false;
      }
    }
    return marks.size() % 2 == 0 || Signs.isDouble(passage.next());
  }

  private static List<Mark> marks(Passage passage) {
    List<Mark> marks = new ArrayList<>();
    boolean pairs = passage.text().indexOf('"') < 0;
    for (int at = 0; at < passage.length(); at++) {
      char c = passage.at(at);
      if (passage.isKept(at)) {
        continue;
      }
      if (Signs.isDouble(c)) {
        marks.add(new Mark(at, at + 1, passage.side(at, at + 1), c != '"'));
      } else if (pairs && isPair(passage, at)) {
        marks.add(new Mark(at, at + 2, passage.side(at, at + 2), false));
        passage.keep(at, at + 2);
        at++;
      }
    }
    return marks;
  }

  /** Two single marks side by side, as typewriters had them: {@code ``like this''}. */
  private static boolean isPair(Passage passage, int at) {
    char c = passage.at(at);
    if (c != '\'' && c != '`' || passage.at(at + 1) != c || passage.at(at + 2) == c
        || passage.at(at - 1) == c) {
      return false;
    }
    Side side = passage.side(at, at + 2);
    return side == Side.OPENS || c == '\'' && side == Side.CLOSES;
  }

  private void setLone(Passage passage, Mark mark) {
    if (mark.fixed()) {
      return;
    }
    boolean sure = mark.side() == Side.OPENS || mark.side() == Side.CLOSES;
    if (lone && sure && mark.to() - mark.from() == 1) {
      set(passage, mark, mark.side() == Side.OPENS);
    } else {
      passage.leave(Undecided.Kind.QUOTES);
    }
  }

  private void set(Passage passage, Mark mark, boolean opens) {
    if (mark.fixed()) {
      return;
    }
    String become = opens ? custom.outer().open() : custom.outer().close();
    if (become.length() > 1) {
      // The text's own blank inside the marks becomes the firm one.
      int blank = opens ? mark.to() : mark.from() - 1;
      char space = become.charAt(opens ? 1 : 0);
      if (passage.at(blank) == ' ' && passage.edit(blank) == null) {
        passage.set(blank, blank + 1, String.valueOf(space));
        become = become.replace(String.valueOf(space), "");
      }
    }
    passage.set(mark.from(), mark.to(), become);
  }
}
