package io.chapbook.source;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.source.markup.MarkdownReader;
import io.chapbook.source.markup.PageReader;
import io.chapbook.source.markup.PageReading;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads story files: plain texts in any encoding, and pages of HTML.
 *
 * <p>The whole file decides on the encoding, in this order: byte-order mark; strict UTF-8; zero
 * bytes as in UTF-16 and UTF-32; UTF-8 with a few faults; what a page of HTML declares; the older
 * encoding that fits best. A reader keeps nothing between files, so threads may share one.
 */
public final class SourceReader {

  /** Fewer words than this around a story are the names of a few buttons. */
  private static final int WORTH_TELLING = 20;

  /**
   * Reads one story.
   *
   * @param name the file's own name, without folders; it tells pages of HTML by their ending
   * @param bytes the whole file
   * @return its text, the ground for its encoding, and findings
   * @throws UnreadableSourceException if the file is empty, binary or a document of another kind
   */
  public SourceReading read(String name, byte[] bytes) throws UnreadableSourceException {
    if (bytes.length == 0) {
      throw ControlCharacters.empty();
    }
    FileSignature signature = FileSignature.of(bytes).orElse(null);
    if (signature != null) {
      throw signature.refusal();
    }
    SourceDigest digest = SourceDigest.of(bytes);
    ControlTally tally = ControlTally.of(bytes);
    Decoding decoding = decode(name, bytes, tally);
    ControlCharacters.check(decoding, tally);
    if (HtmlPage.isPage(name, decoding.content())) {
      PageReading page =
          new PageReader().read(name, decoding.content(), decoding.charset());
      SourceReading reading =
          marked(page, decoding, digest, FindingCode.SRC_006, page.wordsOutside(), page.wordsHidden());
      return decoding.ground() == EncodingGround.STRICT_UTF_8
          ? withFalseDeclaration(reading, HtmlPage.otherThanUtf8(name, bytes)) : reading;
    }
    if (isMarkdown(name)) {
      PageReading page =
          new MarkdownReader().read(name, decoding.content(), decoding.charset());
      return marked(page, decoding, digest, FindingCode.SRC_007, page.wordsHidden());
    }
    SourceText whole = SourceText.of(name, decoding.content(), decoding.charset());
    SourceText text = LongLines.part(whole);
    List<Finding> findings = new ArrayList<>(findings(decoding));
    if (text.lineCount() > whole.lineCount()) {
      findings.add(Finding.of(FindingCode.SRC_009, text.lineCount() - whole.lineCount()));
    }
    return new SourceReading(text, decoding.ground(), findings, digest);
  }

  /**
   * Why a file that was taken for a ZIP archive of stories is none, by the bytes it begins with: a
   * book or a document that is kept as a ZIP file too, or something else entirely.
   *
   * @param head the first bytes of the file, 128 are enough
   * @return the refusal; empty when it may be an archive of stories
   */
  public static Optional<UnreadableSourceException> refusalOfOtherThanZip(byte[] head) {
    if (head.length == 0) {
      return Optional.of(ControlCharacters.empty());
    }
    return FileSignature.of(head)
        .filter(kind -> kind != FileSignature.ZIP && kind != FileSignature.EMPTY_ZIP)
        .map(FileSignature::refusal);
  }

  private static Decoding decode(String name, byte[] bytes, ControlTally tally) {
    return ByteOrderMark.decode(bytes)
        .or(() -> StrictUtf8.decode(bytes)
            .filter(decoding -> tally.zeros() == 0 || !mayBeUtf16(decoding)))
        .or(() -> NulPattern.decode(bytes))
        .or(() -> StrictUtf8.decode(bytes))
        .or(() -> MostlyUtf8.decode(bytes))
        .or(() -> HtmlPage.decodeAsDeclared(name, bytes))
        .orElseGet(() -> LegacyEncoding.decode(bytes));
  }

  /** English in UTF-16 is strict UTF-8 too, with a NUL after or before each letter. */
  private static boolean mayBeUtf16(Decoding decoding) {
    String content = decoding.content();
    int nul = content.indexOf('\0');
    return nul >= 0 && nul < ControlCharacters.endOfText(content);
  }

  /** A page whose bytes are UTF-8 and whose declaration is not was converted and kept it. */
  private static SourceReading withFalseDeclaration(
      SourceReading reading, Optional<NamedCharset> declared) {
    if (declared.isEmpty()) {
      return reading;
    }
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.add(Finding.of(FindingCode.SRC_008, declared.get().name()));
    return new SourceReading(reading.text(), reading.ground(), findings, reading.digest());
  }

  private static boolean isMarkdown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  /** A reading of a file with markup; what was left out of it is told if it is worth it. */
  private static SourceReading marked(
      PageReading page,
      Decoding decoding,
      SourceDigest digest,
      FindingCode leftOut,
      Object... words)
      throws UnreadableSourceException {
    ControlCharacters.check(page.text().content());
    List<Finding> findings = findings(decoding);
    if (page.wordsOutside() + page.wordsHidden() >= WORTH_TELLING) {
      findings.add(Finding.of(leftOut, words));
    }
    return new SourceReading(page.text(), decoding.ground(), findings, digest);
  }

  private static List<Finding> findings(Decoding decoding) {
    List<Finding> findings = new ArrayList<>();
    if (decoding.malformed() > 0) {
      findings.add(Finding.of(FindingCode.SRC_001, decoding.malformed(), decoding.charset()));
    }
    if (!decoding.charset().equals("UTF-8")) {
      findings.add(
          Finding.of(FindingCode.SRC_002, decoding.charset(), decoding.ground().inWords()));
    }
    findings.addAll(decoding.repairs());
    return findings;
  }
}
