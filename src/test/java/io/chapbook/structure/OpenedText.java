package io.chapbook.structure;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.note.NoteLabel;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.HeaderEntry;
import io.chapbook.structure.outline.LineRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text on which the detectors that run before headings have run, once for many trials. */
public final class OpenedText {

  private final MeasuredText text;
  private final LineRole[] roles;
  private final Opening opening;

  private OpenedText(MeasuredText text, LineRole[] roles, Opening opening) {
    this.text = text;
    this.roles = roles;
    this.opening = opening;
  }

  /** Opens a text. */
  public static OpenedText of(OutlineDetector detector, MeasuredText text) {
    Claims claims = new Claims(text.lineCount());
    Opening opening = detector.open(text, claims);
    return new OpenedText(text, roles(claims, text.lineCount()), opening);
  }

  /** The same text with other claims, which are copied. */
  public OpenedText with(Claims claims) {
    return new OpenedText(text, roles(claims, text.lineCount()), opening);
  }

  private static LineRole[] roles(Claims claims, int lineCount) {
    LineRole[] roles = new LineRole[lineCount + 1];
    for (int line = 1; line <= lineCount; line++) {
      roles[line] = claims.role(line);
    }
    return roles;
  }

  /** The text. */
  public MeasuredText text() {
    return text;
  }

  /** A copy of the claims, to be changed at will. */
  public Claims claims() {
    Claims claims = new Claims(text.lineCount());
    for (int line = 1; line < roles.length; line++) {
      if (roles[line] != LineRole.STORY) {
        claims.claim(line, roles[line]);
      }
    }
    return claims;
  }

  /** The lines that begin with a note's label. */
  public List<NoteLabel> labels() {
    return opening.labels();
  }

  /** The header's own summary, or null. */
  public @Nullable HeaderEntry summary() {
    return opening.header().summaryAt(opening.descriptionLabel());
  }

  /** The line of the description's label, or 0. */
  public int descriptionLabel() {
    return opening.descriptionLabel();
  }
}
