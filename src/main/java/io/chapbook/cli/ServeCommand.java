package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.IndexPlace;
import io.chapbook.app.LibraryAccess;
import io.chapbook.app.ServeLibrary;
import io.chapbook.limit.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A library for reading apps and browsers. */
final class ServeCommand extends Command {

  private static final String PASSWORD = "CHAPBOOK_PASSWORD";

  private final Argument<Path> folder;
  private final Argument<Integer> port;
  private final Argument<String> host;
  private final Argument<String> user;
  private final Argument<Path> passwordFile;
  private final Argument<URI> baseUrl;
  private final Argument<Path> index;
  private final Argument<Boolean> writable;
  private final Argument<List<Path>> stories;
  private final LimitOption limits;
  private final VerbosityOptions verbosity;

  ServeCommand() {
    super("Serves a folder of books to browsers, as a library to search and read in, and"
        + " to reading apps (OPDS 1.2 and 2.0), until it is stopped with Ctrl-C.",
        List.of(
            "130:it was stopped with Ctrl-C",
            "1:the folder cannot be read, or the port is in use",
            "2:wrong usage, or no password although others reach the server"),
        "chapbook serve books --port 8080");
    folder = Parameter.at(0, Path.class).label("DIR")
        .says("The folder of books (EPUB), of any depth.")
        .in(spec());
    port = Option.of(Integer.class, "--port").label("N").usually("8080")
        .says("The port; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
        .in(spec());
    host = Option.of(String.class, "--host").label("HOST").usually("127.0.0.1")
        .says("The address to listen at; 0.0.0.0 lets everybody on the network ask, and needs"
            + " a password in the environment variable " + PASSWORD + ". Default: ${DEFAULT-VALUE},"
            + " which only this computer reaches.")
        .in(spec());
    user = Option.of(String.class, "--user").label("NAME").usually("chapbook")
        .says("The user's name that goes with the password. Default: ${DEFAULT-VALUE}.")
        .in(spec());
    passwordFile = Option.of(Path.class, "--password-file").label("FILE")
        .says("A file whose first line is the password, instead of " + PASSWORD + ".")
        .in(spec());
    baseUrl = Option.of(URI.class, "--base-url").label("URL")
        .says("What links begin with, when a proxy stands in front of the server, such as"
            + " https://books.example.org.")
        .in(spec());
    index = Option.of(Path.class, "--index").label("FILE")
        .says("The file of the index. Default: one among the user's caches, for each folder.")
        .in(spec());
    writable = Option.flag("--writable")
        .says("Let everybody who reaches the server add stories on the page /add: each"
            + " becomes a book in DIR, with the story beside it. Nothing there is replaced.")
        .in(spec());
    stories = Option.several(Path.class, "--watch").label("STORIES")
        .says("A folder of stories: each that is there or arrives becomes a book in DIR, once"
            + " nothing has been written to it for 2 seconds. May be given several times.")
        .in(spec());
    limits = new LimitOption(spec());
    verbosity = new VerbosityOptions(spec());
  }

  @Override
  public Integer call() throws ConversionException, IOException, InterruptedException {
    Path file = index.isGiven() ? index.value()
        : IndexPlace.of(folder.value(), System.getenv(), System.getProperty("user.home"));
    LibraryAccess access = access();
    ServeLibrary.Request request = new ServeLibrary.Request(
        folder.value(), file, access, writable.value(), watched(),
        limits.in(Limits.standard()), ManifestVersion.number());
    try (ServeLibrary server = ServeLibrary.start(request, this::tell)) {
      Thread stop = new Thread(() -> stop(server), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      announce(server.addresses());
      server.join();
    }
    return ExitCode.OK;
  }

  private List<Path> watched() {
    for (Path one : stories.value()) {
      if (!Files.isDirectory(one)) {
        throw wrong("--watch is for folders, and " + one + " is none; name the folder of your stories");
      }
    }
    return stories.value();
  }

  private LibraryAccess access() throws ConversionException {
    try {
      return new LibraryAccess(host.value(), port.value(), baseUrl.orNull(), user.value(), password());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage(), e);
    }
  }

  private @Nullable String password() throws ConversionException {
    if (!passwordFile.isGiven()) {
      String password = System.getenv(PASSWORD);
      return password == null || password.isEmpty() ? null : password;
    }
    try {
      List<String> lines = Files.readAllLines(passwordFile.value());
      if (lines.isEmpty() || lines.get(0).isEmpty()) {
        throw new ConversionException(
            passwordFile.value() + ": the password's file is empty; write the password into it", null);
      }
      return lines.get(0);
    } catch (CharacterCodingException e) {
      throw new ConversionException(passwordFile.value() + ": the password's file is not in UTF-8", e);
    } catch (IOException e) {
      throw new ConversionException(
          passwordFile.value() + ": the password's file cannot be read; check the name", e);
    }
  }

  private void announce(List<String> addresses) {
    PrintWriter out = out();
    addresses.forEach(address -> out.println("Library: " + address));
    addresses.forEach(address -> out.println("OPDS:    " + address + "opds"));
    out.flush();
    tell("stop with Ctrl-C");
  }

  private void tell(String message) {
    if (!verbosity.isQuiet()) {
      err().println("chapbook: " + message);
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
