package io.chapbook.structure.furniture;

import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.testing.ShownAnswers;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each finder alone takes for a leftover, in small texts on both sides of its limits. A file
 * belongs to one finder and holds many texts, as {@link ShownAnswers} says; {@link LeftoverStory}
 * says how their lines are marked. The marks were put by hand.
 */
class LeftoversTest {

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
    return ShownAnswers.marked("furniture", FINDERS.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> marked(one.getValue()))));
  }

  private static UnaryOperator<String> marked(Finder finder) {
    return block -> {
      LeftoverStory story = LeftoverStory.read(block);
      finder.find(story);
      return story.shown();
    };
  }
}
