package io.chapbook.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** How much a command says. */
final class VerbosityOptions {

  private final Argument<Boolean> verbose;
  private final Argument<Boolean> quiet;

  VerbosityOptions(CommandSpec spec) {
    verbose = Option.flag("-v", "--verbose")
        .says("Show what happens, and the stack trace of a failure.")
        .in(spec);
    quiet = Option.flag("-q", "--quiet")
        .says("Print errors only.")
        .in(spec);
  }

  boolean isVerbose() {
    return verbose.value();
  }

  /** Shows the stack trace of a failure that has a cause, to whoever asked for it. */
  void explain(@Nullable Throwable cause, PrintWriter err) {
    if (cause != null && isVerbose()) {
      cause.printStackTrace(err);
    }
  }

  boolean isQuiet() {
    return quiet.value();
  }
}
