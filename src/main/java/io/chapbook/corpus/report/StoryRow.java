package io.chapbook.corpus.report;

import io.chapbook.report.Finding;
import io.chapbook.report.Severity;
import io.chapbook.report.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one story ended.
 *
 * @param source its path below the folder or archive that was named
 * @param state how it ended
 * @param book its book's path below the output folder; null when it has none
 * @param facts what the book is; null when none was made
 * @param findings what was found on the way
 * @param faults what the book was made without, each a line; the input it comes from failed
 * @param failure why there is no book; null when there is one
 */
public record StoryRow(
    String source,
    State state,
    @Nullable String book,
    @Nullable Facts facts,
    List<Noted> findings,
    List<String> faults,
    @Nullable Failure failure) {

  public StoryRow {
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
  }

  /** The same without what only its line of JSON tells. */
  StoryRow slim() {
    return new StoryRow(source, state, book, facts, List.of(), List.of(), failure);
  }

  /**
   * A finding, as its words are.
   *
   * @param code its code, as {@code STR-004}
   * @param severity how much it matters
   * @param line its first line, from 1; 0 when it is about the whole story
   * @param message what it says
   */
  public record Noted(String code, Severity severity, int line, String message) {

    /** A finding in words. */
    public static Noted of(Finding finding) {
      SourceSpan span = finding.span();
      return new Noted(finding.code().code(), finding.severity(),
          span == null ? 0 : span.startLine(), finding.message());
    }
  }

  /** The same of a story that was left alone since. */
  public StoryRow skipped() {
    return new StoryRow(source, State.SKIPPED, book, facts, findings, faults, failure);
  }

  /** The ends that a story can come to. */
  public enum State {
    CONVERTED,
    SKIPPED,
    FAILED
  }

  /**
   * What a book is, and what it took.
   *
   * @param title its title
   * @param author its author, or null
   * @param headings how many headings were found
   * @param words how many words the story has
   * @param milliseconds how long it took from reading to writing
   * @param unsure how many readings a person should look at
   * @param least the least sure reading; null when nothing had to be weighed
   */
  public record Facts(
      String title,
      @Nullable String author,
      int headings,
      int words,
      double milliseconds,
      int unsure,
      @Nullable Reading least) {}

  /**
   * What some lines were taken for.
   *
   * @param kind what for, in words such as {@code heading}
   * @param text its words
   * @param line its first line, from 1; 0 when it stands nowhere
   * @param confidence how sure it is, from 0 to 1
   * @param reason why, as {@code inspect --explain} says it
   */
  public record Reading(String kind, String text, int line, double confidence, String reason) {}

  /**
   * Why a story has no book.
   *
   * @param what what happened
   * @param remedy what to do; empty when what happened says it
   */
  public record Failure(String what, String remedy) {

    /** A message as it parts what happened from what to do: at its first semicolon. */
    public static Failure of(String message) {
      int end = message.indexOf("; ");
      return end < 0 ? new Failure(message, "")
          : new Failure(message.substring(0, end), message.substring(end + 2));
    }

    /** What failures of one cause have in common: numbers and quoted words may differ. */
    String cause() {
      return what.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("[0-9]+", "0");
    }
  }
}
