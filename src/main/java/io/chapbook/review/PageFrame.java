package io.chapbook.review;

import io.chapbook.bundled.BundledFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** What stands around the stories: head, policy, style sheet and script. */
final class PageFrame {

  /** The program that made the page; by it an earlier page is known. */
  private static final String GENERATOR = "chapbook inspect";

  private PageFrame() {}

  /** Whether a page that begins so is one of ours. */
  static boolean isOurs(String beginning) {
    return beginning.contains("<meta name=\"generator\" content=\"" + GENERATOR + "\">");
  }

  /** How markup is written: as it is, so that no white space of a text changes. */
  static Document.OutputSettings form() {
    return new Document.OutputSettings()
        .prettyPrint(false).charset(StandardCharsets.UTF_8).escapeMode(Entities.EscapeMode.base);
  }

  /** A page without stories. */
  static Document create(String title) {
    Document document = Document.createShell("");
    document.outputSettings(form());
    document.prependChild(new DocumentType("html", "", ""));
    Element html = document.selectFirst("html").attr("lang", "en");
    Element head = document.head();
    String style = BundledFile.text(PageFrame.class, "review.css");
    String script = BundledFile.text(PageFrame.class, "review.js");
    PageText.block(head, "meta").attr("charset", "utf-8");
    PageText.block(head, "meta").attr("http-equiv", "Content-Security-Policy").attr("content",
        "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
            + "; base-uri 'none'; form-action 'none'");
    PageText.block(head, "meta").attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    PageText.block(head, "meta").attr("name", "generator").attr("content", GENERATOR);
    PageText.block(head, "meta").attr("name", "color-scheme").attr("content", "light dark");
    PageText.block(head, "title").text(title);
    PageText.block(head, "style").appendChild(new DataNode(style));
    PageText.block(html.selectFirst("body"), "header").appendElement("h1").text(title);
    return document;
  }

  /** The script; it comes last, when all it works on is there. */
  static void end(Document document) {
    String script = BundledFile.text(PageFrame.class, "review.js");
    PageText.block(document.body(), "script").appendChild(new DataNode(script));
    document.body().appendText("\n");
  }

  /** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
  static String hash(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
