package io.chapbook.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a corpus that one of several machines converts. Which part a story belongs to is told by
 * its path alone, so that machines need not know of one another, and a story that comes or goes
 * moves no other.
 *
 * @param number which part it is, from 1
 * @param count how many parts there are
 */
public record Shard(int number, int count) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** The number is one of the count's. */
  public Shard {
    if (count < 1 || number < 1 || number > count) {
      throw new IllegalArgumentException(
          "a shard is written I/N, with I from 1 to N, not " + number + "/" + count);
    }
  }

  /**
   * A shard as the command line writes it, such as {@code 3/16}.
   *
   * @throws IllegalArgumentException when it is not of that form
   */
  public static Shard of(String words) {
    Matcher form = FORM.matcher(words);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a shard is written I/N, with I from 1 to N, such as 3/16, not " + words);
    }
    return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /** Whether a story is in this part. */
  public boolean holds(StorySource story) {
    return Long.remainderUnsigned(hash(story), count) == number - 1;
  }

  /** {@code 3-of-16}, as it stands in names of files. */
  public String label() {
    return number + "-of-" + count;
  }

  /**
   * A number that a story has on every machine: of its path below the folder or archive that was
   * named. Systems that write accents in two ways write one and the same path.
   */
  static long hash(StorySource story) {
    String path = Normalizer.normalize(story.path(), Normalizer.Form.NFC);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(path.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
