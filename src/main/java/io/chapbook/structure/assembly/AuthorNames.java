package io.chapbook.structure.assembly;

import io.chapbook.text.Blanks;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts the names of several authors. {@code Ida Wend and Tom Rook} are two; {@code Salt and Clover}
 * may be one pen name, and {@code Ida and Tom Wend} would leave a name without its family's.
 */
final class AuthorNames {

  /** A semicolon stands in no name. */
  private static final Pattern SURELY = Pattern.compile(Blanks.BEFORE + ";\\s*");

  private static final Pattern AND =
      Pattern.compile(",?(?<!\\s)\\s++(?:&|and|und|et|y|e|og|och|en|i|\u0438)\\s+");

  /** {@code Ida Wend, Tom Rook and Jon Lind}; without the last two it may be a name and a place. */
  private static final Pattern COMMA = Pattern.compile(Blanks.BEFORE + ",\\s+");

  /** Given name or initials, and a name behind it; small words such as {@code van} between. */
  private static final Pattern WHOLE_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*(?:\\s+\\p{L}[\\p{L}\\p{M}'\u2019.-]*){0,4}"
          + "\\s+\\p{Lu}[\\p{L}\\p{M}'\u2019-]+\\.?");

  private AuthorNames() {}

  /** The names, if they are several; else none. */
  static List<String> of(String author) {
    List<String> names = parts(SURELY, List.of(author));
    if (names.size() == 1 || !names.stream().allMatch(AuthorNames::beginsWithLetter)) {
      names = List.of(author);
      List<String> two = parts(AND, names);
      names = two.size() == 1 ? List.of() : parts(COMMA, two);
      names = names.stream().allMatch(name -> WHOLE_NAME.matcher(name).matches())
          ? names : List.of();
    }
    return names.size() > 1 ? names : List.of();
  }

  /** Not so the rests of {@code Tom &amp;amp; &amp;quot;Co&amp;quot;}. */
  private static boolean beginsWithLetter(String name) {
    return Character.isLetterOrDigit(name.codePointAt(0));
  }

  private static List<String> parts(Pattern between, List<String> texts) {
    return texts.stream().flatMap(between::splitAsStream)
        .map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
  }
}
