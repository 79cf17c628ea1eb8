package io.chapbook.cli;

import io.chapbook.app.StructureOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a person may say of how stories are to be understood. */
final class RecognitionOptions {

  private final CommandSpec spec;
  private final Argument<String> headings;
  private final Argument<Path> rules;

  RecognitionOptions(CommandSpec spec) {
    this.spec = spec;
    headings = Option.of(String.class, "--headings").label("REGEX")
        .says("Headings are the lines in which this regular expression finds something, and "
            + "no others; a first group is the title. It goes before corrections.")
        .in(spec);
    rules = Option.of(Path.class, "--rules").label("FILE")
        .says("More line rules, in the form of the table that comes with Chapbook; one with a "
            + "known name replaces it.")
        .in(spec);
  }

  /**
   * The request as {@code app} takes it.
   *
   * @param corrections the corrections file, or null for those beside the stories
   * @throws ParameterException when the pattern is no regular expression
   */
  StructureOptions options(@Nullable Path corrections) {
    return new StructureOptions(corrections, pattern(), rules.orNull());
  }

  private @Nullable Pattern pattern() {
    if (!headings.isGiven()) {
      return null;
    }
    try {
      Pattern pattern = Pattern.compile(headings.value());
      if (!pattern.matcher("").find()) {
        return pattern;
      }
    } catch (PatternSyntaxException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--headings " + headings.value() + " is no regular expression: "
              + e.getDescription(), e);
    }
    throw new ParameterException(
        spec.commandLine(),
        "--headings " + headings.value() + " finds something in every line; write one such as"
            + " ^Day [0-9]+");
  }
}
