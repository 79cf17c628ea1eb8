package io.chapbook.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Sets how much the log says before a command runs. slf4j-simple reads the level once, when the
 * first logger is made, so nothing may log before this.
 */
final class VerboseStrategy implements IExecutionStrategy {

  private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  /**
   * Named, so that slf4j need not look through the class path for one.
   * See <a href="https://www.slf4j.org/faq.html">its questions and answers</a>.
   */
  private static final String PROVIDER = "slf4j.provider";

  @Override
  public int execute(ParseResult parsed) {
    ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    boolean verbose = command.hasMatchedOption("--verbose");
    boolean quiet = command.hasMatchedOption("--quiet");
    setUnlessGiven(LEVEL, verbose ? "debug" : quiet ? "error" : "warn");
    setUnlessGiven(PROVIDER, "org.slf4j.simple.SimpleServiceProvider");
    // Else it would print that it was told.
    setUnlessGiven("slf4j.internal.verbosity", "WARN");
    return new RunLast().execute(parsed);
  }

  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Whether a command was asked to show stack traces. */
  static boolean isVerbose(CommandLine command) {
    ParseResult parsed = command.getParseResult();
    return parsed != null && parsed.hasMatchedOption("--verbose");
  }
}
