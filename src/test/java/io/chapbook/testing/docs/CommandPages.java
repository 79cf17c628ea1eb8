package io.chapbook.testing.docs;

import io.chapbook.cli.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The help of each command, as {@code --help} prints it on a terminal of 100 columns. */
final class CommandPages {

  private static final int WIDTH = 100;

  private CommandPages() {}

  static List<String> lines() {
    PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
    CommandLine root = Main.commandLine(InputStream.nullInputStream(), nowhere, nowhere);
    List<String> lines = new ArrayList<>();
    add(root, lines);
    root.getSubcommands().values().forEach(command -> add(command, lines));
    return lines;
  }

  private static void add(CommandLine command, List<String> lines) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add("### " + command.getCommandSpec().qualifiedName());
    lines.add("");
    lines.add("```text");
    command.setUsageHelpWidth(WIDTH).getUsageMessage(Ansi.OFF).lines()
        .map(String::stripTrailing)
        .forEach(lines::add);
    lines.add("```");
  }
}
