package io.chapbook.cli;

import io.chapbook.app.StandardRules;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The root command. */
public final class Main extends Command {

  /** All commands, in the order in which they are shown. */
  private static final List<String> COMMANDS =
      List.of("convert", "batch", "inspect", "check", "devices", "send", "serve", "diff",
          "merge-manifests");

  /** Those whose time is mostly the start, so that whatever can be done at once is. */
  private static final Set<String> WANT_RULES = Set.of("convert", "inspect");

  /**
   * Types that no option has, as a regular expression; to be able to read their values picocli would
   * load their classes. See <a href="https://picocli.info/#_built_in_types">its manual</a>.
   */
  private static final String NEVER_READ = "java[.](?:sql|time)[.].*";

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
    StandardOutput output = new StandardOutput();
    PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.setProperty("picocli.converters.excludes", NEVER_READ);
    String first = args.length > 0 ? args[0] : "";
    // The options of one command are told sooner than those of all.
    List<String> commands = COMMANDS.contains(first) ? List.of(first) : COMMANDS;
    int code = commandLine(System.in, out, err, commands, rules(first)).execute(args);
    out.flush();
    if (output.failure() != null) {
      err.println("chapbook: the standard output cannot be written (" + output.failure()
          + "); see that there is room where it goes, and try again");
      code = ExitCode.FAILED;
    }
    err.flush();
    System.exit(code);
  }

  /** For a command that will want the rules they are read already while its arguments are. */
  private static Supplier<StandardRules> rules(String command) {
    if (!WANT_RULES.contains(command)) {
      return StandardRules::new;
    }
    StandardRules begun = new StandardRules();
    return () -> begun;
  }

  /** The command line with all commands, on the given input and writers. */
  public static CommandLine commandLine(InputStream in, PrintWriter out, PrintWriter err) {
    return commandLine(in, out, err, COMMANDS, StandardRules::new);
  }

  private static CommandLine commandLine(
      InputStream in, PrintWriter out, PrintWriter err, List<String> commands,
      Supplier<StandardRules> rules) {
    CommandLine root = new CommandLine(new Main().spec());
    for (String name : commands) {
      root.addSubcommand(name, command(name, in, rules).spec());
    }
    return root
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(new VerboseStrategy())
        .setExecutionExceptionHandler(new FailurePrinter());
  }

  private static Command command(
      String name, InputStream in, Supplier<StandardRules> rules) {
    return switch (name) {
      case "convert" -> new ConvertCommand(in, rules);
      case "batch" -> new BatchCommand(in);
      case "inspect" -> new InspectCommand(in, rules);
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
