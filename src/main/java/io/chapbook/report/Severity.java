package io.chapbook.report;

import java.util.Locale;

/** How much a finding matters, from least to most. */
public enum Severity {
  /** Worth knowing; nothing needs to be done. */
  INFO,
  /** The book may differ from what the author meant; a look is advised. */
  WARNING,
  /** Something of the story is damaged in the book, or there is none. */
  ERROR;

  /** The name as reports show it: {@code info}, {@code warning}, {@code error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name as the command line takes it. */
  @Override
  public String toString() {
    return label();
  }
}
