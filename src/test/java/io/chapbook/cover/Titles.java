package io.chapbook.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Titles of all shapes, the same on each run. */
final class Titles {
  private static final List<String> ALPHABETS =
      List.of(
          "abcdefghijklmnopqrstuvwxyz",
          "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
          "WM@%",
          "il.,'!|",
          "\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u0439\u0429\u0416\u042f",
          "\u03b1\u03b2\u03b3\u03b4\u03b5\u03ad\u03b6\u03b7\u03a9\u03a8\u0390",
          "\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05dc\u05e7\u05da()",
          "\u4e00\u4e8c\u4e09\u6708\u5149\u7269\u8a9e",
          "e\u0301a\u0308o\u0323\u0302n\u0303",
          "q\u0300\u0301\u0302\u0303\u0304",
          "<>&\"'/\\;=",
          "\u1ea4\u1ec6\u1ed3\u01fa\u00c5gjpqy_|\u00de",
          "\u2014\u2013-\u2026\u00ab\u00bb\u201c\u201d?!",
          "\u2588\u2580\u25a0\u2560\u222b",
          "abc \u05d0\u05d1\u05d2 123 (\u05d3)",
          "\u0627\u0644\u0642\u0645\u0631\u0e01\u0e02",
          "\u00ad\u200b\u200d\u202e\ufeffab");

  private Titles() {}

  /** A thousand titles with at least one visible character each. */
  static List<String> thousand() {
    List<String> titles =
        new ArrayList<>(
            List.of(
                "A",
                ".",
                "\u2026",
                "W".repeat(600),
                "i".repeat(600),
                "W ".repeat(300).strip(),
                "The ".repeat(200).strip(),
                "x".repeat(5000),
                "\ud83c\udf19\ud83d\udc69\u200d\ud83d\ude80",
                "Moon \ud83c\udf19 and Sun",
                "\ud835\udce3\ud835\udcf2\ud835\udcfd\ud835\udcf5\ud835\udcee",
                "\uff34\uff49\uff54\uff4c\uff45",
                "\ud800 broken",
                "- - - \u2014",
                "<script>alert(\"x & y\")</script>"));
    Random random = new Random(20260101);
    while (titles.size() < 1000) {
      titles.add(title(random));
    }
    return titles;
  }

  /** A thousand titles of one to eight words of made-up prose, as most books have them. */
  static List<String> ordinary() {
    Random random = new Random(20260102);
    List<String> titles = new ArrayList<>();
    while (titles.size() < 1000) {
      StringBuilder title = new StringBuilder();
      int words = 1 + random.nextInt(8);
      for (int word = 0; word < words; word++) {
        title.append(word == 0 ? "" : " ").append((char) ('A' + random.nextInt(26)));
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
          title.append((char) ('a' + random.nextInt(26)));
        }
      }
      titles.add(title.toString());
    }
    return titles;
  }

  private static String title(Random random) {
    String alphabet = ALPHABETS.get(titleShape(random));
    int words = 1 + random.nextInt(random.nextInt(4) == 0 ? 80 : 8);
    StringBuilder title = new StringBuilder();
    for (int word = 0; word < words && title.length() < 600; word++) {
      int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 90 : 9);
      title.append(word == 0 ? "" : " ");
      for (int i = 0; i < length; i++) {
        title.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
    }
    return title.toString().isBlank() ? "A" : title.toString();
  }

  private static int titleShape(Random random) {
    return random.nextInt(ALPHABETS.size());
  }
}
