package io.chapbook.structure.heading;

import io.chapbook.book.SectionType;
import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.DeclaredHeading;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.testing.MarkedStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps on the way to headings, each with its answer in words. A line's reading is its rule,
 * the word, kind and number that it has, its title in quotation marks, and its signs with what
 * stands between them; what it lacks is left out.
 */
final class HeadingSteps {

  private final RuleTable rules;
  private final WordLists words;
  private final Weights weights;
  private final HeadingReader reader;
  private final HeadingDetector detector;

  HeadingSteps() {
    RuleTableReader tables = new RuleTableReader();
    this.words = tables.readWords();
    this.rules = tables.readRules(words);
    this.weights = tables.readWeights();
    this.reader = new HeadingReader(rules, words);
    this.detector = new HeadingDetector(rules, words, weights);
  }

  /** How each line reads, whatever the others are; a star for one that is named. */
  String readings(String story) {
    return story.lines()
        .map(line -> (detector.isNamed(line) ? "* " : "")
            + (line.isBlank() ? "blank" : shown(reader.read(line.strip()))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String shown(HeadingForm form) {
    List<String> shown = new ArrayList<>();
    if (form.rule() != null) {
      shown.add(form.rule().name().replace("heading.", ""));
    }
    if (!form.word().isEmpty()) {
      shown.add(form.word());
    }
    if (form.type() != SectionType.CHAPTER) {
      shown.add(form.type().name());
    }
    if (form.number() != null) {
      shown.add(shown(form.number()));
    }
    shown.add('"' + form.title() + '"');
    Decoration signs = form.decoration();
    if (signs.kind() != Decoration.Kind.NONE) {
      shown.add(signs.kind() + (signs.level() == 0 ? "" : " " + signs.level())
          + " <" + signs.text() + ">");
    }
    return String.join(" ", shown);
  }

  private static String shown(@Nullable HeadingNumber number) {
    return number == null ? "" : number.style() + " " + number.value();
  }

  private static String shown(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::toString).collect(Collectors.joining(", "));
  }

  /** The lines that may be headings, how each reads and how it is weighed. */
  String candidates(String story) {
    MarkedStory read = MarkedStory.read(story);
    return lines(new CandidateFinder(reader, rules, weights).find(read.text(), read.claims())
        .stream()
        .map(one -> one.number() + " " + shown(one.form()) + ": " + one.score() + " = "
            + shown(one.evidence()))
        .toList());
  }

  /** The text's own lists of chapters. */
  String contents(String story) {
    MarkedStory read = MarkedStory.read(story);
    return lines(new ContentsListFinder(rules, reader).find(read.text(), read.claims()).stream()
        .map(SourceSpan::toString).toList());
  }

  private HeadingDetector.Gathered gathered(MarkedStory story) {
    return detector.gather(story.text(), story.claims());
  }

  /** The families that lines form, the lines in each, and how they are weighed. */
  String families(String story) {
    return lines(gathered(MarkedStory.read(story)).families().stream()
        .map(one -> one.name() + " (" + one.members().stream()
            .map(member -> "" + member.number()).collect(Collectors.joining(" "))
            + "): " + one.score() + ", of which " + one.weight() + " = " + shown(one.evidence()))
        .toList());
  }

  /** The lines that may be headings, and of two that say the same the one that stays. */
  String repeats(String story) {
    MarkedStory read = MarkedStory.read(story);
    RepeatedHeadings.Folded folded = gathered(read).folded();
    List<Integer> all = folded.candidates().stream().map(HeadingCandidate::number).toList();
    return all + " " + folded.repeats() + " " + folded.dropped(Set.copyOf(all)).stream()
        .map(one -> one.span() + " " + one.reason()).toList() + "\n";
  }

  /** Where all lines are taken that a rule takes, the second line of each, and what is left. */
  String seconds(String story) {
    MarkedStory read = MarkedStory.read(story);
    TreeMap<Integer, FamilyChooser.Chosen> chosen = new TreeMap<>();
    new CandidateFinder(reader, rules, weights).find(read.text(), read.claims()).stream()
        .filter(one -> one.form().rule() != null)
        .forEach(one -> chosen.put(
            one.number(), new FamilyChooser.Chosen(one, one.evidence())));
    return new SecondLineFinder(rules).find(read.text(), read.claims(), chosen)
        + " " + chosen.keySet() + "\n";
  }

  /** The lines that are chosen of families that somebody has drawn. */
  String choices(String sketch) {
    return new SketchedFamilies(sketch, reader).chosen(weights);
  }

  /** The headings, and what is told of them. */
  String whole(String story) {
    MarkedStory read = MarkedStory.read(story);
    return shown(detector.detect(read.text(), read.claims()), read);
  }

  private static String shown(HeadingDetector.Result result, MarkedStory read) {
    List<String> lines = new ArrayList<>();
    result.contents().forEach(one -> lines.add("contents " + one));
    result.repeats().forEach(one -> lines.add("repeat " + one.span()));
    result.headings().forEach(one -> lines.add(shown(one)));
    result.findings().forEach(one -> lines.add(shown(one)));
    lines.add(read.text().lines().stream().filter(line -> !read.claims().isFree(line.number()))
        .map(line -> line.number() + " " + read.claims().role(line.number()))
        .collect(Collectors.joining(", ", "claimed ", "")));
    return lines(lines);
  }

  /**
   * The headings that a person declares, with some that were found. The first line says which:
   * {@code keep 1 5; declare 9-10 level 2; declare 12 as A label}.
   */
  String declared(String sketch) {
    int end = sketch.indexOf('\n');
    MarkedStory read = MarkedStory.read(sketch.substring(end + 1));
    HeadingDetector.Result found = detector.detect(read.text(), read.claims());
    List<FoundHeading> kept = new ArrayList<>();
    List<DeclaredHeading> declared = new ArrayList<>();
    for (String one : sketch.substring(0, end).split("; ")) {
      String[] said = one.split(" ", 3);
      if (said[0].equals("keep")) {
        List<String> lines = List.of(one.split(" "));
        found.headings().stream()
            .filter(heading -> lines.contains("" + heading.span().startLine()))
            .forEach(kept::add);
      } else {
        String how = said.length > 2 ? said[2] : "";
        String[] lines = said[1].split("-");
        declared.add(new DeclaredHeading(
            new SourceSpan(
                Integer.parseInt(lines[0]), Integer.parseInt(lines[lines.length - 1])),
            how.startsWith("as ") ? how.substring(3) : null,
            how.startsWith("level ") ? Integer.parseInt(how.substring(6)) : 0,
            Decision.declared("a person")));
      }
    }
    return shown(detector.declare(read.text(), read.claims(), found, kept, declared), read);
  }

  /** The headings that a pattern names, which stands on the first line. */
  String patterns(String sketch) {
    int end = sketch.indexOf('\n');
    MarkedStory read = MarkedStory.read(sketch.substring(end + 1));
    return shown(detector.detect(
        read.text(), read.claims(), Pattern.compile(sketch.substring(0, end))), read);
  }

  private static String shown(FoundHeading heading) {
    return heading.span() + " " + heading.type() + " " + shown(heading.number()) + " level "
        + heading.level() + " " + heading.lines()
        + (heading.declaredLabel() == null ? "" : " as " + heading.declaredLabel())
        + " title \"" + heading.title() + "\": "
        + heading.decision().score() + " of " + heading.decision().threshold() + " = "
        + shown(heading.decision().evidence())
        + (heading.decision().runnerUp() == null ? ""
            : "; as a paragraph " + heading.decision().runnerUp().score());
  }

  private static String shown(Finding finding) {
    return finding.code() + " " + finding.span() + " " + finding.message();
  }

  /** The headings of a joined text, those made from names among them, and what is told of them. */
  String files(String story) {
    MarkedStory read = MarkedStory.read(story);
    HeadingDetector.Result found = detector.detect(read.text(), read.claims());
    Set<Integer> notes = read.text().lines().stream()
        .filter(line -> line.text().startsWith("A/N")).map(line -> line.number())
        .collect(Collectors.toSet());
    FileHeadings.Result result = new FileHeadings(rules, words, weights)
        .complete(read.text(), read.claims(), found.headings(), notes);
    List<String> lines = new ArrayList<>();
    result.headings().forEach(one -> lines.add(one.span() + " " + one.type() + " "
        + shown(one.number()) + " level " + one.level() + " " + one.label()
        + (one.isMadeFromName() ? " (made)" : "")));
    result.findings().forEach(one -> lines.add(shown(one)));
    return lines(lines);
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll(" +", " ").strip() + "\n")
        .collect(Collectors.joining());
  }
}
