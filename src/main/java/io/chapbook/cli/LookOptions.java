package io.chapbook.cli;

import io.chapbook.app.BookFormat;
import io.chapbook.app.Compression;
import io.chapbook.app.ConversionOptions;
import io.chapbook.app.ParagraphStyle;
import io.chapbook.arrangement.NotePlacement;
import io.chapbook.limit.Limits;
import io.chapbook.typography.TypographyMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What every command that makes books lets a person choose about what is in them. */
final class LookOptions {

  private final Argument<String> language;
  private final Argument<NotePlacement> notes;
  private final Argument<TypographyMode> typography;
  private final Argument<ParagraphStyle> paragraphs;
  private final Argument<Path> coverFolder;
  private final Argument<Boolean> noCover;
  private final Argument<String> certifier;

  LookOptions(CommandSpec spec) {
    language = Option.of(String.class, "--language").label("TAG")
        .says("The language as a BCP 47 tag, such as en or pt-BR; detected if not given.")
        .in(spec);
    notes = Option.of(NotePlacement.class, "--notes").label("WHERE").usually("keep")
        .says("Author's notes: ${COMPLETION-CANDIDATES} (in place, at the chapter's end, "
            + "together at the back, nowhere). Default: ${DEFAULT-VALUE}.")
        .in(spec);
    typography = Option.of(TypographyMode.class, "--typography").label("MODE").usually("safe")
        .says("Quotation marks, dashes, ellipses and emphasis: ${COMPLETION-CANDIDATES} (as "
            + "the text has them; set where it is sure; also by house style). Default: "
            + "${DEFAULT-VALUE}.")
        .in(spec);
    paragraphs = Option.of(ParagraphStyle.class, "--paragraphs").label("STYLE")
        .usually("indent")
        .says("How paragraphs are told apart: ${COMPLETION-CANDIDATES} (by the first line, "
            + "as in print; by a space, as on the web). Default: ${DEFAULT-VALUE}.")
        .in(spec);
    coverFolder = Option.of(Path.class, "--covers").label("DIR")
        .says("Folder of cover images named for their stories. Default: covers/ in the "
            + "story's folder, beside it, or in the working folder.")
        .in(spec);
    noCover = Option.flag("--no-cover")
        .says("Draw no cover for a story that has no cover image.")
        .in(spec);
    certifier = Option.of(String.class, "--certified-by").label("NAME")
        .says("Write into each book that NAME claims it to conform to EPUB Accessibility 1.1 "
            + "and WCAG 2.2 level AA. Only a person who has examined the books can claim that; "
            + "Chapbook does not. Default: no claim.")
        .in(spec);
  }

  /**
   * The request as {@code app} takes it.
   *
   * @param command whose arguments are wrong when something is
   * @throws ParameterException when a value is not of its form
   */
  ConversionOptions request(
      CommandLine command, @Nullable String title, @Nullable String author, @Nullable Path cover,
      BookFormat format, boolean force, @Nullable Path stages) {
    return new ConversionOptions(
        named(command, "--title", title), named(command, "--author", author), language(command),
        cover, coverFolder.orNull(), !noCover.value(), notes.value(), typography.value(),
        paragraphs.value(), format,
        Compression.NORMAL, named(command, "--certified-by", certifier.orNull()), force,
        modified(command), Limits.standard(), stages);
  }

  /** Words in one line, without blanks around them. */
  private static @Nullable String named(
      CommandLine command, String option, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (value.codePoints().noneMatch(LookOptions::isSeen)) {
      throw new ParameterException(command, option + " must not be blank");
    }
    return value.strip().replaceAll("\\s+", " ");
  }

  /** What is neither a blank of any kind nor invisible nor a control. */
  private static boolean isSeen(int c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }

  private @Nullable String language(CommandLine command) {
    String tag = language.orNull();
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
          command, "--language " + tag + " is no BCP 47 tag; write one such as en", e);
    }
    throw new ParameterException(
        command, "--language " + tag + " names no language; write one such as en");
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
  private static Instant modified(CommandLine command) {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch == null || epoch.isBlank()) {
      return ConversionOptions.UNDATED;
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(epoch.strip()));
    } catch (NumberFormatException | java.time.DateTimeException e) {
      throw new ParameterException(
          command, "SOURCE_DATE_EPOCH must be a number of seconds, not " + epoch, e);
    }
  }
}
