package io.chapbook.cli;

import io.chapbook.app.StructureOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a person may say of how stories are to be understood. */
final class RecognitionOptions {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--headings",
      paramLabel = "REGEX",
      description = "Headings are the lines in which this regular expression finds something, and "
          + "no others; a first group is the title. It goes before corrections.")
  private @Nullable String headings;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "More line rules, in the form of the table that comes with Chapbook; one with a "
          + "known name replaces it.")
  private @Nullable Path rules;

  /**
   * The request as {@code app} takes it.
   *
   * @param corrections the corrections file, or null for those beside the stories
   * @throws ParameterException when the pattern is no regular expression
   */
  StructureOptions options(@Nullable Path corrections) {
    return new StructureOptions(corrections, pattern(), rules);
  }

  private @Nullable Pattern pattern() {
    if (headings == null) {
      return null;
    }
    try {
      Pattern pattern = Pattern.compile(headings);
      if (!pattern.matcher("").find()) {
        return pattern;
      }
    } catch (PatternSyntaxException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--headings " + headings + " is no regular expression: " + e.getDescription(), e);
    }
    throw new ParameterException(
        spec.commandLine(),
        "--headings " + headings + " finds something in every line; write one such as ^Day [0-9]+");
  }
}
