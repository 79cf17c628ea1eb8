package io.chapbook.structure;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.front.MarkedFront;
import io.chapbook.structure.front.RepeatedTops;
import io.chapbook.structure.front.TitleDetector;
import io.chapbook.structure.note.NoteLabel;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.SourceHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found before headings are looked for, so that none of it is taken for one.
 *
 * @param notices headers and licences of archives
 * @param marked what the input's own markup says
 * @param header the fields before the story
 * @param dropped lines to leave out
 * @param labels the lines that begin with a note's label
 * @param descriptionLabel the line of the description's label, or 0
 * @param named a title with a byline below it, or null
 * @param tops what stands above the story again and again; hidden from those who look for headings
 */
record Opening(
    List<SourceSpan> notices,
    MarkedFront.Found marked,
    SourceHeader header,
    List<Dropped> dropped,
    List<NoteLabel> labels,
    int descriptionLabel,
    TitleDetector.@Nullable Named named,
    RepeatedTops.Found tops) {

  Opening {
    notices = List.copyOf(notices);
    dropped = List.copyOf(dropped);
    labels = List.copyOf(labels);
  }
}
