package io.chapbook.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Texts that somebody might send to keep a program busy: one mark over and over, in every formation
 * that a rule might walk through more than once. Each can be made in any size, so that the cost of
 * twice as much tells whether something goes by the square.
 */
public final class HostileTexts {

  /** What is said over and over: marks of every family, letters, signs that are seen as nothing. */
  private static final List<String> MARKS = List.of(
      "#", "*", "* * *", "-", "---", "=", "~", "_", ".", "...", "…", "!", "?", ",", ";", ":", "'",
      "\"", "“", "”", "‘", "’", "«", "(", ")", "[", "]", "{", "}", "<", ">", "&", "|", "/", "\\",
      "`", "+", "@", "%", "^", "$", "–", "—", "--", "•", "·", "a", "A", "I", "i", "x", "é", "İ", "ß",
      "1", "1.", "IV", "第", "第一章", "章", "。", "あ", "한", "ا", "א", "ก", "😀", "e\u0301", "\u0301",
      "\u200E", "\u200F", "\u202E", "\u2067", "\u200B", "\u200D", "\u00AD", "\uFEFF", "\uFFFD",
      "\u00A0", "\u3000", "\t", " ", "\f", "\u0001", "\u2028", "A/N", "A/N:", "(A/N: ", "[A/N]",
      "Author's note:", "Note:", "Summary:", "Title:", "By", "by Ann", "Chapter", "Chapter 1",
      "Chapter One:", "Part I", "Prologue", "THE END", "End of Chapter 1", "To be continued",
      "Contents", "Dear Ann,", "Love,", "Yours, Ann", "P.S.", "Mr.", "\"Yes,\" he said.", "*a*",
      "_a_", "**a**", "*a", "<b>", "</b>", "<!--", "-->", "&amp;", "&#", "http://", "www.a.b", "a@b.c",
      "12:30", "12:30 Ann: hi", "Ann: hi", "> ", ">> ", "From: Ann", "Date: 1 May 2001",
      "May 1st, 2001", "Page 1", "- 1 -", "[ 1 ]", "oOo", "xXx", "XXX", "o", "a-", "-a", "a'", "'a",
      "a.", "a,b", "a b", "Ann", "ANN", "\"a", "a\"", "'tis", "it's", "rock 'n' roll", "…a",
      "Copyright 2001", "ISBN 1", "Posted by Ann", "Reviews: 1", "Previous Next", "one", "ONE",
      "\uD835\uDC00", "ﬁ", "\u1E9E", "Ａ", "¡", "¿", "§", "¶", "©", "™", "½", "°", "№", "€");

  private HostileTexts() {}

  /** A text of about so many characters. */
  @FunctionalInterface
  public interface Form {
    /** Writes it with a mark. */
    String write(String mark, int characters);
  }

  /** Each form by its name. */
  public static Map<String, Form> forms() {
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put("in a row", (mark, size) -> repeated(size, n -> mark));
    forms.put("with spaces", (mark, size) -> repeated(size, n -> mark + " "));
    forms.put("a line each", (mark, size) -> repeated(size, n -> mark + "\n"));
    forms.put("a paragraph each", (mark, size) -> repeated(size, n -> mark + "\n\n"));
    forms.put("before a line", (mark, size) -> repeated(size, n -> mark + " he went on\n"));
    forms.put("numbered", (mark, size) -> repeated(size, n -> mark + " " + n + "\n\n"));
    forms.put("numbered lines", (mark, size) -> repeated(size, n -> mark + n + "\n"));
    forms.put("among prose", (mark, size) -> repeated(size, n ->
        mark + "\n\nIt rained on day " + n + ", and " + mark + " nobody came.\n\n"));
    forms.put("opened then prose", (mark, size) -> repeated(size / 2, n -> mark)
        + repeated(size / 2, n -> " and it rained on day " + n));
    forms.put("prose then closed", (mark, size) ->
        repeated(size / 2, n -> "It rained on day " + n + " ") + repeated(size / 2, n -> mark));
    forms.put("fifty a line", (mark, size) -> repeated(size, n ->
        n % 50 == 49 ? mark + "\n\n" : mark + " "));
    forms.put("line then blanks", (mark, size) -> repeated(size, n ->
        n % 9 == 0 ? mark + "\n" : "   \n"));
    forms.put("growing", (mark, size) -> {
      StringBuilder text = new StringBuilder(size + 10_000);
      for (int n = 1; text.length() < size; n++) {
        text.append(mark.repeat(n % 2_000)).append(n % 3 == 0 ? "\n\n" : " a ");
      }
      return text.toString();
    });
    return forms;
  }

  /** The marks. */
  public static List<String> marks() {
    return MARKS;
  }

  private static String repeated(int size, IntFunction<String> part) {
    StringBuilder text = new StringBuilder(size + 100);
    for (int n = 0; text.length() < size; n++) {
      text.append(part.apply(n));
    }
    return text.toString();
  }
}
