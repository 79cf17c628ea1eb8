package io.chapbook.cli;

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

  boolean isQuiet() {
    return quiet.value();
  }
}
