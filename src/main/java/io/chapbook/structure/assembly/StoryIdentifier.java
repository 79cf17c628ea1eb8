package io.chapbook.structure.assembly;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The identifier of a story: the same for every copy of it, whatever its line ends, and for a later
 * download with more chapters, so that reading systems know the book again.
 */
final class StoryIdentifier {

  /** How much of the story's beginning tells it from others, in characters. */
  private static final int BEGINNING = 2000;

  private StoryIdentifier() {}

  /** A URN with a UUID of version 8 (RFC 9562, section 5.8) made of title, author and beginning. */
  static String of(MeasuredText text, Outline outline) {
    FoundText author = outline.author();
    StringBuilder identity = new StringBuilder()
        .append(outline.title().text())
        .append('\0')
        .append(author == null ? "" : author.text());
    int end = identity.length() + BEGINNING;
    for (Line line : text.lines()) {
      LineRole role = outline.claims().role(line.number());
      boolean story = role == LineRole.STORY || role == LineRole.HEADING || role == LineRole.LETTER
          || role == LineRole.QUOTATION || role == LineRole.KEPT_LINES;
      if (story && !line.isBlank()) {
        identity.append('\0').append(line.text());
        if (identity.length() > end) {
          identity.setLength(end);
          break;
        }
      }
    }
    return "urn:uuid:" + uuid(identity.toString());
  }

  private static UUID uuid(String identity) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(identity.getBytes(StandardCharsets.UTF_8)));
      long high = hash.getLong() & 0xffffffffffff0fffL | 0x8000L;
      long low = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
