package io.chapbook.structure.outline;

import java.util.List;

/**
 * What a header states of the story.
 *
 * @param text the value as the header has it, in one line
 * @param values the value in the form that its {@link FieldName.Form} asks for: the things of a list,
 *     a date as {@code 2008-06-25}, {@code 2008-06} or {@code 2008}, a language as a BCP 47 tag;
 *     empty when the text is not of the form
 * @param line where it stands
 * @param ground on what ground it is known
 */
public record StatedField(String text, List<String> values, int line, Ground ground) {

  public StatedField {
    values = List.copyOf(values);
  }
}
