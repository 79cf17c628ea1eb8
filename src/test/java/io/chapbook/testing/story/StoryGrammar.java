package io.chapbook.testing.story;

import io.chapbook.testing.speed.StoryMaker;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Stories by lot: each rule draws one of its forms, down to words and odd characters. The same seed
 * always gives the same story. Most look like what people write; some are marks and oddities only.
 */
public final class StoryGrammar {

  private static final List<String> BYLINES = List.of(
      "by %s", "By %s", "BY %s", "Author: %s", "Written by %s", "(%s)", "- %s", "A story by %s",
      "von %s", "%s", "by %s & Friends", "author - %s <me@example.org>");

  private static final List<String> FIELDS = List.of(
      "Rating: PG-13", "Fandom: The Mill", "Disclaimer: I own nothing.", "Words: 1,234",
      "Published: 2003-04-05", "Status: Complete", "Archive: anywhere, but ask", "Pairing: A/B",
      "Summary: Somebody goes to the well and comes back late.", "Series: Wells, 2 of 3",
      "Genre: Drama | Humour", "Language: English", "URL: http://example.org/1", "Codes: MF, rom",
      "Author's Note: it is short.", "Title:", "Spoilers:", "Feedback: yes, please");

  private static final List<String> BREAKS = List.of(
      "* * *", "***", "---", "#", "~*~", "o0o", "-----------------------", "* * * * *", "=====",
      "§", ".", "...", "<><><>", "xXx", "\u2042", "\u2766", "~", "___", "[line break]", "***\n***");

  private static final List<String> NOTES = List.of(
      "A/N: %s", "Author's Note: %s", "[A/N: %s]", "(A/N %s)", "AN - %s", "Author's notes:\n%s",
      "A/N:\n\n%s\n\nOn with the story!", "**A/N: %s**", "[AN: %s", "Notes: %s", "*author's note* %s",
      "Disclaimer: %s", "PS: %s", "{%s}", "A.N.%s", "Thanks for reading! %s", "%s\n\nA/N end");

  private static final List<String> LETTERS = List.of(
      "Dear %2$s,\n\n%1$s\n\nYours,\n%2$s", "To whom it may concern:\n%1$s\nSincerely\n%2$s",
      "    Dear %2$s,\n    %1$s\n    -%2$s", "> %1$s\n> \n> %2$s", "From: %2$s\nTo: all\n\n%1$s",
      "\"Dear %2$s,\n\n\"%1$s\n\n\"Love, %2$s\"", "My dear %2$s\n\n%1$s\n\nP.S. %1$s",
      "It read:\n\n%1$s STOP %2$s STOP", "[%2$s]: %1$s\n[%2$s]: no\n[%2$s]: %1$s", "_%1$s_\n%2$s",
      "%2$s: %1$s\n%2$s: ok\nX: %1$s", "| %1$s |\n| %2$s |", "  1. %1$s\n  2. %1$s\n 10. %2$s");

  private static final List<String> ENDS = List.of(
      "THE END", "The End", "Fin.", "To be continued...", "END OF CHAPTER", "TBC", "~ The End ~",
      "*** END OF THIS FILE ***", "Please review!", "Back to index | Next", "[end]", "Page 3 of 3");

  private static final List<String> WRAPS = List.of(
      "*%s*", "_%s_", "**%s**", "/%s/", "<i>%s</i>", "\"%s\"", "'%s'", "\u201c%s", "(%s)", "[%s]",
      "%s--", "...%s", "<b>%s", "&amp;%s", "``%s''", "<<%s>>", "\u00ab %s \u00bb", "# %s", "%s [1]");

  private final SplittableRandom random;
  private final StoryMaker prose;
  private final OddCharacters odd;

  private StoryGrammar(long seed) {
    this.random = new SplittableRandom(seed);
    this.prose = new StoryMaker(seed);
    this.odd = new OddCharacters(random);
  }

  /** The story of a seed. */
  public static String story(long seed) {
    return new StoryGrammar(seed).story();
  }

  private String story() {
    StringBuilder text = new StringBuilder();
    if (rarely(20)) {
      for (int more = random.nextInt(60); more > 0; more--) {
        text.append(scrap()).append(rarely(3) ? "\n\n" : "\n");
      }
    } else {
      front(text);
      body(text);
      if (rarely(3)) {
        text.append("\n\n").append(one(ENDS)).append(rarely(2) ? "\n" : "");
      }
    }
    String laidOut = new StoryLayout(random).of(text.toString());
    return rarely(3) ? odd.strewn(laidOut) : laidOut;
  }

