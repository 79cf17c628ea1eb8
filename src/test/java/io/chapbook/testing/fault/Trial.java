package io.chapbook.testing.fault;

import io.chapbook.testing.CliRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Something that the program does to files, for which all goes well or something goes wrong.
 *
 * @param name what it is called
 * @param preparation makes the files that are there before
 * @param command does it
 * @param inAllWays whether every fault is tried at every step, since what is done then may fail too
 */
record Trial(String name, Preparation preparation, Command command, boolean inAllWays) {

  /** What stands for the folder in arguments. */
  static final String HERE = "@";

  /** Makes files in a folder. */
  @FunctionalInterface
  interface Preparation {
    void make(Path folder) throws IOException;
  }

  /** Does something in a folder, and says how it ended. */
  @FunctionalInterface
  interface Command {
    CliRunner.Result run(Path folder) throws Exception;
  }

  /** A command line; {@code @} in an argument stands for the folder. */
  static Trial ofCommand(String name, Preparation preparation, String arguments) {
    return of(name, preparation, folder -> run(folder, arguments));
  }

  /** Something that is done. */
  static Trial of(String name, Preparation preparation, Command command) {
    return new Trial(name, preparation, command, false);
  }

  /** The same with every fault at every step. */
  Trial thoroughly() {
    return new Trial(name, preparation, command, true);
  }

  /** Runs a command line; {@code @} stands for the folder. */
  static CliRunner.Result run(Path folder, String arguments) {
    return CliRunner.run(Arrays.stream(arguments.split(" "))
        .map(argument -> argument.replace(HERE, folder.toString())).toArray());
  }
}
