package io.chapbook.cli;

import io.chapbook.app.BookFormat;
import io.chapbook.app.ConversionException;
import io.chapbook.app.MailBooks;
import io.chapbook.app.MailRequest;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How books go by mail. */
final class MailOptions {

  private final Argument<Path> draft;
  private final Argument<Boolean> onePerMail;
  private final Argument<Path> configuration;

  MailOptions(CommandSpec spec) {
    draft = Option.of(Path.class, "--save-mail").label("FILE")
        .says("Write the message to this file (.eml) in place of sending it, for a mail"
            + " program to open; --to may be left out.")
        .in(spec);
    onePerMail = Option.flag("--one-per-mail")
        .says("Mail each book in a message of its own.")
        .in(spec);
    configuration = Option.of(Path.class, "--config").label("FILE")
        .says("The configuration file, which names the mail server. Default: config.yaml at"
            + " the system's usual place.")
        .in(spec);
  }

  /** Whether books shall go by mail. */
  boolean areAsked(@Nullable String to) {
    return draft.isGiven() || MailBooks.isAddress(to);
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
          to, draft.orNull(), onePerMail.value(), configuration.orNull(), dryRun, System.getenv(),
          Clock.systemUTC()));
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
    if (onePerMail.value() || configuration.isGiven()) {
      throw new ParameterException(command, "--one-per-mail and --config are for mail; name an"
          + " address with --to, or a file with --save-mail");
    }
  }
}
