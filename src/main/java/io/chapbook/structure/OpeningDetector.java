package io.chapbook.structure;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.front.DescriptionFinder;
import io.chapbook.structure.front.MarkedFront;
import io.chapbook.structure.front.NoticeFinder;
import io.chapbook.structure.front.RepeatedTops;
import io.chapbook.structure.front.TitleDetector;
import io.chapbook.structure.furniture.FurnitureFinder;
import io.chapbook.structure.header.SourceHeaderReader;
import io.chapbook.structure.heading.HeadingDetector;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.note.NoteLabel;
import io.chapbook.structure.note.NoteLabelFinder;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and claims what is unmistakable, before anything can be taken for a heading. */
final class OpeningDetector {

  private final NoticeFinder notices;
  private final MarkedFront markedFront;
  private final SourceHeaderReader headers;
  private final FurnitureFinder furniture;
  private final NoteLabelFinder noteLabels;
  private final DescriptionFinder descriptions;
  private final HeadingDetector headings;
  private final TitleDetector titles;
  private final RepeatedTops repeatedTops;

  OpeningDetector(
      RuleTable rules,
      Weights weights,
      SourceHeaderReader headers,
      FurnitureFinder furniture,
      DescriptionFinder descriptions,
      HeadingDetector headings,
      TitleDetector titles) {
    this.notices = new NoticeFinder(rules);
    this.markedFront = new MarkedFront(rules, weights);
    this.headers = headers;
    this.furniture = furniture;
    this.noteLabels = new NoteLabelFinder(rules);
    this.descriptions = descriptions;
    this.headings = headings;
    this.titles = titles;
    this.repeatedTops = new RepeatedTops(rules, weights);
  }

  Opening open(MeasuredText text, Claims claims) {
    List<SourceSpan> foundNotices = notices.find(text, claims);
    MarkedFront.Found marked = markedFront.find(text, claims, headings::isNamed);
    SourceHeader header = headers.read(text, claims);
    List<Dropped> dropped = new ArrayList<>(furniture.find(text, claims));
    dropped.addAll(marked.repeats());
    List<NoteLabel> labels = noteLabels.find(text, claims);
    int descriptionLabel = marked.description() != null
        ? marked.descriptionLabel()
        : descriptions.findLabel(text, claims);
    TitleDetector.Named named = named(text, claims, marked, dropped);
    titles.claimDeclared(text, claims, header);
    RepeatedTops.Found tops = repeatedTops.find(text, claims);
    tops.hide(claims);
    return new Opening(
        foundNotices, marked, header, dropped, labels, descriptionLabel, named, tops);
  }

  private TitleDetector.@Nullable Named named(
      MeasuredText text, Claims claims, MarkedFront.Found marked, List<Dropped> dropped) {
    TitleDetector.Named named = marked.title() != null
        ? titles.withByline(text, claims, marked.title(), marked.author())
        : titles.findNamed(text, claims, dropped, headings::isNamed);
    if (named != null && named.author() != null) {
      dropped.addAll(furniture.findTitles(text, claims, named.title(), named.author()));
    }
    return named;
  }
}
