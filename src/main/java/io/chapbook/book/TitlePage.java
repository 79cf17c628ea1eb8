package io.chapbook.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the title page.
 *
 * @param title the title as the text writes it, or a devised one
 * @param subtitle what follows the title on its line or on the lines below it; may be empty
 * @param byline the author's line as the text writes it ({@code by Jane Roe}), or null
 * @param descriptionLabel the heading over the description as the text writes it, or null
 * @param description the blurb's blocks; empty when there is none
 */
public record TitlePage(
    Phrase title,
    List<Phrase> subtitle,
    @Nullable Phrase byline,
    @Nullable String descriptionLabel,
    List<Block> description) {

  public TitlePage {
    subtitle = List.copyOf(subtitle);
    description = List.copyOf(description);
  }

  /** A title page of lines that stand as the text has them. */
  public static TitlePage of(
      String title,
      List<String> subtitle,
      @Nullable String byline,
      @Nullable String descriptionLabel,
      List<Block> description) {
    return new TitlePage(
        Phrase.of(title), Phrase.all(subtitle), byline == null ? null : Phrase.of(byline),
        descriptionLabel, description);
  }
}
