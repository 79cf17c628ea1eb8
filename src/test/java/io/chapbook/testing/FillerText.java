package io.chapbook.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a small text of which only the length counts. {@code {{prose 80}}} is so many
 * characters that end a sentence, {@code {{words 80}}} as many that end none. At the end of a line
 * {@code {{lines 9}}} is so many short lines, {@code {{wrapped 9}}} a paragraph of so many lines as
 * wide as a page, {@code {{blanks 9}}} so many blank ones; what stands before it on its line, such
 * as a mark, stands before each.
 */
public final class FillerText {

  private static final Pattern WORDS = Pattern.compile("\\{\\{(words|prose) (\\d+)}}");

  private static final Pattern LINES =
      Pattern.compile("(?<mark>.*)\\{\\{(?<kind>lines|wrapped|blanks) (?<count>\\d+)}}");

  private static final String SOME_WORDS =
      "There was a goose in the kitchen of the mill and it would not go out when they came to it ";

  private static final String A_LINE =
      "The goose went out of the mill and over the water to a town";

  private FillerText() {}

  /** A text with its filler. */
  public static String filled(String text) {
    return Arrays.stream(text.split("\n", -1)).flatMap(line -> lines(line).stream())
        .collect(Collectors.joining("\n"));
  }

  /** The lines that one line stands for: mostly itself. */
  public static List<String> lines(String line) {
    Matcher many = LINES.matcher(line);
    if (!many.matches()) {
      return List.of(WORDS.matcher(line).replaceAll(
          match -> some(match.group(1), Integer.parseInt(match.group(2)))));
    }
    List<String> lines = new ArrayList<>();
    int count = Integer.parseInt(many.group("count"));
    for (int at = 0; at < count; at++) {
      lines.add(many.group("mark") + switch (many.group("kind")) {
        case "lines" -> "He saw goose " + (char) ('a' + at % 26) + (char) ('a' + at / 26) + '.';
        case "wrapped" -> at < count - 1 ? A_LINE : A_LINE.substring(0, A_LINE.length() - 1) + '.';
        default -> "";
      });
    }
    return lines;
  }

  private static String some(String kind, int characters) {
    String words = SOME_WORDS.repeat(characters / SOME_WORDS.length() + 1);
    return words.substring(0, characters - 1) + (kind.equals("prose") ? '.' : 'x');
  }
}
