package io.chapbook.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The form of a name under which a library files it.
 * https://www.w3.org/TR/epub-33/#sec-file-as
 *
 * <p>Only a name that can hardly be anything but given names and a family name is turned round: two
 * or three capitalised words, with initials, small particles and a suffix between and behind. A
 * particle in lower case goes with the given names ({@code Beethoven, Ludwig van}), one with a
 * capital with the family's ({@code Le Guin, Ursula K.}). User names, names with an article or
 * digits, and names in scripts without capitals stay as they are.
 */
final class FileAs {

  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 3;
  private static final int MOST_INITIALS = 4;

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "esq", "phd", "ii", "iii", "iv");

  private static final Set<String> TITLES = Set.of(
      "dr", "mr", "mrs", "ms", "prof", "sir", "lord", "lady", "dame", "madame", "mme", "herr",
      "frau", "captain", "professor", "doctor", "sister", "brother", "father", "saint", "st");

  private static final Set<String> PARTICLES = Set.of(
      "af", "al", "av", "bin", "da", "dal", "dalla", "das", "de", "degli", "dei", "del", "della",
      "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "le", "les", "los", "st",
      "saint", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur");

  /** Languages whose names have the family's first, or none. */
  private static final Set<String> NOT_TURNED = Set.of("hu", "is", "ja", "ko", "vi", "zh");

  private final String name;
  /** Whether it has no small letter, as on many a title page. */
  private final boolean shouted;

  private FileAs(String name) {
    this.name = name;
    this.shouted = name.chars().noneMatch(Character::isLowerCase);
  }

  /**
   * {@code Roe, Jane} for Jane Roe; a user's name such as {@code ink_and_embers} stays.
   *
   * @param language the book's language as a BCP 47 tag
   */
  static String of(String name, String language) {
    return NOT_TURNED.contains(Locale.forLanguageTag(language).getLanguage())
        ? name : new FileAs(name).filed();
  }

  private String filed() {
    List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
    String suffix = words.size() > FEWEST_WORDS ? takeSuffix(words) : "";
    int last = words.size() - 1;
    if (ARTICLES.contains(plain(words.get(0))) || !isName(words.get(last))) {
      return name;
    }
    int family = last;
    while (family > 1 && isParticle(words.get(family - 1))
        && Character.isUpperCase(words.get(family - 1).charAt(0))) {
      family--;
    }
    List<String> given = words.subList(0, family);
    boolean person = isGiven(given) && (!isTitle(given.get(0)) || given.size() > 1);
    return person ? String.join(" ", words.subList(family, words.size())) + ", "
        + String.join(" ", given) + suffix : name;
  }

  /** {@code Martin Luther King, Jr.} is filed as {@code King, Martin Luther, Jr.} */
  private static String takeSuffix(List<String> words) {
    int last = words.size() - 1;
    String suffix = words.get(last);
    if (!SUFFIXES.contains(plain(suffix)) || !Character.isUpperCase(suffix.charAt(0))) {
      return "";
    }
    words.remove(last);
    String before = words.get(last - 1);
    words.set(last - 1, before.endsWith(",") ? before.substring(0, before.length() - 1) : before);
    return ", " + suffix;
  }

  /** Given names, initials, a title, particles; what stands in brackets is part of them. */
  private boolean isGiven(List<String> words) {
    int names = 0;
    int others = 0;
    boolean inBrackets = false;
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      inBrackets |= at > 0 && word.startsWith("(");
      if (inBrackets) {
        inBrackets = !word.endsWith(")");
      } else if (isName(word) && !isTitle(word)) {
        names++;
      } else if (isInitials(word) || at == 0 && isTitle(word)
          || at > 0 && isParticle(word) && Character.isLowerCase(word.codePointAt(word.length() - 1))) {
        others++;
      } else {
        return false;
      }
    }
    return !inBrackets && names + others > 0 && names < MOST_WORDS;
  }

  private static boolean isTitle(String word) {
    return TITLES.contains(plain(word));
  }

  private static boolean isParticle(String word) {
    return PARTICLES.contains(plain(word));
  }

  private static String plain(String word) {
    return (word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
        .toLowerCase(Locale.ROOT);
  }

  /** {@code J.}, {@code J.R.R.}, {@code J} or {@code JRR}. */
  private static boolean isInitials(String word) {
    String letters = word.replace(".", "");
    return !letters.isEmpty() && letters.length() <= MOST_INITIALS
        && letters.chars().allMatch(Character::isUpperCase)
        && (letters.equals(word) || word.length() == 2 * letters.length());
  }

  /** {@code Roe}, {@code O'Brien}, {@code d'Arc}, {@code Smith-Jones}; not {@code X9}. */
  private boolean isName(String word) {
    int capital = word.startsWith("d'") || word.startsWith("d\u2019") ? 2 : 0;
    return word.length() > capital
        && Character.isUpperCase(word.charAt(capital))
        && word.chars().allMatch(FileAs::standsInName)
        && word.chars().filter(Character::isLetter).count() > 1
        && (word.chars().anyMatch(Character::isLowerCase) || shouted && !isNumeral(word));
  }

  private static boolean isNumeral(String word) {
    return word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }

  private static boolean standsInName(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\'' || c == '\u2019' || c == '-';
  }
}
