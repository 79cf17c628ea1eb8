package io.chapbook.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command. */
@Command(
    name = "chapbook",
    description = "Turns story texts into EPUB e-books, and says why it decided so.",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all well",
      "1:at least one input failed; the others are done",
      "2:wrong usage",
      "3:a finding at or above --fail-on"
    },
    footer = {"", "Example: chapbook convert story.txt"})
public final class Main implements Runnable {

  /** All commands, in the order in which they are shown. */
  private static final List<String> COMMANDS =
      List.of("convert", "batch", "inspect", "check", "devices", "send", "serve", "diff",
          "merge-manifests");

  @Spec private CommandSpec spec;

  private final InputStream in;

  private Main(InputStream in) {
    this.in = in;
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    // To read the options of all commands takes longer than to read those of the one that is called.
    List<String> commands =
        args.length > 0 && COMMANDS.contains(args[0]) ? List.of(args[0]) : COMMANDS;
    int code = commandLine(System.in, out, err, commands).execute(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** The command line with all commands, on the given input and writers. */
  public static CommandLine commandLine(InputStream in, PrintWriter out, PrintWriter err) {
    return commandLine(in, out, err, COMMANDS);
  }

  private static CommandLine commandLine(
      InputStream in, PrintWriter out, PrintWriter err, List<String> commands) {
    CommandLine root = new CommandLine(new Main(in));
    for (String name : commands) {
      root.addSubcommand(name, command(name));
    }
    return root
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(new VerboseStrategy())
        .setExecutionExceptionHandler(new FailurePrinter());
  }

  private static Callable<Integer> command(String name) {
    return switch (name) {
      case "convert" -> new ConvertCommand();
      case "batch" -> new BatchCommand();
      case "inspect" -> new InspectCommand();
      case "check" -> new CheckCommand();
      case "devices" -> new DevicesCommand();
      case "send" -> new SendCommand();
      case "serve" -> new ServeCommand();
      case "diff" -> new DiffCommand();
      case "merge-manifests" -> new MergeManifestsCommand();
      default -> throw new IllegalArgumentException("there is no command " + name);
    };
  }

  /** The standard input. */
  InputStream in() {
    return in;
  }

  /** Without a command there is nothing to do: says how to ask, as wrong usage. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command, such as convert");
  }
}
