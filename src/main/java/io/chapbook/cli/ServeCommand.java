package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.IndexPlace;
import io.chapbook.app.LibraryAccess;
import io.chapbook.app.ServeLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A library for reading apps and browsers. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves a folder of books to browsers, as a library to search and read in, and"
        + " to reading apps (OPDS 1.2 and 2.0), until it is stopped with Ctrl-C.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "130:it was stopped with Ctrl-C",
      "1:the folder cannot be read, or the port is in use",
      "2:wrong usage, or no password although others reach the server"
    },
    footer = {"", "Example: chapbook serve books --port 8080"})
final class ServeCommand implements Callable<Integer> {

  private static final String PASSWORD = "CHAPBOOK_PASSWORD";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of books (EPUB), of any depth.")
  private Path folder;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "The port; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = "The address to listen at; 0.0.0.0 lets everybody on the network ask, and needs"
          + " a password in the environment variable " + PASSWORD + ". Default: ${DEFAULT-VALUE},"
          + " which only this computer reaches.")
  private String host;

  @Option(
      names = "--user",
      defaultValue = "chapbook",
      paramLabel = "NAME",
      description = "The user's name that goes with the password. Default: ${DEFAULT-VALUE}.")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the password, instead of " + PASSWORD + ".")
  private @Nullable Path passwordFile;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "What links begin with, when a proxy stands in front of the server, such as"
          + " https://books.example.org.")
  private @Nullable URI baseUrl;

  @Option(
      names = "--index",
      paramLabel = "FILE",
      description = "The file of the index. Default: one among the user's caches, for each folder.")
  private @Nullable Path index;

  @Option(
      names = "--writable",
      description = "Let everybody who reaches the server add stories on the page /add: each"
          + " becomes a book in DIR, with the story beside it. Nothing there is replaced.")
  private boolean writable;

  @Option(
      names = "--watch",
      paramLabel = "STORIES",
      description = "A folder of stories: each that is there or arrives becomes a book in DIR, once"
          + " nothing has been written to it for 2 seconds. May be given several times.")
  private List<Path> stories = List.of();

  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException, IOException, InterruptedException {
    Path file = index != null ? index
        : IndexPlace.of(folder, System.getenv(), System.getProperty("user.home"));
    LibraryAccess access = access();
    ServeLibrary.Request request = new ServeLibrary.Request(
        folder, file, access, writable, watched(), ManifestVersion.number());
    try (ServeLibrary server = ServeLibrary.start(request, this::tell)) {
      Thread stop = new Thread(() -> stop(server), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      announce(server.addresses());
      server.join();
    }
    return ExitCode.OK;
  }

  private List<Path> watched() {
    for (Path one : stories) {
      if (!Files.isDirectory(one)) {
        throw new ParameterException(spec.commandLine(),
            "--watch is for folders, and " + one + " is none; name the folder of your stories");
      }
    }
    return stories;
  }

  private LibraryAccess access() throws ConversionException {
    try {
      return new LibraryAccess(host, port, baseUrl, user, password());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private @Nullable String password() throws ConversionException {
    if (passwordFile == null) {
      String password = System.getenv(PASSWORD);
      return password == null || password.isEmpty() ? null : password;
    }
    try {
      List<String> lines = Files.readAllLines(passwordFile);
      if (lines.isEmpty() || lines.get(0).isEmpty()) {
        throw new ConversionException(
            passwordFile + ": the password's file is empty; write the password into it", null);
      }
      return lines.get(0);
    } catch (CharacterCodingException e) {
      throw new ConversionException(passwordFile + ": the password's file is not in UTF-8", e);
    } catch (IOException e) {
      throw new ConversionException(
          passwordFile + ": the password's file cannot be read; check the name", e);
    }
  }

  private void announce(List<String> addresses) {
    PrintWriter out = spec.commandLine().getOut();
    addresses.forEach(address -> out.println("Library: " + address));
    addresses.forEach(address -> out.println("OPDS:    " + address + "opds"));
    out.flush();
    tell("stop with Ctrl-C");
  }

  private void tell(String message) {
    if (!verbosity.isQuiet()) {
      spec.commandLine().getErr().println("chapbook: " + message);
    }
  }

  /** Lets what is being sent end before the program does. */
  private void stop(ServeLibrary server) {
    try {
      server.close();
    } catch (IOException e) {
      tell(String.valueOf(e.getMessage()));
    }
  }
}
