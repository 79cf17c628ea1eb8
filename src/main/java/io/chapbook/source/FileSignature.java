package io.chapbook.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/**
 * Files of other kinds, by the bytes they begin with; the first match counts, so a kind stands
 * before the wider kind it belongs to.
 */
enum FileSignature {
  EPUB(30, "mimetypeapplication/epub+zip", "an EPUB book", Advice.ALREADY_A_BOOK),
  OPEN_DOCUMENT(30, "mimetypeapplication/vnd.oasis", "an OpenDocument file", Advice.SAVE_AS_TEXT),
  WORD_DOCUMENT(30, "[Content_Types].xml", "a Word document (.docx)", Advice.SAVE_AS_TEXT),
  ZIP(0, "PK\u0003\u0004", "a ZIP archive", Advice.NAME_ZIP),
  EMPTY_ZIP(0, "PK\u0005\u0006", "an empty ZIP archive", Advice.NAME_ZIP),
  GZIP(0, "\u001F\u008B", "a gzip archive", Advice.UNPACK),
  XZ(0, "\u00FD7zXZ\0", "an xz archive", Advice.UNPACK),
  SEVEN_ZIP(0, "7z\u00BC\u00AF'\u001C", "a 7-Zip archive", Advice.UNPACK),
  RAR(0, "Rar!\u001A\u0007", "a RAR archive", Advice.UNPACK),
  PDF(0, "%PDF-", "a PDF file", Advice.COPY_TEXT),
  DJVU(0, "AT&TFORM", "a DjVu file", Advice.COPY_TEXT),
  RTF(0, "{\\rtf", "a Rich Text file (RTF)", Advice.SAVE_AS_TEXT),
  OLE(
      0,
      "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
      "a Word document (.doc) or another Microsoft Office file",
      Advice.SAVE_AS_TEXT),
  MOBI(60, "BOOKMOBI", "a Mobipocket or Kindle book", Advice.ALREADY_A_BOOK),
  PALM_DOC(60, "TEXtREAd", "a PalmDOC book", Advice.ALREADY_A_BOOK),
  LIT(0, "ITOLITLS", "a Microsoft Reader book", Advice.ALREADY_A_BOOK),
  PNG(0, "\u0089PNG\r\n\u001A\n", "a PNG picture", Advice.NAME_THE_STORY),
  JPEG(0, "\u00FF\u00D8\u00FF", "a JPEG picture", Advice.NAME_THE_STORY),
  GIF_87(0, "GIF87a", "a GIF picture", Advice.NAME_THE_STORY),
  GIF_89(0, "GIF89a", "a GIF picture", Advice.NAME_THE_STORY),
  WEBP(8, "WEBP", "a WebP picture", Advice.NAME_THE_STORY);

  private static final FileSignature[] ALL = values();

  private final int offset;
  private final byte[] mark;
  private final String kind;
  private final Advice advice;

  FileSignature(int offset, String mark, String kind, Advice advice) {
    this.offset = offset;
    this.mark = mark.getBytes(ISO_8859_1);
    this.kind = kind;
    this.advice = advice;
  }

  /** The kind of file these bytes begin, if it is a known one that is no text. */
  static Optional<FileSignature> of(byte[] bytes) {
    for (FileSignature signature : ALL) {
      if (signature.matches(bytes)) {
        return Optional.of(signature);
      }
    }
    return Optional.empty();
  }

  /** Why such a file is no story, and what to do. */
  UnreadableSourceException refusal() {
    return new UnreadableSourceException("it is " + kind + "; " + advice.words);
  }

  private boolean matches(byte[] bytes) {
    int end = offset + mark.length;
    return bytes.length >= end && Arrays.equals(bytes, offset, end, mark, 0, mark.length);
  }

  private enum Advice {
    ALREADY_A_BOOK("give the text it was made from, as a .txt file"),
    COPY_TEXT("copy its text into a .txt file first"),
    NAME_THE_STORY("give the story as a text file instead"),
    SAVE_AS_TEXT("open it in a word processor and save it as plain text (.txt, UTF-8) first"),
    NAME_ZIP("give it under a name that ends in .zip, or unpack it first"),
    UNPACK("unpack it first and give the stories inside");

    private final String words;

    Advice(String words) {
      this.words = words;
    }
  }
}
