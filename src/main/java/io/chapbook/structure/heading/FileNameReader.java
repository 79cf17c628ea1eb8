package io.chapbook.structure.heading;

import io.chapbook.book.SectionType;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names of the files of one book, by the rules for headings where they fit. */
public final class FileNameReader {

  /** {@code 03 - The Mail}, {@code 42.5_rain}: a counting number, then what may be a title. */
  private static final Pattern COUNTED =
      Pattern.compile("(\\p{Nd}{1,9}(?:\\.\\p{Nd}{1,4})?)(?!\\p{Nd})[\\s.:)\\]\\-\u2013\u2014]*(.*)");

  /** {@code story12}, {@code Long Road 3}. */
  private static final Pattern COUNTED_LAST =
      Pattern.compile(".*?(?<!\\p{Nd})(\\p{Nd}{1,9}(?:\\.\\p{Nd}{1,4})?)");

  private final HeadingReader reader;

  /** A reader with the rules and words at hand; it keeps no state. */
  public FileNameReader(RuleTable rules, WordLists words) {
    this.reader = new HeadingReader(rules, words);
  }

  /**
   * What some names say. What all of them begin with, such as the name of the book, is left out where
   * that lets more of them be understood.
   *
   * @param names the files' own names without their endings
   * @return what each says, in the same order
   */
  public List<FileName> read(List<String> names) {
    List<FileName> plain = names.stream().map(this::read).toList();
    int shared = sharedBeginning(names);
    if (shared == 0) {
      return plain;
    }
    List<FileName> rest = names.stream().map(name -> read(name.substring(shared))).toList();
    return understood(rest) > understood(plain) ? rest : plain;
  }

  private static long understood(List<FileName> names) {
    return names.stream()
        .filter(name -> name.number() != null || name.type() != SectionType.CHAPTER).count();
  }

  /** How much all names begin with, up to the last sign between words; never a whole name. */
  private static int sharedBeginning(List<String> names) {
    if (names.size() < 2) {
      return 0;
    }
    int length = names.stream().mapToInt(String::length).min().orElse(0) - 1;
    String first = names.get(0);
    for (String name : names) {
      int same = 0;
      while (same < length && name.charAt(same) == first.charAt(same)) {
        same++;
      }
      length = same;
    }
    while (length > 0 && Character.isLetterOrDigit(first.charAt(length - 1))) {
      length--;
    }
    return Math.max(0, length);
  }

  private FileName read(String name) {
    String text = spaced(name);
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      String rest = words(counted.group(2));
      HeadingForm form = rest.isEmpty() ? null : reader.read(rest);
      boolean titled = rest.codePoints().anyMatch(Character::isLetter);
      double number = number(counted.group(1));
      return new FileName(titled ? rest : shown(number),
          form == null || form.rule() == null ? SectionType.CHAPTER : form.type(), number);
    }
    HeadingForm form = text.isEmpty() ? null : reader.read(text);
    if (form != null && form.rule() != null) {
      HeadingNumber number = form.number();
      return new FileName(words(text), form.type(), number == null ? null : number.value());
    }
    Matcher last = COUNTED_LAST.matcher(text);
    Double number = last.matches() ? (Double) number(last.group(1)) : null;
    return new FileName(text.isEmpty() ? name : words(text), SectionType.CHAPTER, number);
  }

  /** The name with blanks for underscores. */
  private static String spaced(String name) {
    return name.replace('_', ' ').replaceAll("\\s+", " ").strip();
  }

  /** A name that has hyphens for blanks gets its blanks. */
  private static String words(String text) {
    return text.indexOf(' ') >= 0 ? text : text.replaceAll("(?<=\\p{L})-(?=[\\p{L}\\p{N}])", " ");
  }

  private static double number(String digits) {
    StringBuilder ascii = new StringBuilder();
    digits.codePoints().forEach(
        c -> ascii.append(c == '.' ? "." : Integer.toString(Character.digit(c, 10))));
    return Double.parseDouble(ascii.toString());
  }

  /** A number without a fraction that says nothing. */
  static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
