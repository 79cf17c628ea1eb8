package io.chapbook.text;

/** A regular expression would look at a text for ever. The message names the text and a remedy. */
public final class EndlessSearchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 60;

  EndlessSearchException(String text) {
    super("the expressions of --headings and --rules do not come to an end on \""
        + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…")
        + "\"; see whether one has a repeat within a repeat, such as (a+)+");
  }
}
