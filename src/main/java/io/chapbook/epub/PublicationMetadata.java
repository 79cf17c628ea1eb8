package io.chapbook.epub;

import io.chapbook.book.Particulars;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a package document says of its publication.
 *
 * @param identifier a URN that is the publication's alone
 * @param title the title, never blank
 * @param author the author, or null
 * @param description plain text, or null
 * @param language a well-formed BCP 47 tag
 * @param rightToLeft whether pages turn from right to left
 * @param modified when it was last changed, in the years 0 to 9999; whole seconds count
 * @param producer the program that made it, with its version
 * @param words how many words its text has; 0 when they were not counted
 * @param certifier who claims that it conforms to EPUB Accessibility 1.1 with WCAG 2.2 at level AA,
 *     or null when nobody does
 * @param particulars what a library wants to know beside
 */
public record PublicationMetadata(
    String identifier,
    String title,
    @Nullable String author,
    @Nullable String description,
    String language,
    boolean rightToLeft,
    Instant modified,
    String producer,
    int words,
    @Nullable String certifier,
    Particulars particulars) {

  private static final int LAST_YEAR = 9999;

  /**
   * Checks what the package document needs.
   *
   * @throws IllegalArgumentException when something required is blank, the language is no BCP 47
   *     tag, or the time has no form in {@code dcterms:modified}
   */
  public PublicationMetadata {
    require(!identifier.isBlank(), "the identifier must not be blank");
    require(!title.isBlank(), "the title must not be blank");
    require(author == null || !author.isBlank(), "the author must not be blank; null means none");
    require(!producer.isBlank(), "the producer must not be blank");
    require(words >= 0, "a number of words counts from 0, not " + words);
    require(certifier == null || !certifier.isBlank(), "a claim needs the name of who makes it");
    require(isLanguageTag(language), "not a BCP 47 language tag: " + language);
    int year = modified.atOffset(ZoneOffset.UTC).getYear();
    require(year >= 0 && year <= LAST_YEAR, "no year of four digits: " + modified);
  }

  private static boolean isLanguageTag(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty()
          || tag.equalsIgnoreCase("und") || tag.toLowerCase(Locale.ROOT).startsWith("und-");
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static void require(boolean condition, String fault) {
    if (!condition) {
      throw new IllegalArgumentException(fault);
    }
  }
}
