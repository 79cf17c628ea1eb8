package io.chapbook.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** The root command. */
public final class Main extends Command {

  /** All commands, in the order in which they are shown. */
  private static final List<String> COMMANDS =
      List.of("convert", "batch", "inspect", "check", "devices", "send", "serve", "diff",
          "merge-manifests");

  private Main() {
    super("Turns story texts into EPUB e-books, and says why it decided so.",
        List.of(
            "0:all well",
            "1:at least one input failed; the others are done",
            "2:wrong usage",
            "3:a finding at or above --fail-on"),
        "chapbook convert story.txt");
    spec().name("chapbook").versionProvider(new ManifestVersion());
    spec().usageMessage().synopsisSubcommandLabel("COMMAND");
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
    CommandLine root = new CommandLine(new Main().spec());
    for (String name : commands) {
      root.addSubcommand(name, command(name, in).spec());
    }
    return root
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(new VerboseStrategy())
        .setExecutionExceptionHandler(new FailurePrinter());
  }

  private static Command command(String name, InputStream in) {
    return switch (name) {
      case "convert" -> new ConvertCommand(in);
      case "batch" -> new BatchCommand(in);
      case "inspect" -> new InspectCommand(in);
      case "check" -> new CheckCommand();
      case "devices" -> new DevicesCommand();
      case "send" -> new SendCommand();
      case "serve" -> new ServeCommand();
      case "diff" -> new DiffCommand();
      case "merge-manifests" -> new MergeManifestsCommand();
      default -> throw new IllegalArgumentException("there is no command " + name);
    };
  }

  /** Without a command there is nothing to do: says how to ask, as wrong usage. */
  @Override
  public Integer call() {
    throw wrong("name a command, such as convert");
  }
}
