package io.chapbook.cli;

import java.util.Locale;

/** The forms of an answer: for people, and for programs, one JSON object a line. */
enum AnswerForm {
  TEXT,
  JSONL;

  /** The name as the command line takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
