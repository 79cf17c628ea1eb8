package io.chapbook.delivery;

import io.chapbook.book.SeriesPlace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How books are named, on a device or in a folder: folders and a name, parted by slashes, with fields
 * in braces that stand for what is known of the book.
 */
public final class NameTemplate {

  /** The template that holds when nobody asks for another. */
  public static final String STANDARD = "{author}/{title}";

  private static final Set<String> FIELDS = Set.of("author", "title", "series", "number");

  /** What tells a book from one of the same names, though nobody knows of the other. */
  private static final String HASH = "hash";

  /** How many bytes of a long name stay before its hash. */
  private static final int MOST_BEFORE_HASH = 180;

  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

  /** What stands between fields, and is left over when one of them is empty. */
  private static final Pattern LEFT_OVER =
      Pattern.compile("^[\\s\\p{Pd}.,_#:]+"
          + "|(?<![\\s\\p{Pd}.,_#:])[\\s\\p{Pd}.,_#:]+$|[(\\[]\\s*[)\\]]");

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
    return of(template, false);
  }

  /**
   * A template that may also have {@code {hash}}: digits of where the book's story comes from.
   *
   * @throws IllegalArgumentException as with {@link #of(String)}
   */
  public static NameTemplate withHash(String template) {
    return of(template, true);
  }

  private static NameTemplate of(String template, boolean hash) {
    Matcher field = FIELD.matcher(template);
    while (field.find()) {
      if (!FIELDS.contains(field.group(1)) && !(hash && field.group(1).equals(HASH))) {
        throw new IllegalArgumentException("there is no field " + field.group()
            + "; there are {author}, {title}, {series}" + (hash ? ", {hash}" : "")
            + " and {number}");
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

  /** Whether books of the same names are told apart by their hashes. */
  public boolean hasHash() {
    return parts.stream().anyMatch(part -> part.contains("{" + HASH + "}"));
  }

  /**
   * What the fields stand for.
   *
   * @param title the book's title
   * @param author its author, or null
   * @param series its place in a series, or null
   * @param hash what {@code {hash}} stands for; may be empty
   */
  public record Fields(
      String title, @Nullable String author, @Nullable SeriesPlace series, String hash) {}

  /**
   * The folders of a book and the name of its file without the ending, each a name that any file
   * system takes. A folder for which nothing is known is left out.
   */
  public List<String> names(Fields fields) {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      String name = filled(parts.get(at), fields);
      if (!name.isBlank() || at == parts.size() - 1) {
        names.add(withHash(SafeName.of(name).toString(), parts.get(at), fields.hash()));
      }
    }
    return names;
  }

  /** A long name is cut at its end, which must not take what tells it from others. */
  private static String withHash(String name, String part, String hash) {
    if (!part.contains("{" + HASH + "}") || name.contains(hash)) {
      return name;
    }
    String left = name;
    while (left.getBytes(StandardCharsets.UTF_8).length > MOST_BEFORE_HASH) {
      left = left.substring(0, left.offsetByCodePoints(left.length(), -1));
    }
    return SafeName.of(left + "-" + hash).toString();
  }

  List<String> names(Parcel parcel) {
    return names(new Fields(parcel.title(), parcel.author(), parcel.series(), ""));
  }

  private static String filled(String part, Fields fields) {
    boolean[] lacking = new boolean[1];
    String filled = FIELD.matcher(part).replaceAll(field -> {
      String value = value(field.group(1), fields);
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

  private static String value(String field, Fields fields) {
    SeriesPlace series = fields.series();
    return switch (field) {
      case "author" -> fields.author() == null ? NOBODY : fields.author();
      case "title" -> fields.title();
      case HASH -> fields.hash();
      case "series" -> series == null ? "" : series.name();
      default -> series == null || series.number() == null ? "" : series.number();
    };
  }
}
