package io.chapbook.delivery;

import io.chapbook.book.SeriesPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How books are named on a device: folders and a name, parted by slashes, with fields in braces that
 * stand for what is known of the book.
 */
public final class NameTemplate {

  /** The template that holds when nobody asks for another. */
  public static final String STANDARD = "{author}/{title}";

  private static final Set<String> FIELDS = Set.of("author", "title", "series", "number");

  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

  /** What stands between fields, and is left over when one of them is empty. */
  private static final Pattern LEFT_OVER =
      Pattern.compile("^[\\s\\p{Pd}.,_#:]+|[\\s\\p{Pd}.,_#:]+$|[(\\[]\\s*[)\\]]");

  /** The author of a book that names none, as the shelves of other programs have it. */
  private static final String NOBODY = "Unknown";

  private final List<String> parts;

  private NameTemplate(List<String> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * A template.
   *
   * @throws IllegalArgumentException when it names another field, leads out of the folder, or its
   *     last part has no title
   */
  public static NameTemplate of(String template) {
    Matcher field = FIELD.matcher(template);
    while (field.find()) {
      if (!FIELDS.contains(field.group(1))) {
        throw new IllegalArgumentException("there is no field " + field.group()
            + "; there are {author}, {title}, {series} and {number}");
      }
    }
    if (FIELD.matcher(template).replaceAll("").matches(".*[{}\\\\].*")) {
      throw new IllegalArgumentException(
          template + " has a brace or backslash that belongs to no field; parts are parted by /");
    }
    List<String> parts = List.of(template.split("/", -1));
    for (String part : parts) {
      if (part.isBlank() || part.matches("\\.+")) {
        throw new IllegalArgumentException(
            template + " has a part that is no name; write it such as " + STANDARD);
      }
    }
    if (!parts.get(parts.size() - 1).contains("{title}")) {
      throw new IllegalArgumentException(
          "the last part of " + template + " must have {title}; write it such as " + STANDARD);
    }
    return new NameTemplate(parts);
  }

  /**
   * The folders of a book and the name of its file without the ending, each a name that any file
   * system takes. A folder for which nothing is known is left out.
   */
  List<String> names(Parcel parcel) {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      String name = filled(parts.get(at), parcel);
      if (!name.isBlank() || at == parts.size() - 1) {
        names.add(SafeName.of(name).toString());
      }
    }
    return names;
  }

  private static String filled(String part, Parcel parcel) {
    boolean[] lacking = new boolean[1];
    String filled = FIELD.matcher(part).replaceAll(field -> {
      String value = value(field.group(1), parcel);
      lacking[0] |= value.isEmpty();
      return Matcher.quoteReplacement(value);
    });
    String before;
    do {
      before = filled;
      filled = lacking[0] ? LEFT_OVER.matcher(filled).replaceAll("") : filled;
    } while (!before.equals(filled));
    return filled;
  }

  private static String value(String field, Parcel parcel) {
    SeriesPlace series = parcel.series();
    return switch (field) {
      case "author" -> parcel.author() == null ? NOBODY : parcel.author();
      case "title" -> parcel.title();
      case "series" -> series == null ? "" : series.name();
      default -> series == null || series.number() == null ? "" : series.number();
    };
  }
}
