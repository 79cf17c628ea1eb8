package io.chapbook.typography;

import java.util.Arrays;
import java.util.List;

/** The single marks of one stretch, in their order, without those inside words. For one use. */
final class SingleRun {

  /** What a mark may be. */
  private enum Part {
    /** Opens a quotation. */
    OPENING,
    /** Opens one, or stands for letters left out of the word behind it. */
    ELISION,
    /** The same of a word that may also be whole. */
    PERHAPS_ELISION,
    /** Closes a quotation: it stands behind punctuation. */
    STRONG_CLOSING,
    /** Closes one, or is an apostrophe at a word's end. */
    CLOSING,
    /** Is rather an apostrophe at a word's end. */
    ENDING,
    UNCLEAR
  }

  private final Passage passage;
  private final List<Integer> marks;
  private final boolean quoted;
  private final Custom custom;
  private final Elisions elisions;
  private final boolean primes;
  private final Part[] parts;
  private final int[] strong;
  private final int[] weak;
  private final int[] last;
  private boolean paired;

  SingleRun(
      Passage passage,
      List<Integer> marks,
      boolean quoted,
      Custom custom,
      Elisions elisions,
      boolean primes) {
    this.passage = passage;
    this.marks = marks;
    this.quoted = quoted;
    this.custom = custom;
    this.elisions = elisions;
    this.primes = primes;
    this.parts = new Part[marks.size()];
    this.strong = new int[marks.size()];
    this.weak = new int[marks.size()];
    this.last = new int[marks.size()];
  }

  void set() {
    Arrays.setAll(parts, this::part);
    findClosing();
    int closing = -1;
    for (int at = 0; at < parts.length; at++) {
      if (parts[at].compareTo(Part.PERHAPS_ELISION) <= 0) {
        if (at < closing) {
          setElision(at);
        } else {
          closing = setOpening(at);
        }
      } else if (at == closing) {
        set(at, custom.inner() == null ? null : custom.inner().close());
      } else {
        setEnd(at);
      }
    }
  }

  private Part part(int at) {
    int mark = marks.get(at);
    Side side = passage.side(mark, mark + 1);
    char before = passage.before(mark);
    if (passage.at(mark) == '`') {
      return side == Side.OPENS ? Part.OPENING : Part.UNCLEAR;
    }
    boolean opens = side == Side.OPENS || side == Side.EITHER && Signs.isDash(before);
    if (opens) {
      return elisions.beginsAfter(passage, mark) ? Part.ELISION
          : elisions.mayBeginAfter(passage, mark) ? Part.PERHAPS_ELISION : Part.OPENING;
    }
    if (side != Side.CLOSES) {
      return Part.UNCLEAR;
    }
    if (!Signs.isWord(before)) {
      return Part.STRONG_CLOSING;
    }
    return elisions.endsBefore(passage, mark) ? Part.ENDING : Part.CLOSING;
  }

  /** For each mark the next one that may close, before another one opens. */
  private void findClosing() {
    int nextStrong = -1;
    int nextWeak = -1;
    int nextLast = -1;
    for (int at = parts.length - 1; at >= 0; at--) {
      strong[at] = nextStrong;
      weak[at] = nextWeak;
      last[at] = nextLast;
      switch (parts[at]) {
        case OPENING -> {
          nextStrong = -1;
          nextWeak = -1;
          nextLast = -1;
        }
        case STRONG_CLOSING -> nextStrong = at;
        case CLOSING -> nextWeak = at;
        case ENDING -> nextLast = at;
        default -> { }
      }
    }
  }

  /** Sets a mark that opens, and says which one closes, or -1. */
  private int setOpening(int at) {
    boolean elision = parts[at] == Part.ELISION;
    int closing = strong[at] >= 0 ? strong[at] : elision ? -1 : weak[at];
    if (closing < 0 && parts[at] == Part.OPENING && !losesAitch(at)) {
      closing = last[at];
    }
    Custom.Marks inner = custom.inner();
    if (closing >= 0 && inner != null) {
      set(at, inner.open());
      paired = true;
      return closing;
    }
    if (inner != null && parts[at] == Part.OPENING && (goesOn(at) || beginsSentence(at))) {
      set(at, inner.open());
    } else {
      setElision(at);
    }
    return -1;
  }

  /**
   * A lone mark before a sentence opens it, and one behind a comma goes on with speech that was opened
   * before: the partner is forgotten, or stands far below.
   */
  private boolean beginsSentence(int at) {
    int mark = marks.get(at);
    int before = mark - 1;
    while (before >= 0 && (passage.at(before) == ' ' || Signs.isDouble(passage.at(before)))) {
      before--;
    }
    char c = passage.at(before);
    int after = mark + 1;
    while (Signs.isDouble(passage.at(after))) {
      after++;
    }
    boolean sentence = Character.isUpperCase(passage.from(after))
        && (c == 0 || c == '\n' || ".!?:\u2026".indexOf(c) >= 0);
    return sentence || paired && c == ',';
  }

  /** Whether the quotation that begins the paragraph goes on in the next one. */
  private boolean goesOn(int at) {
    int mark = marks.get(at);
    return !quoted && (mark == 0 && Signs.isSingle(passage.next())
        || mark == 1 && Signs.isDouble(passage.at(0)) && Signs.isDouble(passage.next()));
  }

  private void setElision(int at) {
    boolean sure = parts[at] != Part.OPENING || losesAitch(at);
    boolean apostrophe = sure && passage.at(marks.get(at)) != '`';
    set(at, apostrophe ? String.valueOf(Custom.APOSTROPHE) : null);
  }

  /** In speech, a word that begins with a small vowel behind a lone mark has lost its h. */
  private boolean losesAitch(int at) {
    return quoted && custom.language().equals("en")
        && "aeiou".indexOf(passage.from(marks.get(at) + 1)) >= 0;
  }

  private void setEnd(int at) {
    int mark = marks.get(at);
    char before = passage.before(mark);
    if (Signs.isDigit(before) && parts[at] != Part.UNCLEAR) {
      set(at, primes ? "\u2032" : null);
    } else if (parts[at] == Part.UNCLEAR || !custom.closesWithApostrophe() && !Signs.isWord(before)) {
      set(at, null);
    } else {
      set(at, String.valueOf(Custom.APOSTROPHE));
    }
  }

  private void set(int at, @org.jspecify.annotations.Nullable String become) {
    int mark = marks.get(at);
    char c = passage.at(mark);
    if (c != '\'' && c != '`') {
      return;
    }
    if (become == null) {
      passage.leave(Undecided.Kind.QUOTES);
    } else {
      passage.set(mark, mark + 1, become);
    }
  }
}
