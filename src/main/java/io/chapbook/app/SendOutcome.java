package io.chapbook.app;

import io.chapbook.report.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the sending of one book ended.
 *
 * @param kind how
 * @param input where the book or its story comes from
 * @param place where the book is now; empty when it did not get that far
 * @param message why it failed or was not sent, in one line; else what a person should know, or null
 * @param findings what was found when the story was converted; empty for a finished book
 * @param faults what the book was made without, each a line
 * @param cause what was thrown when it failed, or null
 */
public record SendOutcome(
    Kind kind,
    String input,
    String place,
    @Nullable String message,
    List<Finding> findings,
    List<String> faults,
    @Nullable Throwable cause) {

  /** The ends that a sending can come to. */
  public enum Kind {
    /** The book was not there and is now. */
    NEW,
    /** The same book was there with other bytes, and was replaced. */
    REPLACED,
    /** The very book was there. */
    UNCHANGED,
    /** The book is not there; the others go on. */
    FAILED,
    /** Nothing was tried any more: the destination was lost. */
    NOT_SENT
  }

  public SendOutcome {
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
  }

  /** A failure that was foreseen; its message says all. */
  static SendOutcome failed(String input, ConversionException cause) {
    return new SendOutcome(
        Kind.FAILED, input, "", cause.getMessage(), List.of(), List.of(), cause);
  }

  /** A fault of ours, which must not keep the other books from their place. */
  static SendOutcome unforeseen(String input, Throwable cause) {
    return new SendOutcome(Kind.FAILED, input, "", input + ": this should not have happened: "
        + cause + "; please report it, with the output of -v", List.of(), List.of(), cause);
  }

  /** A book that was not reached any more. */
  static SendOutcome notSent(String input) {
    return new SendOutcome(Kind.NOT_SENT, input, "", "not sent", List.of(), List.of(), null);
  }
}
