package io.chapbook.typography;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets double quotation marks. Marks of a paragraph that all fit, one opening and one closing in
 * turn, are sure. Of others an opening one and the closing one right behind it are, and an opening
 * one behind those: its partner may be forgotten, but nothing else stands so.
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
    if (balance(marks, passage)) {
      for (int at = 0; at < marks.size(); at += 2) {
        setPair(passage, marks.get(at), at + 1 < marks.size() ? marks.get(at + 1) : null);
      }
    } else {
      setSingly(passage, marks);
    }
  }

  private void setSingly(Passage passage, List<Mark> marks) {
    boolean closed = true;
    int at = 0;
    while (at < marks.size()) {
      Mark mark = marks.get(at++);
      boolean opens = mark.side() == Side.OPENS;
      if (opens && at < marks.size() && marks.get(at).side() == Side.CLOSES) {
        setPair(passage, mark, marks.get(at++));
        closed = true;
      } else if (opens && closed || closesSurely(passage, mark)) {
        set(passage, mark, opens);
        closed = !opens;
      } else {
        setLone(passage, mark);
        closed = !opens;
      }
    }
  }

  private void setPair(Passage passage, Mark open, @Nullable Mark close) {
    set(passage, open, true);
    if (close != null) {
      set(passage, close, false);
      passage.quote(open.from(), close.to());
    }
  }

  /**
   * Whether a mark closes behind punctuation, or where the paragraph ends. The one that opened may be
   * forgotten, or stand in another chapter; the mark is sure all the same, unless it is for inches.
   */
  private static boolean closesSurely(Passage passage, Mark mark) {
    char before = passage.before(mark.from());
    return mark.side() == Side.CLOSES
        && (Signs.isStop(before) || passage.from(mark.to()) == 0 && !Signs.isDigit(before));
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
    int behind = 0;
    for (int at : passage.marks()) {
      char c = passage.at(at);
      if (at < behind || passage.isKept(at)) {
        continue;
      }
      if (Signs.isDouble(c)) {
        marks.add(new Mark(at, at + 1, passage.side(at, at + 1), c != '"'));
      } else if (pairs && isPair(passage, at)) {
        marks.add(new Mark(at, at + 2, passage.side(at, at + 2), false));
        behind = at + 2;
        passage.keep(at, behind);
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
