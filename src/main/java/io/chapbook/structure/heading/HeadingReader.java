package io.chapbook.structure.heading;

import io.chapbook.book.SectionType;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.NumberReader;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleMatch;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.structure.rule.WordLists;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads single lines as headings, by the table of rules. */
public final class HeadingReader {

  private static final Map<String, SectionType> TYPES = types();

  private final RuleTable rules;
  /** What the words of the lists head; the first list that has a word counts. */
  private final Map<String, SectionType> types = new HashMap<>();
  private final NumberReader numbers;
  private final HeadingSpelling spelling;

  /** A reader with the rules and words at hand. */
  public HeadingReader(RuleTable table, WordLists words) {
    this.rules = table;
    TYPES.forEach((list, type) -> words.words(list).forEach(word -> types.putIfAbsent(word, type)));
    this.numbers = new NumberReader(words);
    this.spelling = new HeadingSpelling(words);
  }

  private static Map<String, SectionType> types() {
    Map<String, SectionType> types = new LinkedHashMap<>();
    types.put("prologue", SectionType.PROLOGUE);
    types.put("epilogue", SectionType.EPILOGUE);
    types.put("interlude", SectionType.INTERLUDE);
    types.put("foreword", SectionType.FOREWORD);
    types.put("preface", SectionType.PREFACE);
    types.put("introduction", SectionType.INTRODUCTION);
    types.put("afterword", SectionType.AFTERWORD);
    types.put("dedication", SectionType.DEDICATION);
    types.put("acknowledgments", SectionType.ACKNOWLEDGMENTS);
    types.put("appendix", SectionType.APPENDIX);
    types.put("epigraph", SectionType.EPIGRAPH);
    types.put("part", SectionType.PART);
    return types;
  }

  /** Whether a line's text reads as a heading by its words or number alone. */
  boolean isNamed(String lineText) {
    return !lineText.isBlank() && read(lineText).rule() != null;
  }

  /** How a line's text, white space around it taken off, reads as a heading. */
  HeadingForm read(String lineText) {
    String text = RuleText.of(plainLetters(lineText));
    if ("\"\u201c\u00ab\u201e".indexOf(text.charAt(0)) >= 0) {
      // No rule takes a line that begins with a quotation mark; most lines that do are speech.
      return plain(new Decoration(Decoration.Kind.NONE, 0, text));
    }
    RuleMatch whole = rules.match(RuleLabel.HEADING, text);
    if (whole != null) {
      return form(whole, new Decoration(Decoration.Kind.NONE, 0, text));
    }
    HeadingForm mended = readMisspelt(text);
    if (mended != null) {
      return mended;
    }
    Decoration decoration = Decoration.of(text);
    if (decoration.kind() != Decoration.Kind.NONE) {
      RuleMatch inner = rules.match(RuleLabel.HEADING, decoration.text());
      if (inner != null) {
        return form(inner, decoration);
      }
    }
    return plain(decoration);
  }

  /** Letters and digits that are drawn from mathematics, for their looks, as plain ones. */
  private static String plainLetters(String text) {
    return text.indexOf('\ud835') < 0 ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** {@code hapter 6}, {@code Chpater 7}: the word for a chapter with one slip in it. */
  private @Nullable HeadingForm readMisspelt(String text) {
    String mended = spelling.mend(text);
    if (mended != null) {
      for (LineRule rule : rules.of(RuleLabel.HEADING)) {
        Matcher whole = rule.match(mended);
        if (whole != null && rule.name().equals("heading.word-number")) {
          return form(
              new RuleMatch(rule, whole), new Decoration(Decoration.Kind.NONE, 0, text));
        }
      }
    }
    return null;
  }

  private static HeadingForm plain(Decoration decoration) {
    return new HeadingForm(null, "", SectionType.CHAPTER, null, decoration.text(), decoration);
  }

  private HeadingForm form(RuleMatch read, Decoration decoration) {
    LineRule rule = read.rule();
    Matcher match = read.words();
    String word = spelling.inFull(
        group(match, "word", rule).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    String number = group(match, "number", rule);
    String arc = group(match, "arc", rule);
    String title = group(match, "title", rule).strip();
    return new HeadingForm(
        rule,
        word,
        type(word),
        arc.isEmpty() ? numbers.read(number) : numbers.readArc(arc),
        title,
        decoration);
  }

  private SectionType type(String word) {
    if (word.isEmpty()) {
      return SectionType.CHAPTER;
    }
    if (word.length() == 1 && "\u5377\u90e8\u96c6\ubd80\uad8c".contains(word)) {
      return SectionType.PART;
    }
    return types.getOrDefault(word.toLowerCase(Locale.ROOT), SectionType.CHAPTER);
  }

  private static String group(Matcher match, String name, LineRule rule) {
    if (!rule.pattern().groups().contains(name)) {
      return "";
    }
    String value = match.group(name);
    return value == null ? "" : value;
  }
}
