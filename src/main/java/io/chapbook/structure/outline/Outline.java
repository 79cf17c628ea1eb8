package io.chapbook.structure.outline;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in a text. Lists are in the order of the text.
 *
 * @param foundLanguage the language
 * @param title the title; devised when the text has none
 * @param author the author, or null
 * @param descriptionLabelLine the line of the heading over the description, or 0
 * @param description the description, or null
 * @param headings the headings
 * @param notes the author's notes
 * @param sceneBreaks the scene breaks, one line each
 * @param letters the letters
 * @param contents the text's own lists of chapters
 * @param notices headers and licences of archives
 * @param dropped what the book leaves out
 * @param claims what each line is taken for
 * @param findings what a person may want to know
 * @param header the fields that stand before the story
 */
public record Outline(
    FoundLanguage foundLanguage,
    FoundText title,
    @Nullable FoundText author,
    int descriptionLabelLine,
    @Nullable FoundSpan description,
    List<FoundHeading> headings,
    List<FoundNote> notes,
    List<FoundSpan> sceneBreaks,
    List<FoundSpan> letters,
    List<SourceSpan> contents,
    List<SourceSpan> notices,
    List<Dropped> dropped,
    Claims claims,
    List<Finding> findings,
    SourceHeader header) {

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

  /** The language as a BCP 47 tag. */
  public String language() {
    return foundLanguage.tag();
  }

  /** The same outline with a title, an author or a language that somebody declares; null keeps. */
  public Outline declaring(
      @Nullable String newTitle, @Nullable String newAuthor, @Nullable String newLanguage) {
    return new Outline(
        newLanguage == null ? foundLanguage : FoundLanguage.declared(newLanguage, "an option"),
        newTitle == null ? title : declared(newTitle),
        newAuthor == null ? author : declared(newAuthor),
        descriptionLabelLine, description, headings, notes, sceneBreaks, letters, contents, notices,
        dropped, claims, newLanguage == null ? findings : withoutLanguage(findings), header);
  }

  /** Nobody need be told that a language cannot be told which somebody declares. */
  private static List<Finding> withoutLanguage(List<Finding> findings) {
    return findings.stream()
        .filter(one -> one.code() != FindingCode.LNG_001 && one.code() != FindingCode.LNG_002)
        .toList();
  }

  private static FoundText declared(String text) {
    return new FoundText(text, "", 0, Ground.DECLARED, null);
  }
}