  private void front(StringBuilder text) {
    if (rarely(8)) {
      text.append(scrap()).append("\n");
    }
    if (!rarely(6)) {
      String title = rarely(8) ? wrapped(prose.title()) : prose.title();
      text.append(rarely(5) ? title.toUpperCase(Locale.ROOT) : title);
      text.append(rarely(3) ? "\n\n" : "\n");
    }
    if (!rarely(4)) {
      text.append(String.format(one(BYLINES), prose.person())).append(rarely(3) ? "\n\n" : "\n");
    }
    for (int more = rarely(3) ? random.nextInt(8) : 0; more > 0; more--) {
      text.append(one(FIELDS)).append(rarely(5) ? "\n\n" : "\n");
    }
    text.append("\n");
  }

  private void body(StringBuilder text) {
    IntFunction<String> heading = headings();
    int chapters = rarely(3) ? 0 : 1 + random.nextInt(5);
    int first = rarely(6) ? random.nextInt(100) : 1;
    for (int chapter = 0; chapter <= chapters; chapter++) {
      if (chapter > 0 && !rarely(25)) {
        text.append("\n").append(heading.apply(first + chapter - 1)).append("\n\n");
      }
      for (int more = 1 + random.nextInt(5); more > 0; more--) {
        text.append(block()).append("\n\n");
      }
    }
  }

  /** One family of headings for the whole story. */
  private IntFunction<String> headings() {
    String title = prose.title();
    List<IntFunction<String>> families = List.of(
        number -> "Chapter " + number,
        number -> "CHAPTER " + number + ": " + prose.title(),
        number -> "Chapter " + number + "\n" + prose.title(),
        number -> number + ".",
        number -> number + " - " + prose.title(),
        number -> "== " + number + " ==",
        number -> roman(number),
        number -> "Part " + roman(number) + "\n\nChapter " + number,
        number -> "## " + prose.title(),
        number -> prose.title().toUpperCase(Locale.ROOT),
        number -> "Kapitel " + number,
        number -> title + ", chapter " + number,
        number -> "[b]Chapter " + number + "[/b]",
        number -> number == 1 ? "Prologue" : "Day " + number,
        number -> "*** Chapter " + number + " ***",
        number -> one(WRAPS).formatted("Chapter " + number),
        number -> "\u7b2c" + number + "\u7ae0 " + prose.title(),
        number -> "Chapter " + number + "/" + (number + 3),
        number -> "    " + number,
        number -> "-" + number + "-\n" + one(BREAKS));
    return families.get(random.nextInt(families.size()));
  }

  private static String roman(int number) {
    return "X".repeat(number / 10) + List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII",
        "IX").get(number % 10);
  }

  private String block() {
    switch (random.nextInt(14)) {
      case 0:
        return one(BREAKS);
      case 1:
        return String.format(one(NOTES), prose.sentence());
      case 2:
        return String.format(one(LETTERS), prose.sentence(), prose.person());
      case 3:
        return rarely(3) ? scrap() : verses();
      case 4:
        return wrapped(prose.sentence()) + (rarely(2) ? " " + wrapped(prose.sentence()) : "");
      default:
        return prose.paragraph(rarely(2));
    }
  }

  private String verses() {
    StringBuilder verses = new StringBuilder();
    for (int more = 2 + random.nextInt(4); more > 0; more--) {
      verses.append("  ").append(prose.title()).append(more > 1 ? ",\n" : ".");
    }
    return verses.toString();
  }

  /** Part of a sentence, or all of it, in what people put around words; some forget the other end. */
  private String wrapped(String words) {
    int from = rarely(2) ? 0 : words.indexOf(' ') + 1;
    int to = rarely(2) ? words.length() : Math.max(from, words.lastIndexOf(' '));
    return words.substring(0, from) + String.format(one(WRAPS), words.substring(from, to))
        + words.substring(to);
  }

  /** Something that is rarely alone. */
  private String scrap() {
    switch (random.nextInt(7)) {
      case 0:
        return one(BREAKS);
      case 1:
        return String.format(one(NOTES), "");
      case 2:
        return one(FIELDS);
      case 3:
        return odd.run();
      case 4:
        return one(ENDS);
      case 5:
        return String.format(one(WRAPS), rarely(2) ? "" : prose.person());
      default:
        return headings().apply(random.nextInt(30));
    }
  }

  private String one(List<String> forms) {
    return forms.get(random.nextInt(forms.size()));
  }

  /** True once in so many times. */
  private boolean rarely(int times) {
    return random.nextInt(times) == 0;
  }
}
