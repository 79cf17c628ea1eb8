package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chapbook.check.ChangedBook;
import io.chapbook.limit.Limits;
import io.chapbook.testing.StrangeBook;
import io.chapbook.testing.TinyStory;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books and stories by mail, to a server in this process. */
class MailBooksTest {

  private static final String KINDLE = "me@kindle.com";
  private static final String SECRET = "s3cret";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final List<SendOutcome> outcomes = new ArrayList<>();

  @BeforeEach
  void start() {
    mail.setUser("jane@example.org", "jane", SECRET);
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void storiesAndBooksGoInOneMessage() throws Exception {
    assertNull(send(request(KINDLE), story(), StrangeBook.epub3(folder.resolve("b.epub"))));
    assertEquals(List.of(SendOutcome.Kind.NEW), outcomes.stream()
        .filter(one -> one.input().endsWith(".txt")).map(SendOutcome::kind).toList());
    assertEquals(1, mail.getReceivedMessages().length);
    Multipart parts = (Multipart) mail.getReceivedMessages()[0].getContent();
    for (int at = 1; at < parts.getCount(); at++) {
      BodyPart part = parts.getBodyPart(at);
      assertTrue(part.isMimeType("application/epub+zip"), part.getContentType());
      Path book = Files.write(
          folder.resolve("received.epub"), part.getInputStream().readAllBytes());
      assertFalse(KepubCopy.isKepub(book));
    }
  }

  @Test
  void eachBookMayHaveAMessageOfItsOwn() throws Exception {
    MailRequest request = new MailRequest(
        "reader@example.org", null, true, configuration(), false, Map.of(
            "CHAPBOOK_SMTP_PASSWORD", SECRET), CLOCK);
    assertNull(send(request, story(), StrangeBook.epub3(folder.resolve("b.epub"))));
    assertEquals(2, mail.getReceivedMessages().length);
    assertEquals(2, outcomes.size());
    assertNull(MailBooks.of(request).advice());
  }

  @Test
  void whatAKindleWouldRefuseIsNotSentAndTheRestIs() throws Exception {
    Path bad = ChangedBook.of(folder).replace(
        ChangedBook.CHAPTER, "</body>", "<script>x()</script></body>").write(folder.resolve("c.epub"));
    Path fatal = ChangedBook.of(folder)
        .with("EPUB/nav.xhtml", "<html/>".getBytes()).write(folder.resolve("d.epub"));
    assertNull(send(request(KINDLE), fatal, bad, story()));
    SendOutcome refused = outcomes.stream()
        .filter(one -> one.input().endsWith("d.epub")).findFirst().orElseThrow();
    assertEquals(SendOutcome.Kind.FAILED, refused.kind());
    assertTrue(refused.message().contains("Send to Kindle would refuse it: "), refused.message());
    assertEquals(SendOutcome.Kind.NEW, outcomes.get(outcomes.size() - 1).kind());
    assertEquals(1, mail.getReceivedMessages().length);
    outcomes.clear();
    assertNull(send(request("reader@example.org"), fatal));
    assertEquals(SendOutcome.Kind.NEW, outcomes.get(0).kind(), "others may read it");
  }

  @Test
  void aKepubIsNotMailedWhateverItsName() throws Exception {
    Path epub = StrangeBook.epub3(folder.resolve("b.epub"));
    Path kepub = Files.write(folder.resolve("k.epub"), new KepubCopy().kepub(epub));
    Path named = Files.copy(kepub, folder.resolve("k.kepub.epub"));
    assertNull(send(request("reader@example.org"), kepub, named));
    for (SendOutcome outcome : outcomes) {
      assertEquals(SendOutcome.Kind.FAILED, outcome.kind());
      assertTrue(outcome.message().contains("it is a KEPUB"), outcome.message());
    }
    assertEquals(0, mail.getReceivedMessages().length);
  }

  @Test
  void aBookBeyondTheLimitIsRefusedWithItsSize() throws Exception {
    Path large = StrangeBook.of(folder.resolve("large.epub"), files -> {
      byte[] noise = new byte[19_000_000];
      new Random(1).nextBytes(noise);
      files.put("OPS/noise.bin", noise);
    });
    assertNull(send(request("reader@example.org"), large, story()));
    assertTrue(outcomes.get(0).message().contains("it has 19.0 MB, and e-mail takes 18 MB"),
        outcomes.get(0).message());
    assertEquals(1, mail.getReceivedMessages().length);
  }

  @Test
  void aServerThatIsNotThereLeavesNothingUntold() throws Exception {
    MailRequest request = request(KINDLE);
    mail.stop();
    String lost = send(request, story(), StrangeBook.epub3(folder.resolve("b.epub")));
    assertNotNull(lost);
    assertTrue(lost.contains("nothing answers there"), lost);
    assertEquals(
        List.of(SendOutcome.Kind.NOT_SENT), outcomes.stream().map(SendOutcome::kind)
            .filter(kind -> kind != SendOutcome.Kind.FAILED).distinct().toList());
    assertEquals(2, outcomes.size());
  }

  @Test
  void aDryRunSendsNothingAndNeedsNoPassword() throws Exception {
    MailRequest request = new MailRequest(
        KINDLE, null, false, configuration(), true, Map.of(), CLOCK);
    assertNull(send(request, story()));
    assertEquals(SendOutcome.Kind.NEW, outcomes.get(0).kind());
    assertEquals(0, mail.getReceivedMessages().length);
  }

  @Test
  void withoutAPasswordNothingIsTried() throws Exception {
    MailRequest request = new MailRequest(
        KINDLE, null, false, configuration(), false, Map.of(), CLOCK);
    ConversionException e =
        assertThrows(ConversionException.class, () -> MailBooks.of(request));
    assertTrue(e.getMessage().contains("there is no password"), e.getMessage());
  }

  @Test
  void draftsNeedNoServerAndTakeNoFilesPlace() throws Exception {
    Path draft = folder.resolve("my.mail.eml");
    MailRequest request = new MailRequest(null, draft, true, null, false,
        Map.of("XDG_CONFIG_HOME", folder.toString(), "APPDATA", folder.toString()), CLOCK);
    assertNull(send(request, story(), StrangeBook.epub3(folder.resolve("b.epub"))));
    assertEquals(2, outcomes.size());
    assertTrue(Files.exists(draft));
    assertTrue(Files.exists(folder.resolve("my.mail-2.eml")));
    byte[] before = Files.readAllBytes(draft);
    outcomes.clear();
    assertNull(send(request, story()));
    assertEquals(SendOutcome.Kind.FAILED, outcomes.get(0).kind());
    assertTrue(outcomes.get(0).message().contains("the file exists"), outcomes.get(0).message());
    assertEquals(before.length, Files.size(draft));
  }

  @Test
  void aDraftOfTheSameBooksIsTheSame() throws Exception {
    List<byte[]> drafts = new ArrayList<>();
    for (String name : List.of("a.eml", "b.eml")) {
      MailRequest request = new MailRequest(KINDLE, folder.resolve(name), false, configuration(),
          false, Map.of(), CLOCK);
      assertNull(send(request, story()));
      drafts.add(Files.readAllBytes(folder.resolve(name)));
    }
    assertEquals(new String(drafts.get(0)), new String(drafts.get(1)));
    MimeMessage message = new MimeMessage(null, Files.newInputStream(folder.resolve("a.eml")));
    assertEquals("jane@example.org", message.getFrom()[0].toString());
  }

  private @Nullable String send(MailRequest request, Path... inputs) throws Exception {
    List<Sendable> items = SendBooks.find(List.of(inputs), new StoryInputs(Limits.standard(),
        null), false, BookFormat.EPUB, remark -> { });
    return new SendBooks(ConversionOptions.standard(), new StoryInspector(), "test")
        .send(items, MailBooks.of(request), outcomes::add);
  }

  private MailRequest request(String to) throws Exception {
    return new MailRequest(to, null, false, configuration(), false,
        Map.of("CHAPBOOK_SMTP_PASSWORD", SECRET), CLOCK);
  }

  private Path configuration() throws Exception {
    return Files.writeString(folder.resolve("config.yaml"), "mail:\n  host: 127.0.0.1\n  port: "
        + mail.getSmtp().getPort()
        + "\n  tls: none\n  user: jane\n  sender: jane@example.org\n  timeout: 20\n");
  }

  private Path story() throws Exception {
    return TinyStory.in(folder.resolve("story.txt"));
  }
}
