package io.chapbook.cli;

import io.chapbook.app.BookFormat;
import io.chapbook.app.ConversionException;
import io.chapbook.app.MailBooks;
import io.chapbook.app.MailRequest;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How books go by mail. */
final class MailOptions {

  @Option(
      names = "--save-mail",
      paramLabel = "FILE",
      description = "Write the message to this file (.eml) in place of sending it, for a mail"
          + " program to open; --to may be left out.")
  private @Nullable Path draft;

  @Option(names = "--one-per-mail", description = "Mail each book in a message of its own.")
  private boolean onePerMail;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration file, which names the mail server. Default: config.yaml at"
          + " the system's usual place.")
  private @Nullable Path configuration;

  /** Whether books shall go by mail. */
  boolean areAsked(@Nullable String to) {
    return draft != null || MailBooks.isAddress(to);
  }

  /**
   * The destination.
   *
   * @param to the address, or null
   * @param format the form that was asked for, or null
   * @param dryRun whether to send and write nothing
   * @throws ConversionException when the configuration or the password is missing
   * @throws ParameterException when the options make no sense
   */
  MailBooks destination(
      CommandLine command, @Nullable String to, @Nullable BookFormat format, boolean dryRun)
      throws ConversionException {
    if (format == BookFormat.KEPUB) {
      throw new ParameterException(command,
          "a KEPUB is not mailed: no service takes it; leave --format kepub out");
    }
    if (to != null && !MailBooks.isAddress(to)) {
      throw new ParameterException(command,
          "--save-mail writes a message, and --to " + to + " is no e-mail address");
    }
    try {
      return MailBooks.of(new MailRequest(
          to, draft, onePerMail, configuration, dryRun, System.getenv(), Clock.systemUTC()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--to: " + e.getMessage(), e);
    }
  }

  /**
   * Refuses what would have no effect.
   *
   * @throws ParameterException when an option for mail is given and no mail is asked for
   */
  void checkUnused(CommandLine command) {
    if (onePerMail || configuration != null) {
      throw new ParameterException(command, "--one-per-mail and --config are for mail; name an"
          + " address with --to, or a file with --save-mail");
    }
  }
}
