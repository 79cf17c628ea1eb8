package io.chapbook.source;

/** Why a text was read in its encoding, from the surest ground to the weakest. */
public enum EncodingGround {
  /** The file begins with a byte-order mark. */
  BYTE_ORDER_MARK("it begins with that encoding's byte-order mark"),
  /** Every byte is an ASCII character. */
  ASCII("every byte is an ASCII character"),
  /** Every byte of the file belongs to a well-formed UTF-8 sequence. */
  STRICT_UTF_8("every byte sequence is well-formed"),
  /** Escape sequences switch between character sets, as in ISO-2022-JP. */
  ESCAPE_SEQUENCES("its escape sequences belong to that encoding"),
  /** Zero bytes stand where UTF-16 or UTF-32 has them. */
  NUL_PATTERN("its zero bytes stand where that encoding has them"),
  /** Most sequences are well-formed UTF-8; some lines or bytes are not. */
  MOSTLY_UTF_8("most of its byte sequences are well-formed"),
  /** A page of HTML names its encoding, and its bytes agree. */
  DECLARED("the page declares it"),
  /** The bytes fit this encoding better than any other. */
  INFERRED("its bytes fit that encoding best");

  private final String words;

  EncodingGround(String words) {
    this.words = words;
  }

  /** The ground in words, to stand after "because". */
  public String inWords() {
    return words;
  }
}
