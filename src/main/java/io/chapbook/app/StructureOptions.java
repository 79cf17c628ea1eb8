package io.chapbook.app;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of how stories are to be understood.
 *
 * @param corrections the corrections file, or null for those that lie beside the stories
 * @param headings what is found in those lines, and no others, that are headings; or null
 * @param rules a file of more line rules, or null
 */
public record StructureOptions(
    @Nullable Path corrections, @Nullable Pattern headings, @Nullable Path rules) {

  /** The options of somebody who says nothing. */
  public static StructureOptions standard() {
    return new StructureOptions(null, null, null);
  }
}
