package io.chapbook.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/**
 * An option or a parameter of a command: its value, once the command line was read.
 *
 * @param <T> the type of the value
 */
abstract class Argument<T> implements IGetter, ISetter {

  private @Nullable T value;

  /** An argument with the value that it has unless it is given. */
  Argument(@Nullable T initial) {
    value = initial;
  }

  /** The value of one that must be given or has a default. */
  final T value() {
    return Objects.requireNonNull(value);
  }

  /** The value, or null if there is none. */
  final @Nullable T orNull() {
    return value;
  }

  /** The value, or another if there is none. */
  final T or(T other) {
    return value == null ? other : value;
  }

  /** Whether there is a value. */
  final boolean isGiven() {
    return value != null;
  }

  /** For picocli, which knows the type by the specification and asks for no other. */
  @Override
  @SuppressWarnings("unchecked")
  public final <V> V get() {
    return (V) value;
  }

  /** For picocli, which makes what it sets of the type in the specification. */
  @Override
  @SuppressWarnings("unchecked")
  public final <V> V set(V given) {
    V before = (V) value;
    value = (T) given;
    return before;
  }
}
