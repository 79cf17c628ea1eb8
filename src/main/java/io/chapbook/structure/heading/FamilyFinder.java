package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers candidates into families: by wording and numbering, by decoration, by indent, by capitals,
 * by a contents list. A line may stand in several; which of them are headings is decided later.
 */
final class FamilyFinder {

  /** First lines of files that say nothing of themselves; most files have one, or none counts. */
  private static final String FILE_STARTS = "file-start";

  private static final int LONGEST_TITLE = 60;

  private final FamilyWeigher weigher;

  FamilyFinder(Weights weights) {
    this.weigher = new FamilyWeigher(weights);
  }

  /**
   * The families of a text, weighed.
   *
   * @param candidates lines that may be headings
   * @param listed the entries of the text's own contents lists
   */
  List<HeadingFamily> find(
      MeasuredText text, List<HeadingCandidate> candidates, ContentsEntries listed) {
    Map<String, List<HeadingCandidate>> groups = new LinkedHashMap<>();
    List<Named> named = text.sweep(candidates)
        .map(candidate -> new Named(candidate, names(text, candidate, listed)))
        .filter(one -> !one.names().isEmpty())
        .toList();
    for (Named one : named) {
      for (String name : one.names()) {
        groups.computeIfAbsent(name, key -> new ArrayList<>()).add(one.candidate());
      }
    }
    int files = text.source().parts().size();
    if (groups.getOrDefault(FILE_STARTS, List.of()).size() * 2 < files) {
      groups.remove(FILE_STARTS);
    }
    groups.computeIfPresent("gap", (name, members) -> withoutTitle(text, members));
    List<HeadingFamily> families = new ArrayList<>();
    groups.forEach((name, members) -> families.add(weigher.weigh(text, name, members)));
    return families;
  }

  /** A candidate and the names of the families that it stands in; most stand in none. */
  private record Named(HeadingCandidate candidate, List<String> names) {}

  private static List<String> names(
      MeasuredText text, HeadingCandidate candidate, ContentsEntries listed) {
    List<String> names = new ArrayList<>();
    HeadingForm form = candidate.form();
    Line line = candidate.line();
    if (form.rule() != null) {
      names.add("form:" + form.familyName());
    }
    Decoration.Kind kind = form.decoration().kind();
    if (kind != Decoration.Kind.NONE) {
      String sign = kind == Decoration.Kind.FENCED ? line.text().substring(0, 1) : "";
      names.add("decoration:" + kind + form.decoration().level() + sign);
    }
    if (CandidateFinder.isBelowThreadmark(text, line.number())) {
      names.add("threadmark");
    }
    if (CandidateWeigher.isAfterFormFeed(text, line)) {
      names.add("page");
    }
    String indent = indentName(text, line);
    if (!indent.isEmpty() && text.isBlank(line.number() + 1)) {
      names.add("indent:" + indent);
    }
    if (line.isAllCapitals() && form.rule() == null) {
      names.add("capitals");
    }
    if (!listed.isEmpty() && (listed.has(line.text()) || listed.has(form.title()))) {
      names.add("listed");
    }
    if (form.rule() == null && readsLikeTitle(text, line) && candidate.beginsFile()) {
      names.add(FILE_STARTS);
    }
    if (form.rule() == null && isSetFarOff(text, line)) {
      names.add("set-off");
    }
    if (form.rule() == null && WideGaps.isTitleAfterGap(text, line)) {
      names.add("gap");
    }
    return names;
  }

  /**
   * Whether a line at a file's top is a title and no first sentence: short, alone, with a capital
   * first if its script has them, and no mark at its end.
   */
  private static boolean readsLikeTitle(MeasuredText text, Line line) {
    return line.length() <= LONGEST_TITLE
        && line.letters() > 0
        && text.isBlank(line.number() + 1)
        && Character.isLetterOrDigit(line.first()) && !Character.isLowerCase(line.first())
        && (Character.isLetterOrDigit(line.last()) || line.last() == ')');
  }

  /** The text's first line is its title, unless it comes again, as a narrator's name does. */
  private static @Nullable List<HeadingCandidate> withoutTitle(
      MeasuredText text, List<HeadingCandidate> members) {
    HeadingCandidate first = members.get(0);
    boolean again = members.stream().skip(1)
        .anyMatch(other -> other.line().text().equals(first.line().text()));
    List<HeadingCandidate> others = members.subList(1, members.size());
    boolean title = text.previousText(first.number()) == 0 && !again;
    return !title ? members : others.isEmpty() ? null : others;
  }

  /** A short line with more room around it than paragraphs have, both above and below. */
  private static boolean isSetFarOff(MeasuredText text, Line line) {
    int usual = text.profile().blankBetweenParagraphs() ? 1 : 0;
    return text.blanksBefore(line.number()) > usual + 1
        && text.blanksAfter(line.number()) >= 1
        && text.blanksAfter(line.number()) >= usual;
  }

  private static String indentName(MeasuredText text, Line line) {
    String indent = line.indent();
    if (indent.isEmpty()
        || indent.equals(text.profile().usualIndent())
        || indent.indexOf('\f') >= 0) {
      return "";
    }
    if (indent.endsWith("\t\t")) {
      return "tabs" + indent.chars().filter(c -> c == '\t').count();
    }
    return line.indentColumns() >= 8 ? "centred" : indent.replace('\t', 't').replace(' ', 's');
  }
}
