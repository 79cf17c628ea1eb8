package io.chapbook.cli;

import io.chapbook.app.Destinations;
import io.chapbook.app.DevicesJson;
import io.chapbook.app.DevicesText;
import io.chapbook.app.FindDevices;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The e-readers that are connected. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    description = "Shows the e-readers that are connected as drives: what each is, where it is, how"
        + " much is free, where books go and in which form.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all well, also when no e-reader is connected",
      "1:at least one drive could not be read",
      "2:wrong usage"
    },
    footer = {"", "Example: chapbook devices"})
final class DevicesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "Take this folder for a drive, in place of the computer's drives. May be given"
          + " several times.")
  private List<Path> roots = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORM",
      description = "The form of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private AnswerForm format;

  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    FindDevices.Found found = FindDevices.among(roots);
    found.devices().forEach(device -> out.println(
        format == AnswerForm.TEXT ? DevicesText.write(device) : DevicesJson.write(device)));
    out.flush();
    found.faults().forEach(fault -> err.println("chapbook: " + fault));
    if (found.devices().isEmpty() && found.faults().isEmpty() && !verbosity.isQuiet()) {
      err.println("chapbook: " + Destinations.NO_DEVICE);
    }
    return found.faults().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}
