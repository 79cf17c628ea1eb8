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
    String message = known
        ? failure.getMessage()
        : "this should not have happened: " + failure + "; please report it, with the output of -v";
    command.getErr().println("chapbook: " + message);
    if (VerboseStrategy.isVerbose(command)) {
      failure.printStackTrace(command.getErr());
    }
    return ExitCode.FAILED;
  }
}
