package io.chapbook.cli;

import io.chapbook.app.Destinations;
import io.chapbook.app.DevicesJson;
import io.chapbook.app.DevicesText;
import io.chapbook.app.FindDevices;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** The e-readers that are connected. */
final class DevicesCommand extends Command {

  private final Argument<List<Path>> roots;
  private final Argument<AnswerForm> format;
  private final VerbosityOptions verbosity;

  DevicesCommand() {
    super("Shows the e-readers that are connected as drives: what each is, where it is, how"
        + " much is free, where books go and in which form.",
        List.of(
            "0:all well, also when no e-reader is connected",
            "1:at least one drive could not be read",
            "2:wrong usage"),
        "chapbook devices");
    roots = Option.several(Path.class, "--root").label("DIR")
        .says("Take this folder for a drive, in place of the computer's drives. May be given"
            + " several times.")
        .in(spec());
    format = Option.of(AnswerForm.class, "--format").label("FORM").usually("text")
        .says("The form of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
        .in(spec());
    verbosity = new VerbosityOptions(spec());
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    PrintWriter err = err();
    FindDevices.Found found = FindDevices.among(roots.value());
    found.devices().forEach(device -> out.println(
        format.value() == AnswerForm.TEXT ? DevicesText.write(device) : DevicesJson.write(device)));
    out.flush();
    found.faults().forEach(fault -> err.println("chapbook: " + fault));
    if (found.devices().isEmpty() && found.faults().isEmpty() && !verbosity.isQuiet()) {
      err.println("chapbook: " + Destinations.NO_DEVICE);
    }
    return found.faults().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}
