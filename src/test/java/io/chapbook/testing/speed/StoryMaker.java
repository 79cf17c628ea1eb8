package io.chapbook.testing.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes the prose of stories by lot: the same seed always gives the same. The words are drawn from
 * lists of some hundreds, and people and places are named anew in each story, so that deflate finds
 * no more to shorten in it than in what people write. The sense is another matter.
 */
public final class StoryMaker {

  private static final Map<Character, String[]> WORDS = words();

  /** A letter of the lists between percent signs is drawn; C is a person and L a place. */
  private static final List<String> CLAUSES = List.of(
      "%x% %a% %n% %v% %d% %y% %x% %n%",
      "%C% %t% %x% %n% and %v%",
      "nobody %y% %L% %t% %x% %a% %n%",
      "%C% %d% %t% %x% %n% for %x% %n%",
      "there was %s% in %x% %n%, and %x% %a% smell of %n% and %n%",
      "it was %a%, like %g% in %x% %n%",
      "%C% had %t% that %n% before %x% %n% %v%",
      "she could see %x% %n% by %x% %a% light of %x% %n%",
      "he %v% without %s%, %g% all the way to %x% %n%",
      "%x% %n% %y% %L% %v%, and so did %C%",
      "they %t% two %n%s, %x% %a% %n% and some %n%",
      "all his %s% was gone, and %x% %n% with it",
      "her %n% %v% as %d% as %x% %a% %n%",
      "%C%'s %n% %v% %y% %x% %n%",
      "what %C% %t% was neither %a% nor %a%",
      "%x% %n%s of %x% %n% were %a% and %a%",
      "%C% went on %g%, one %n% in each hand",
      "%a% %n%s and %a% %n%s filled %L%",
      "%g%, %C% %t% %a% %n%s",
      "somebody had %t% every %n% between %L% and %x% %n%",
      "%s% %v%, %s% %v%, only %C% %d% %t% %L%",
      "it took %C% %x% %a% while to see %x% %n%",
      "%C% %t% %C%",
      "%n%, %n% and %n% %v% past",
      "%d% %C% %v%, %a%, %a% and %a%",
      "no %n% %t% %s% more %d%",
      "%L% had %n%s for %s%",
      "%x% %n% was no place for %g%");

  private static final List<String> JOINTS = List.of(
      ", and ", ", but ", "; ", ", because ", " while ", " until ", ", so ", ", although ", " when ",
      ", as if ", ", which was why ", ". Still, ", ", for ");

  private static final List<String> SPEECHES = List.of(
      "you never %t% my %n%, %C%", "%n%s behind %n%s", "I %v% %d%, %C%", "%a% %n%, %a% %s%",
      "%C%, %C%! %L%", "who %t% %C%", "%g%, %g% and %s%", "%n% or %n%, %C%", "my %n% %v%",
      "%L% is %s% and %n%s", "let %C% have %n%s", "you've %t% %n%s and %n%s",
      "%C% %t% %L% for %s%, %d%", "never %d%, %C%, with that %a% %n%", "%s%? %s%");

  private static final List<String> SAYS = List.of(
      "said %C%", "%C% %v%", "asked %C% %d%", "%C% said, %g%", "answered %C%",
      "said %C%, and %t% %n%s");

  /** One word in so many is no plain word of the lists. */
  private static final int ODDS = 3;

  private final Random random;
  private final List<String> people = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  /** Stories of one seed have the same people and places. */
  public StoryMaker(long seed) {
    // Seeds side by side give beginnings side by side, which are drawn and let go.
    this.random = new Random(seed * 0x9e3779b97f4a7c15L);
    for (int at = 0; at < 24; at++) {
      people.add(name());
      places.add(name());
    }
  }

