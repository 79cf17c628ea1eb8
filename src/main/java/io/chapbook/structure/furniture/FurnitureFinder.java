package io.chapbook.structure.furniture;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds all that stands in a text and is no part of the story, as far as is known at each step. */
public final class FurnitureFinder {

  private final JunkFinder junk;
  private final CounterFinder counters = new CounterFinder();
  private final PageFurnitureFinder pages = new PageFurnitureFinder();
  private final AsciiDocMarkFinder asciiDocMarks = new AsciiDocMarkFinder();
  private final PostHeaderFinder postHeaders = new PostHeaderFinder();
  private final SiteTopFinder siteTops;
  private final RepeatedBlockFinder repeatedBlocks;
  private final RepeatedTitleFinder repeatedTitles = new RepeatedTitleFinder();
  private final SitePhrases phrases;
  private final SiteFooterFinder siteFooters = new SiteFooterFinder();
  private final SiteFurnitureFinder siteFurniture;

  /**
   * A finder with the rules and weights at hand; it keeps no state between texts.
   *
   * @param fields whether a line is a field of a header, such as {@code Rating: T}
   */
  public FurnitureFinder(RuleTable rules, Weights weights, Predicate<Line> fields) {
    this.junk = new JunkFinder(rules);
    this.siteTops = new SiteTopFinder(rules);
    this.repeatedBlocks = new RepeatedBlockFinder(rules, fields);
    this.phrases = new SitePhrases(rules);
    this.siteFurniture = new SiteFurnitureFinder(weights);
  }

  /** What can be told before anything else is known; the lines are claimed. */
  public List<Dropped> find(MeasuredText text, Claims claims) {
    List<Dropped> dropped = new ArrayList<>(junk.find(text, claims));
    dropped.addAll(counters.find(text, claims));
    dropped.addAll(pages.find(text, claims));
    dropped.addAll(asciiDocMarks.find(text, claims));
    dropped.addAll(postHeaders.find(text, claims));
    dropped.addAll(siteTops.find(text, claims));
    dropped.addAll(repeatedBlocks.find(text, claims));
    return dropped;
  }

  /** The lines that say title and author again; they are claimed. */
  public List<Dropped> findTitles(
      MeasuredText text, Claims claims, FoundText title, FoundText author) {
    return repeatedTitles.find(text, claims, title, author);
  }

  /**
   * What stands at the edges of chapters; the lines are claimed.
   *
   * @param title what the story is called, or null when that is not known
   * @param author who wrote it, or null
   */
  public List<Dropped> findAround(
      MeasuredText text,
      Claims claims,
      List<FoundHeading> headings,
      @Nullable FoundText title,
      @Nullable FoundText author) {
    PhraseWeights weights = PhraseWeights.beside(headings, text, phrases);
    List<Dropped> dropped = new ArrayList<>(siteFooters.find(text, claims, headings, weights));
    dropped.addAll(siteFurniture.find(text, claims, headings, weights, title, author));
    return dropped;
  }
}
