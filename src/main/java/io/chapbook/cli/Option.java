package io.chapbook.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option of a command. Picocli is told of it in code: to read options from annotations took more
 * than a quarter of the time that one story takes.
 *
 * @param <T> the type of the value
 */
final class Option<T> extends Argument<T> {

  private final OptionSpec.Builder spec;

  private Option(OptionSpec.Builder spec, @Nullable T initial) {
    super(initial);
    this.spec = spec.initialValue(initial).getter(this).setter(this);
  }

  /** An option without a value: true if it is given. */
  static Option<Boolean> flag(String... names) {
    return new Option<>(OptionSpec.builder(names).type(boolean.class), false);
  }

  /** An option with a value. */
  static <T> Option<T> of(Class<T> type, String... names) {
    return new Option<>(OptionSpec.builder(names).type(type), null);
  }

  /** An option that may be given several times, each with a value. */
  static <T> Option<List<T>> several(Class<T> type, String... names) {
    return new Option<>(
        OptionSpec.builder(names).type(List.class).auxiliaryTypes(type), List.of());
  }

  /** What the help page calls its value. */
  Option<T> label(String name) {
    spec.paramLabel(name);
    return this;
  }

  /** What the help page says of it, as a format: percent signs are doubled. */
  Option<T> says(String description) {
    spec.description(description);
    return this;
  }

  /** The value unless it is given, as a person would type it. */
  Option<T> usually(String text) {
    spec.defaultValue(text);
    return this;
  }

  /** It takes several values at once, with this between them. */
  Option<T> split(String regex) {
    spec.splitRegex(regex);
    return this;
  }

  /** The command is wrong without it. */
  Option<T> required() {
    spec.required(true);
    return this;
  }

  /** Adds it to a command's; the help page shows them in the order in which they are added. */
  Option<T> in(CommandSpec command) {
    command.addOption(spec.build());
    return this;
  }
}
