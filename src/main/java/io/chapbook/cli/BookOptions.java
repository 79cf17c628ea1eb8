package io.chapbook.cli;

import io.chapbook.app.BookFormat;
import io.chapbook.app.ConversionOptions;
import io.chapbook.app.ParagraphStyle;
import io.chapbook.arrangement.NotePlacement;
import io.chapbook.typography.TypographyMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What convert and batch let a person choose about the books. */
final class BookOptions {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "epub",
      description = "The form of the book's file: ${COMPLETION-CANDIDATES} (the second for Kobo's "
          + "own renderer, in NAME.kepub.epub). Default: ${DEFAULT-VALUE}.")
  private BookFormat format;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language as a BCP 47 tag, such as en or pt-BR; detected if not given.")
  private @Nullable String language;

  @Option(
      names = "--notes",
      paramLabel = "WHERE",
      defaultValue = "keep",
      description = "Author's notes: ${COMPLETION-CANDIDATES} (in place, at the chapter's end, "
          + "together at the back, nowhere). Default: ${DEFAULT-VALUE}.")
  private NotePlacement notes;

  @Option(
      names = "--typography",
      paramLabel = "MODE",
      defaultValue = "safe",
      description = "Quotation marks, dashes, ellipses and emphasis: ${COMPLETION-CANDIDATES} (as "
          + "the text has them; set where it is sure; also by house style). Default: "
          + "${DEFAULT-VALUE}.")
  private TypographyMode typography;

  @Option(
      names = "--paragraphs",
      paramLabel = "STYLE",
      defaultValue = "indent",
      description = "How paragraphs are told apart: ${COMPLETION-CANDIDATES} (by the first line, "
          + "as in print; by a space, as on the web). Default: ${DEFAULT-VALUE}.")
  private ParagraphStyle paragraphs;

  @Option(
      names = "--covers",
      paramLabel = "DIR",
      description = "Folder of cover images named for their stories. Default: covers/ in the "
          + "story's folder, beside it, or in the working folder.")
  private @Nullable Path coverFolder;

  @Option(
      names = "--no-cover",
      description = "Draw no cover for a story that has no cover image.")
  private boolean noCover;

  @Option(
      names = "--certified-by",
      paramLabel = "NAME",
      description = "Write into each book that NAME claims it to conform to EPUB Accessibility 1.1 "
          + "and WCAG 2.2 level AA. Only a person who has examined the books can claim that; "
          + "Chapbook does not. Default: no claim.")
  private @Nullable String certifier;

  @Option(
      names = "--force",
      description = "Replace a book that exists.")
  private boolean force;

  @Option(
      names = "--keep-stages",
      paramLabel = "DIR",
      description = "Keep the value of each stage as text in this folder.")
  private @Nullable Path stages;

  /**
   * The request as {@code app} takes it.
   *
   * @throws ParameterException when a value is not of its form
   */
  ConversionOptions request(
      @Nullable String title, @Nullable String author, @Nullable Path cover) {
    return new ConversionOptions(
        named("--title", title), named("--author", author), language(), cover, coverFolder, !noCover, notes,
        typography, paragraphs, format, named("--certified-by", certifier), force, modified(),
        stages);
  }

  /** Words in one line, without blanks around them. */
  private @Nullable String named(String option, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (value.codePoints().noneMatch(BookOptions::isSeen)) {
      throw new ParameterException(spec.commandLine(), option + " must not be blank");
    }
    return value.strip().replaceAll("\\s+", " ");
  }

  /** What is neither a blank of any kind nor invisible nor a control. */
  private static boolean isSeen(int c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }

  private @Nullable String language() {
    String tag = language;
    if (tag == null) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (isLanguage(locale.getLanguage())) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException e) {
      throw new ParameterException(
          spec.commandLine(), "--language " + tag + " is no BCP 47 tag; write one such as en", e);
    }
    throw new ParameterException(
        spec.commandLine(), "--language " + tag + " names no language; write one such as en");
  }

  /**
   * Whether a code may be a language's: one of ISO 639-1, or any of three letters. Longer ones are
   * well-formed, but none has been registered.
   * https://www.iana.org/assignments/language-subtag-registry
   */
  private static boolean isLanguage(String code) {
    return code.length() == 3
        || code.length() == 2 && Arrays.asList(Locale.getISOLanguages()).contains(code);
  }

  /**
   * The time that the books bear, from SOURCE_DATE_EPOCH (seconds since 1970, UTC).
   * https://reproducible-builds.org/specs/source-date-epoch/
   */
  private Instant modified() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch == null || epoch.isBlank()) {
      return ConversionOptions.UNDATED;
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(epoch.strip()));
    } catch (NumberFormatException | java.time.DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "SOURCE_DATE_EPOCH must be a number of seconds, not " + epoch, e);
    }
  }
}