  private static Map<Character, String[]> words() {
    Map<Character, String[]> lists = new HashMap<>();
    try (InputStream in = StoryMaker.class.getResourceAsStream("words.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> lists.put(line.charAt(0), line.substring(2).split(" ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(lists);
  }

  /** A story of about so many characters: a title, a byline and chapters. */
  public String story(int characters) {
    StringBuilder text = new StringBuilder(title()).append("\nby ").append(person()).append("\n");
    for (int chapter = 1; text.length() < characters; chapter++) {
      text.append("\nChapter ").append(chapter).append("\n\n");
      for (int end = Math.min(characters, text.length() + 12_000); text.length() < end;) {
        text.append(paragraph(false)).append("\n\n");
      }
    }
    return text.toString();
  }

  /** One of the people, by a given name. */
  public String person() {
    return people.get(random.nextInt(people.size()));
  }

  /** A title of a few words. */
  public String title() {
    return switch (random.nextInt(4)) {
      case 0 -> "The " + capital(one('a')) + " " + capital(one('n'));
      case 1 -> capital(one('n')) + " and " + capital(one('s'));
      case 2 -> "The " + capital(one('n')) + " of " + places.get(random.nextInt(places.size()));
      default -> capital(one('a')) + " " + capital(one('s'));
    };
  }

  /**
   * A paragraph of speech or of up to six sentences.
   *
   * @param curly whether its quotation marks and apostrophes are
   */
  public String paragraph(boolean curly) {
    String text;
    if (random.nextInt(5) < 2) {
      text = speech();
    } else {
      StringBuilder sentences = new StringBuilder(sentence());
      for (int more = random.nextInt(6); more > 0; more--) {
        sentences.append(' ').append(random.nextInt(6) == 0 ? speech() : sentence());
      }
      text = sentences.toString();
    }
    return curly ? curly(text) : text;
  }

  /** A sentence without speech. */
  public String sentence() {
    StringBuilder text = new StringBuilder(filled(one(CLAUSES)));
    for (int more = random.nextInt(3); more > 0; more--) {
      text.append(one(JOINTS)).append(filled(one(CLAUSES)));
    }
    return capital(text.toString()) + (random.nextInt(12) == 0 ? "!" : ".");
  }

  private String speech() {
    String said = capital(filled(one(SPEECHES)));
    String tail = filled(one(SAYS));
    return random.nextBoolean()
        ? "\"" + said + ",\" " + tail + "."
        : "\"" + said + (random.nextBoolean() ? "?" : ".") + "\" " + sentence();
  }

  private static String curly(String text) {
    StringBuilder curly = new StringBuilder(text);
    boolean open = false;
    for (int at = 0; at < curly.length(); at++) {
      if (curly.charAt(at) == '"') {
        open = !open;
        curly.setCharAt(at, open ? '\u201c' : '\u201d');
      } else if (curly.charAt(at) == '\'') {
        curly.setCharAt(at, '\u2019');
      }
    }
    return curly.toString();
  }

  private String filled(String frame) {
    String[] parts = frame.split("%");
    StringBuilder text = new StringBuilder(parts[0]);
    for (int at = 1; at < parts.length; at++) {
      text.append(at % 2 == 0 ? parts[at] : drawn(parts[at].charAt(0)));
    }
    return text.toString();
  }

  private String drawn(char list) {
    return list == 'C' ? person()
        : list == 'L' ? places.get(random.nextInt(places.size()))
        : list == 'n' ? noun()
        : list == 'a' && random.nextInt(ODDS) == 0 ? one('a') + "-" + one('n') + ending()
        : list == 'v' && random.nextInt(ODDS) == 0 ? one('v') + " " + one('d')
        : one(list);
  }

  /** Words made of two, as people make them, are what keeps a text from repeating itself. */
  private String noun() {
    int kind = random.nextInt(2 * ODDS);
    return kind == 0 ? one('n') + one('n')
        : kind == 1 ? one('n') + "-" + one('n')
        : kind == 2 ? name().toLowerCase(Locale.ROOT) + one('n')
        : kind == 3 ? one('a') + " " + one('n')
        : one('n');
  }

  private String ending() {
    return random.nextBoolean() ? "ed" : "like";
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int more = 2 + random.nextInt(2); more > 0; more--) {
      name.append(one('k'));
    }
    return capital(name.toString());
  }

  private String one(char list) {
    String[] words = WORDS.get(list);
    return words[random.nextInt(words.length)];
  }

  private String one(List<String> frames) {
    return frames.get(random.nextInt(frames.size()));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
