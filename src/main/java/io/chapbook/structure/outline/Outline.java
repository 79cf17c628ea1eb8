package io.chapbook.structure.outline;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in a text. Lists are in the order of the text.
 *
 * @param language the language as a BCP 47 tag
 * @param title the title; devised when the text has none
 * @param author the author, or null
 * @param descriptionLabelLine the line of the heading over the description, or 0
 * @param description the description, or null
 * @param declaredDescription a description that somebody declares, or null; a line feed parts
 *     paragraphs
 * @param headings the headings
 * @param notes the author's notes
 * @param sceneBreaks the scene breaks, one line each
 * @param letters the letters
 * @param contents the text's own lists of chapters
 * @param notices headers and licences of archives
 * @param dropped what the book leaves out
 * @param claims what each line is taken for
 * @param findings what a person may want to know
 */
public record Outline(
    String language,
    FoundText title,
    @Nullable FoundText author,
    int descriptionLabelLine,
    @Nullable FoundSpan description,
    @Nullable String declaredDescription,
    List<FoundHeading> headings,
    List<FoundNote> notes,
    List<FoundSpan> sceneBreaks,
    List<FoundSpan> letters,
    List<SourceSpan> contents,
    List<SourceSpan> notices,
    List<Dropped> dropped,
    Claims claims,
    List<Finding> findings) {

  public Outline {
    headings = List.copyOf(headings);
    notes = List.copyOf(notes);
    sceneBreaks = List.copyOf(sceneBreaks);
    letters = List.copyOf(letters);
    contents = List.copyOf(contents);
    notices = List.copyOf(notices);
    dropped = List.copyOf(dropped);
    findings = List.copyOf(findings);
  }

  /**
   * The same outline with a title, an author or a language that an option declares; null keeps.
   * What the text lacks is not told of where it is declared.
   */
  public Outline declaring(
      @Nullable String newTitle, @Nullable String newAuthor, @Nullable String newLanguage) {
    List<Finding> left = findings.stream()
        .filter(one -> newTitle == null || one.code() != FindingCode.STR_001)
        .filter(one -> newAuthor == null || one.code() != FindingCode.STR_002)
        .toList();
    return new Outline(
        newLanguage == null ? language : newLanguage,
        newTitle == null ? title : declared(newTitle),
        newAuthor == null ? author : declared(newAuthor),
        descriptionLabelLine, description, declaredDescription, headings, notes, sceneBreaks,
        letters, contents, notices, dropped, claims, left);
  }

  /** The same outline with other findings. */
  public Outline withFindings(List<Finding> others) {
    return new Outline(
        language, title, author, descriptionLabelLine, description, declaredDescription, headings,
        notes, sceneBreaks, letters, contents, notices, dropped, claims, others);
  }

  private static FoundText declared(String text) {
    return new FoundText(text, "", 0, Ground.DECLARED, null);
  }
}
