package io.chapbook.typography;

/** Finds feet and inches, so that nobody takes their marks for quotation marks. */
final class PrimeSetter implements Step {

  private final boolean primes;

  /** A setter that makes primes of the marks, or leaves them. */
  PrimeSetter(boolean primes) {
    this.primes = primes;
  }

  @Override
  public void set(Passage passage) {
    int at = passage.text().indexOf('\'');
    while (at >= 0) {
      if (Signs.isDigit(passage.at(at - 1))) {
        feet(passage, at);
      }
      at = passage.text().indexOf('\'', at + 1);
    }
  }

  /** {@code 6'2"}, {@code 6' 2"}, {@code 6'2}, {@code 12' x 8'}. */
  private void feet(Passage passage, int at) {
    int from = at + 1;
    if (passage.at(from) == ' ') {
      from++;
    }
    int to = from;
    while (Signs.isDigit(passage.at(to)) && to - from < 2) {
      to++;
    }
    boolean close = to > from && from == at + 1 && !Signs.isWord(passage.at(to));
    if (to > from && passage.at(to) == '"') {
      mark(passage, at, "\u2032");
      mark(passage, to, "\u2033");
    } else if (close) {
      mark(passage, at, "\u2032");
    }
  }

  private void mark(Passage passage, int at, String prime) {
    passage.keep(at, at + 1);
    if (primes) {
      passage.set(at, at + 1, prime);
    }
  }
}
