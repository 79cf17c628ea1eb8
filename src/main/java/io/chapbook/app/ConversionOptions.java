package io.chapbook.app;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.limit.Limits;
import io.chapbook.typography.TypographyMode;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a conversion.
 *
 * @param title a title that goes before the text's own, or null
 * @param author an author that goes before the text's own, or null
 * @param language a BCP 47 tag that goes before what is detected, or null
 * @param cover the file of a cover image, or null to look for one beside the story
 * @param coverFolder a folder of cover images named for their stories, or null for the usual places
 * @param drawCover whether a book without a cover image gets a drawn one
 * @param notes where author's notes stand
 * @param typography how far the text's characters are set
 * @param paragraphs how paragraphs are told apart
 * @param format the form of the book's file
 * @param compression how hard the book's file is made small
 * @param certifier who claims that the book is accessible, or null when nobody does
 * @param force whether a book that exists is replaced
 * @param modified the time that the book bears
 * @param limits how large what is read may be
 * @param stages a folder for the value of each stage, or null; where several stories are converted,
 *     each has one of its own in it
 */
public record ConversionOptions(
    @Nullable String title,
    @Nullable String author,
    @Nullable String language,
    @Nullable Path cover,
    @Nullable Path coverFolder,
    boolean drawCover,
    NotePlacement notes,
    TypographyMode typography,
    ParagraphStyle paragraphs,
    BookFormat format,
    Compression compression,
    @Nullable String certifier,
    boolean force,
    Instant modified,
    Limits limits,
    @Nullable Path stages) {

  /**
   * The time that books bear when nobody names one, the beginning of the year 2000: always the same,
   * so that a story gives the same bytes on any day.
   */
  public static final Instant UNDATED = Instant.ofEpochSecond(946_684_800);

  /** The options of somebody who asks for nothing. */
  public static ConversionOptions standard() {
    return new ConversionOptions(
        null, null, null, null, null, true, NotePlacement.KEEP, TypographyMode.SAFE,
        ParagraphStyle.INDENT, BookFormat.EPUB, Compression.NORMAL, null, false, UNDATED,
        Limits.standard(), null);
  }

  /**
   * The same options for one story of several: its stages have a folder of their own below the one
   * for all, named as its book is.
   *
   * @param folders gives each story another folder
   */
  ConversionOptions of(StorySource story, OutputPaths folders) {
    return stages == null ? this : new ConversionOptions(
        title, author, language, cover, coverFolder, drawCover, notes, typography, paragraphs,
        format, compression, certifier, force, modified, limits,
        story.stem() == null
            ? folders.below(stages, story.name()) : folders.below(stages, story));
  }

  /** The same options with another form of the book's file. */
  public ConversionOptions withFormat(BookFormat other) {
    return new ConversionOptions(
        title, author, language, cover, coverFolder, drawCover, notes, typography, paragraphs,
        other, compression, certifier, force, modified, limits, stages);
  }

  /** The same options with a file that is made small with more or less effort. */
  public ConversionOptions withCompression(Compression other) {
    return new ConversionOptions(
        title, author, language, cover, coverFolder, drawCover, notes, typography, paragraphs,
        format, other, certifier, force, modified, limits, stages);
  }

  /** The same options with or without drawn covers. */
  public ConversionOptions withDrawnCover(boolean drawn) {
    return new ConversionOptions(
        title, author, language, cover, coverFolder, drawn, notes, typography, paragraphs,
        format, compression, certifier, force, modified, limits, stages);
  }

  /** The same options with author's notes elsewhere. */
  public ConversionOptions withNotes(NotePlacement other) {
    return new ConversionOptions(
        title, author, language, cover, coverFolder, drawCover, other, typography, paragraphs,
        format, compression, certifier, force, modified, limits, stages);
  }

  /** The same options with another style of paragraphs. */
  public ConversionOptions withParagraphs(ParagraphStyle other) {
    return new ConversionOptions(
        title, author, language, cover, coverFolder, drawCover, notes, typography, other,
        format, compression, certifier, force, modified, limits, stages);
  }

  /** The same options with other limits. */
  public ConversionOptions withLimits(Limits other) {
    return new ConversionOptions(
        title, author, language, cover, coverFolder, drawCover, notes, typography, paragraphs,
        format, compression, certifier, force, modified, other, stages);
  }
}
