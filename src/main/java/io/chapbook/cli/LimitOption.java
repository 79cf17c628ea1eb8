package io.chapbook.cli;

import io.chapbook.limit.Limits;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option that raises or lowers any limit. */
final class LimitOption {

  private final CommandSpec spec;
  private final Argument<List<String>> limits;

  LimitOption(CommandSpec spec) {
    this.spec = spec;
    limits = Option.several(String.class, "--limit").label("NAME=N")
        .says("How much of something is taken before it is refused, such as --limit"
            + " cover-size=200MiB; may be given several times. docs/limits.md has the names.")
        .in(spec);
  }

  /**
   * Limits with what was asked.
   *
   * @throws ParameterException when there is no such limit or amount
   */
  Limits in(Limits usual) {
    Limits asked = usual;
    for (String limit : limits.value()) {
      try {
        asked = asked.with(limit);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--limit: " + e.getMessage(), e);
      }
    }
    return asked;
  }
}
