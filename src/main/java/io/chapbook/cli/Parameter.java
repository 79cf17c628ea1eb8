package io.chapbook.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A parameter of a command: what is known by its place, and not by a name.
 *
 * @param <T> the type of the value
 */
final class Parameter<T> extends Argument<T> {

  private final PositionalParamSpec.Builder spec;

  private Parameter(PositionalParamSpec.Builder spec, @Nullable T initial) {
    super(initial);
    this.spec = spec.initialValue(initial).getter(this).setter(this);
  }

  /**
   * One that must be given.
   *
   * @param index its place among the parameters, from 0 on
   */
  static <T> Parameter<T> at(int index, Class<T> type) {
    return new Parameter<>(PositionalParamSpec.builder()
        .index(String.valueOf(index)).required(true).type(type), null);
  }

  /**
   * All of them together.
   *
   * @param least how many must be given
   */
  static <T> Parameter<List<T>> all(int least, Class<T> type) {
    return new Parameter<>(PositionalParamSpec.builder()
        .index("0..*").arity(least + "..*").required(least > 0)
        .type(List.class).auxiliaryTypes(type), List.of());
  }

  /** What the help page calls it. */
  Parameter<T> label(String name) {
    spec.paramLabel(name);
    return this;
  }

  /** What the help page says of it, as a format: percent signs are doubled. */
  Parameter<T> says(String description) {
    spec.description(description);
    return this;
  }

  /** Adds it to a command's. */
  Parameter<T> in(CommandSpec command) {
    command.addPositional(spec.build());
    return this;
  }
}
