package io.chapbook.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the conversion of one story ended.
 *
 * @param kind how it ended
 * @param story where the story comes from
 * @param book the book's file; the folder it was to go to when it failed before it had a name
 * @param summary what is in the book; null unless it was converted
 * @param message why it failed or was skipped; null when it was converted
 * @param cause what was thrown when it failed; null when it did not
 * @param remarks what a person should know though nothing failed, a line each
 * @param why why {@code batch} made the book, for those who ask; null when that goes without saying
 */
public record ConversionOutcome(
    Kind kind,
    StorySource story,
    Path book,
    @Nullable BookSummary summary,
    @Nullable String message,
    @Nullable Throwable cause,
    List<String> remarks,
    @Nullable String why) {

  public ConversionOutcome {
    remarks = List.copyOf(remarks);
  }

  /** The three ends that a conversion can come to. */
  public enum Kind {
    CONVERTED,
    /** The book was there already, and nothing that it was made of or with has changed. */
    SKIPPED,
    FAILED
  }

  /** What the book was made without, each a line for a person; the input it comes from failed. */
  public List<String> faults() {
    return summary == null ? List.of() : summary.faults();
  }

  static ConversionOutcome converted(StorySource story, Path book, BookSummary summary) {
    return new ConversionOutcome(Kind.CONVERTED, story, book, summary, null, null, List.of(), null);
  }

  /** The same, with what else there is to say. */
  ConversionOutcome with(List<String> otherRemarks, @Nullable String reason) {
    return new ConversionOutcome(kind, story, book, summary, message, cause, otherRemarks, reason);
  }

  static ConversionOutcome skipped(StorySource story, Path book) {
    return new ConversionOutcome(Kind.SKIPPED, story, book, null, "the book is up to date", null, List.of(), null);
  }

  /** A failure that was foreseen; its message says all. */
  static ConversionOutcome failed(StorySource story, Path book, ConversionException cause) {
    return new ConversionOutcome(Kind.FAILED, story, book, null, cause.getMessage(), cause, List.of(), null);
  }

  /** A fault of ours, which must not keep the other stories from their books. */
  static ConversionOutcome failed(StorySource story, Path book, Throwable cause) {
    String message = story.location() + ": this should not have happened: " + cause
        + "; please report it, with the output of -v";
    return new ConversionOutcome(Kind.FAILED, story, book, null, message, cause, List.of(), null);
  }
}
