package io.chapbook.testing;

import io.chapbook.cli.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** Runs the command line in this process, as a person would call it. */
public final class CliRunner {

  private CliRunner() {}

  /**
   * How a command ended.
   *
   * @param code the exit code
   * @param out what it wrote to the standard output
   * @param err what it wrote to the error output
   */
  public record Result(int code, String out, String err) {

    /** The lines of the standard output. */
    public List<String> outLines() {
      return out.lines().toList();
    }

    /** The lines of the error output. */
    public List<String> errLines() {
      return err.lines().toList();
    }
  }

  /** Runs a command; each argument counts as its text. */
  public static Result run(Object... arguments) {
    return runWith(InputStream.nullInputStream(), arguments);
  }

  /** Runs a command with something on its standard input. */
  public static Result runWith(InputStream in, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter outWriter = new PrintWriter(out);
    PrintWriter errWriter = new PrintWriter(err);
    int code = Main.commandLine(in, outWriter, errWriter)
        .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    outWriter.flush();
    errWriter.flush();
    return new Result(code, out.toString(), err.toString());
  }
}
