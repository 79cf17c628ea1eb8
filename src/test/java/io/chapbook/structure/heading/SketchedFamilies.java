package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.Weights;
import io.chapbook.testing.MarkedStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text whose families somebody has drawn. Its first line says what each of them weighs: {@code
 * a 8, b -2 list}, where a list has no text between its lines. Each other line begins with the
 * letters of the families that it is in and with its own weight, which is mostly none; a hyphen is a
 * candidate that is in none, and a point a line that is no candidate.
 */
final class SketchedFamilies {

  private static final Pattern LINE = Pattern.compile(
      "(?:(?<in>[a-z]+|-)(?<own>-?\\d+)?|\\.) (?<text>.*)");

  private final List<HeadingCandidate> all = new ArrayList<>();
  private final Map<String, List<HeadingCandidate>> members = new TreeMap<>();
  private final Map<String, List<Evidence>> weights = new TreeMap<>();
  private final MeasuredText text;

  SketchedFamilies(String sketch, HeadingReader reader) {
    String[] lines = sketch.split("\n", -1);
    for (String family : lines[0].split(", ")) {
      String[] words = family.split(" ");
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(new Evidence(words[0], Integer.parseInt(words[1])));
      if (words.length > 2) {
        evidence.add(new Evidence("family.no-text-between", 0));
      }
      weights.put(words[0], evidence);
    }
    StringBuilder story = new StringBuilder();
    for (int at = 1; at < lines.length; at++) {
      Matcher line = LINE.matcher(lines[at]);
      story.append(at == 1 ? "" : "\n").append(line.matches() ? line.group("text") : lines[at]);
    }
    this.text = MarkedStory.read(story.toString()).text();
    for (int at = 1; at < lines.length; at++) {
      Matcher line = LINE.matcher(lines[at]);
      if (line.matches() && line.group("in") != null) {
        add(line, text.line(at), reader);
      }
    }
  }

  private void add(Matcher sketched, Line line, HeadingReader reader) {
    HeadingForm form = reader.read(line.text());
    int rank = text.markup().headingLevel(line.number());
    List<Evidence> own = sketched.group("own") == null
        ? List.of() : List.of(new Evidence("own", Integer.parseInt(sketched.group("own"))));
    HeadingCandidate candidate = new HeadingCandidate(
        line, rank == 0 ? form : form.framed(Decoration.Kind.MARKUP, rank), () -> own);
    all.add(candidate);
    if (!sketched.group("in").equals("-")) {
      sketched.group("in").chars().forEach(letter -> members
          .computeIfAbsent(Character.toString(letter), key -> new ArrayList<>()).add(candidate));
    }
  }

  /** The lines that are chosen, each with what it weighs. */
  String chosen(Weights table) {
    List<HeadingFamily> families = members.entrySet().stream()
        .map(one -> new HeadingFamily(one.getKey(), one.getValue(), weights.get(one.getKey())))
        .toList();
    return new FamilyChooser(table).choose(text, families, all).entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue().candidate().line().text() + ": "
            + one.getValue().score() + " = " + one.getValue().evidence().stream()
                .map(Evidence::toString).collect(Collectors.joining(", ")) + "\n")
        .collect(Collectors.joining());
  }
}
