package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line and an exit code; a stack trace comes with {@code -v}. */
final class FailurePrinter implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    boolean known = failure instanceof ConversionException;
    print(known ? failure.getMessage() : unforeseen("", failure), failure, command);
    return ExitCode.FAILED;
  }

  /** The line for a fault of ours; the place says what was being done. */
  static String unforeseen(String place, Throwable failure) {
    return place + "this should not have happened: " + failure
        + "; please report it, with the output of -v";
  }

  /** Prints a failure's line, and its stack trace if it was asked for. */
  void print(String message, Throwable failure, CommandLine command) {
    command.getErr().println("chapbook: " + message);
    if (VerboseStrategy.isVerbose(command)) {
      failure.printStackTrace(command.getErr());
    }
  }
}
