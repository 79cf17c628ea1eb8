package io.chapbook.text;

/** Runs of white space in regular expressions. */
public final class Blanks {

  /**
   * White space before a sign, if there is any. It begins where a run begins: {@code \s*} alone is
   * tried at each place of the run, and a thousand blanks are looked at half a million times.
   */
  public static final String BEFORE = "(?:(?<!\\s)\\s++)?+";

  private Blanks() {}
}
