package io.chapbook.structure.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What each finder alone takes for a leftover, in small texts on both sides of its limits. A file
 * belongs to one finder and holds many texts. Each begins with {@code #} and what it shows; {@link
 * LeftoverStory} says how its lines are marked. The marks were put by hand.
 */
class LeftoversTest {

  private static final Path ROOT = Path.of("src", "test", "resources", "furniture");

  private static final String END_OF_BLOCK = "\n----\n";

  /** Finds the lines to leave out of one text. */
  @FunctionalInterface
  private interface Finder {

    void find(LeftoverStory story);
  }

  private static final RuleTable RULES = rules();

  private static final Weights WEIGHTS = new RuleTableReader().readWeights();

  private static final Map<String, Finder> FINDERS = Map.of(
      "around.txt", LeftoversTest::findAround,
      "asciidoc.txt", story ->
          story.add(new AsciiDocMarkFinder().find(story.text(), story.claims())),
      "blocks.txt", story ->
          story.add(new RepeatedBlockFinder(RULES, line -> line.text().matches("[A-Z][a-z]+: .+"))
              .find(story.text(), story.claims())),
      "counters.txt", story -> story.add(new CounterFinder().find(story.text(), story.claims())),
      "footers.txt", LeftoversTest::findFooters,
      "pages.txt", story ->
          story.add(new PageFurnitureFinder().find(story.text(), story.claims())),
      "paths.txt", story -> story.add(new JunkFinder(RULES).find(story.text(), story.claims())),
      "posts.txt", story -> story.add(new PostHeaderFinder().find(story.text(), story.claims())),
      "titles.txt", story -> story.add(new RepeatedTitleFinder().find(
          story.text(), story.claims(), story.needTitle(), story.needAuthor())),
      "tops.txt", story -> story.add(new SiteTopFinder(RULES).find(story.text(), story.claims())));

  private static RuleTable rules() {
    RuleTableReader reader = new RuleTableReader();
    return reader.readRules(reader.readWords());
  }

  private static void findFooters(LeftoverStory story) {
    story.add(new SiteFooterFinder()
        .find(story.text(), story.claims(), story.headings(), phrases(story)));
  }

  private static void findAround(LeftoverStory story) {
    story.add(new SiteFurnitureFinder(WEIGHTS).find(story.text(), story.claims(),
        story.headings(), phrases(story), story.title(), story.author()));
  }

  private static PhraseWeights phrases(LeftoverStory story) {
    return PhraseWeights.beside(story.headings(), story.text(), new SitePhrases(RULES));
  }

  @TestFactory
  Stream<DynamicTest> aFinderTakesTheLinesThatAPersonHasMarked() {
    return FINDERS.keySet().stream().sorted()
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
  }

  private static void compare(String name) throws IOException {
    Path file = ROOT.resolve(name);
    String golden = Files.readString(file);
    StringBuilder actual = new StringBuilder();
    for (String block : golden.split(END_OF_BLOCK)) {
      assertTrue(block.startsWith("# "), "a text says first what it shows: " + block);
      LeftoverStory story = LeftoverStory.read(block);
      FINDERS.get(name).find(story);
      actual.append(story.shown()).append(END_OF_BLOCK);
    }
    GoldenFile.compare(file, actual.toString());
  }

  @Test
  void eachFileHasItsFinder() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      assertEquals(new TreeSet<>(FINDERS.keySet()), files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new)));
    }
  }
}
