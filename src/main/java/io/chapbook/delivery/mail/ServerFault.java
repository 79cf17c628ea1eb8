package io.chapbook.delivery.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Says in words for a person what a mail server, or the way to it, had against a message. */
final class ServerFault {

  private static final int LONGEST_WORDS = 300;

  /** RFC 5321: too much mail for now or for ever. */
  private static final int TOO_LARGE = 552;

  private final MailServer server;
  private final @Nullable Password password;

  ServerFault(MailServer server, @Nullable Password password) {
    this.server = server;
    this.password = password;
  }

  /** Why there is no connection, or no login. Nothing else will be sent either. */
  UnsentMailException ofConnecting(MessagingException fault) {
    List<Throwable> chain = chain(fault);
    if (fault instanceof AuthenticationFailedException && hasNoWords(fault)) {
      // The library keeps to itself that the connection broke off during the login.
      return UnsentMailException.ofAll(server.place()
          + ": the server broke off the login of " + server.user() + ", or was silent for "
          + server.timeoutSeconds() + " s; check user and password, and try again later");
    }
    if (fault instanceof AuthenticationFailedException) {
      return UnsentMailException.ofAll(server.place() + " refuses the login of " + server.user()
          + said(fault) + "; check user and password. Many services want a password made for one"
          + " program (\"app password\")");
    }
    String network = ofNetwork(chain);
    if (network != null) {
      return UnsentMailException.ofAll(server.place() + ": " + network);
    }
    String words = String.valueOf(fault.getMessage());
    if (words.contains("STARTTLS")) {
      return UnsentMailException.ofAll(server.place() + " offers no encryption (STARTTLS), so"
          + " nothing was sent; try `tls: implicit` with port 465");
    }
    if (words.contains("authentication mechanisms")) {
      return UnsentMailException.ofAll(server.place() + " offers no login with a password");
    }
    return UnsentMailException.ofAll(
        server.place() + " does not answer as a mail server does" + said(fault)
            + "; check host, port and `tls`");
  }

  /** Why a message was not taken. */
  UnsentMailException ofSending(MessagingException fault) {
    List<Throwable> chain = chain(fault);
    for (Throwable one : chain) {
      if (one instanceof SMTPAddressFailedException refused) {
        return UnsentMailException.ofOne(server.place() + " refuses the recipient "
            + refused.getAddress() + said(refused) + "; check the address");
      }
      if (one instanceof SMTPSenderFailedException || one instanceof SMTPSendFailedException first
          && first.getReturnCode() > 0 && first.getCommand().startsWith("MAIL")) {
        return UnsentMailException.ofAll(server.place() + " refuses the sender" + said(one)
            + "; check `sender`, which most servers want to be the user's own address");
      }
      if (one instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0
          && !refused.getCommand().startsWith("RCPT")) {
        String advice = refused.getReturnCode() == TOO_LARGE
            ? "; set `most-megabytes` lower, so that fewer books go into a message" : "";
        return UnsentMailException.ofOne(
            server.place() + " refuses the message" + said(refused) + advice);
      }
    }
    String network = ofNetwork(chain);
    return UnsentMailException.ofOne(server.place() + ": " + (network == null
        ? "the connection broke off" + said(fault) : network)
        + "; whether the message arrived is not known");
  }

  private @Nullable String ofNetwork(List<Throwable> chain) {
    for (Throwable one : chain) {
      if (one instanceof UnknownHostException) {
        return "there is no server of this name; check `host`, and the network";
      }
      if (one instanceof SocketTimeoutException) {
        return "the server was silent for " + server.timeoutSeconds()
            + " s; try again later, or set `timeout` higher";
      }
      if (one instanceof SSLException || one instanceof CertificateException) {
        return ofEncryption(chain);
      }
    }
    for (Throwable one : chain) {
      if (one instanceof NoRouteToHostException) {
        return "no way leads there; check `host`, and the network";
      }
      if (one instanceof SocketException) {
        return String.valueOf(one.getMessage()).contains("refused")
            ? "nothing answers there; check `host` and `port`" : "the connection broke off";
      }
      if (one instanceof EOFException) {
        return "the connection broke off";
      }
    }
    return null;
  }

  private String ofEncryption(List<Throwable> chain) {
    StringBuilder all = new StringBuilder();
    chain.forEach(one -> all.append(one.getMessage()).append('\n'));
    String words = all.toString();
    if (words.contains("subject alternative") || words.contains("No name matching")
        || words.contains("identity")) {
      return "the certificate is not that of " + server.host()
          + ", so nothing was sent; check `host`, which must be the server's own name";
    }
    if (words.contains("certification path") || words.contains("PKIX")) {
      return "the server's certificate is signed by nobody whom Java trusts, so nothing was sent;"
          + " check `host`, or have its owner renew it";
    }
    if (words.contains("plaintext") || words.contains("Unsupported or unrecognized")) {
      return "the server speaks unencrypted at first; `tls: implicit` goes with port 465,"
          + " `tls: starttls` with 587";
    }
    return "no encrypted connection came about" + said(chain.get(chain.size() - 1))
        + ", so nothing was sent";
  }

  private static boolean hasNoWords(Throwable fault) {
    return fault.getMessage() == null || fault.getMessage().isBlank()
        || fault.getMessage().startsWith("[EOF]");
  }

  /** What was said, in brackets: one line, not long, and without the password. */
  private String said(Throwable fault) {
    String words = fault.getMessage();
    if (words == null || words.isBlank()) {
      return "";
    }
    String line = words.strip().replaceAll("\\p{Cntrl}+", " ");
    String user = server.user();
    String safe = password == null ? line : password.takenOutOf(line, user == null ? "" : user);
    return " (" + (safe.length() > LONGEST_WORDS
        ? safe.substring(0, LONGEST_WORDS) + "..." : safe) + ")";
  }

  /** Everything that an exception of the library holds, which has two ways to say why. */
  private static List<Throwable> chain(Throwable fault) {
    List<Throwable> chain = new ArrayList<>();
    gather(fault, chain);
    return chain;
  }

  private static void gather(@Nullable Throwable fault, List<Throwable> chain) {
    if (fault == null || chain.contains(fault) || chain.size() > 20) {
      return;
    }
    chain.add(fault);
    gather(fault.getCause(), chain);
    if (fault instanceof MessagingException messaging) {
      gather(messaging.getNextException(), chain);
    }
  }
}
