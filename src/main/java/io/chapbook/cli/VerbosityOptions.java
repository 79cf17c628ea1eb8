package io.chapbook.cli;

import picocli.CommandLine.Option;

/** How much a command says. */
final class VerbosityOptions {

  @Option(
      names = {"-v", "--verbose"},
      description = "Show what happens, and the stack trace of a failure.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only.")
  private boolean quiet;

  boolean isVerbose() {
    return verbose;
  }

  boolean isQuiet() {
    return quiet;
  }
}
