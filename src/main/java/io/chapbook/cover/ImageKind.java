package io.chapbook.cover;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kinds of image that a cover may be given as, told by their first bytes. */
enum ImageKind {
  JPEG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif"),
  WEBP("image/webp");

  /** How much of a file is looked at to tell what it is instead. */
  private static final int OPENING = 1000;

  private final String mediaType;

  ImageKind(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The kind of a file, whatever its name; else says what the file is and what to do. */
  static ImageKind of(byte[] file) throws UnusableImageException {
    if (PngFile.isPng(file)) {
      return PNG;
    }
    if (JpegFile.isJpeg(file)) {
      return JPEG;
    }
    if (GifFile.isGif(file)) {
      return GIF;
    }
    if (WebpFile.isWebp(file)) {
      return WEBP;
    }
    throw new UnusableImageException(what(file));
  }

  private static String what(byte[] file) {
    if (file.length == 0) {
      return "the file is empty; download or save it anew";
    }
    String opening =
        new String(file, 0, Math.min(file.length, OPENING), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (opening.contains("<html") || opening.contains("<!doctype html")) {
      return "it is a web page, not a picture; open the picture itself and save that";
    }
    if (opening.contains("<svg")) {
      return "it is an SVG drawing; export it as a PNG";
    }
    if (opening.startsWith("ftyp", 4)) {
      return "it is an AVIF, HEIC or film; save it as JPEG or PNG";
    }
    return "it is no JPEG, PNG, WebP or GIF; save it as JPEG or PNG";
  }
}
