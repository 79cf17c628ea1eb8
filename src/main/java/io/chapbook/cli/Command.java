package io.chapbook.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What all commands have: a help page, and where they write. Each adds its options. */
abstract class Command implements Callable<Integer> {

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  /**
   * A command without options but for help and version.
   *
   * @param description the first lines of its help page
   * @param exitCodes rows of a code, a colon and what it means
   * @param example a call of it
   */
  Command(String description, List<String> exitCodes, String example) {
    spec.usageMessage()
        .description(description)
        .sortOptions(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(meanings(exitCodes))
        .footer("", "Example: " + example);
    addLast(OptionSpec.builder("-h", "--help").usageHelp(true)
        .description("Show this help message and exit."));
    addLast(OptionSpec.builder("-V", "--version").versionHelp(true)
        .description("Print version information and exit."));
  }

  private static Map<String, String> meanings(List<String> rows) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (String row : rows) {
      int colon = row.indexOf(':');
      meanings.put(row.substring(0, colon), row.substring(colon + 1));
    }
    return meanings;
  }

  /** Adds an option that the help page shows below those of the usual order, -1. */
  private void addLast(OptionSpec.Builder option) {
    spec.addOption(option.order(0).build());
  }

  /** The command as picocli knows it. */
  final CommandSpec spec() {
    return spec;
  }

  /** The command as picocli runs it. */
  final CommandLine commandLine() {
    return spec.commandLine();
  }

  /** Where results go. */
  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where messages go. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Says that the command line is wrong, and why. */
  final ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  /** Says that the command line is wrong, and why, as somebody else found. */
  final ParameterException wrong(@Nullable String why, Exception cause) {
    return new ParameterException(spec.commandLine(), why, cause);
  }
}
