package io.chapbook.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeflateEncoderTest {

  private static final int BLOCK = 0xffff - 258;

  @ParameterizedTest
  @EnumSource
  void anythingComesBack(Effort effort) throws DataFormatException {
    DeflateEncoder encoder = new DeflateEncoder(effort);
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    for (byte[] content : List.of(new byte[0], new byte[] {-1}, bytes("abc"), bytes("abcd"),
        bytes("aaaa"), bytes("aaaaa"), all, new byte[300_000], noise(1, 200_000), prose(2, 9_000),
        fibonacci(), prose(3, 10_000_000))) {
      assertComesBack(encoder, content);
    }
  }

  @ParameterizedTest
  @EnumSource
  void runsOfEveryLengthComeBack(Effort effort) throws DataFormatException {
    DeflateEncoder encoder = new DeflateEncoder(effort);
    for (int length = 0; length < 1100; length++) {
      assertComesBack(encoder, new byte[length]);
      byte[] between = noise(length, 600 + length);
      Arrays.fill(between, 300, 300 + length, (byte) 'x');
      assertComesBack(encoder, between);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sizesAroundTheLimitsOfBlocksAndLinksComeBack(Effort effort) throws DataFormatException {
    DeflateEncoder encoder = new DeflateEncoder(effort);
    byte[] text = prose(4, 2 * BLOCK + 400);
    byte[] noise = noise(5, 2 * BLOCK + 400);
    for (int limit : new int[] {1 << 15, BLOCK, 0xffff, 2 * BLOCK}) {
      for (int size = limit - 6; size <= limit + 6; size++) {
        assertComesBack(encoder, Arrays.copyOf(text, size));
        assertComesBack(encoder, Arrays.copyOf(noise, size));
        assertComesBack(encoder, new byte[size]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void manySmallContentsComeBack(Effort effort) throws DataFormatException {
    DeflateEncoder encoder = new DeflateEncoder(effort);
    Random random = new Random(20261121);
    for (int round = 0; round < 5000; round++) {
      byte[] content = new byte[random.nextInt(2000)];
      int signs = 1 + random.nextInt(round % 7 == 0 ? 256 : 6);
      for (int i = 0; i < content.length; i++) {
        content[i] = (byte) random.nextInt(signs);
      }
      assertComesBack(encoder, content);
    }
  }

  @Test
  void whatIsWithinTheWindowIsFoundAndNothingBeyondIt() throws DataFormatException {
    DeflateEncoder encoder = new DeflateEncoder(Effort.NORMAL);
    byte[] again = noise(6, 200);
    int[] sizes = new int[2];
    for (int i = 0; i < 2; i++) {
      int distance = MatchCodes.MAX_DISTANCE + i;
      byte[] content = noise(7, distance + again.length);
      System.arraycopy(again, 0, content, 0, again.length);
      System.arraycopy(again, 0, content, distance, again.length);
      // So many zeros that the noise before them is not simply stored.
      content = Arrays.copyOf(content, content.length + 20_000);
      sizes[i] = assertComesBack(encoder, content);
    }
    assertTrue(sizes[0] + 150 < sizes[1], sizes[0] + " and " + sizes[1]);
  }

  @Test
  void noiseGrowsByTheHeadersOfStoredBlocksOnly() throws DataFormatException {
    int size = assertComesBack(new DeflateEncoder(Effort.NORMAL), noise(8, 200_000));
    assertTrue(size <= 200_000 + 4 * 6, "grew to " + size);
  }

  @ParameterizedTest
  @EnumSource
  void bytesDoNotDependOnWhatCameBefore(Effort effort) {
    DeflateEncoder used = new DeflateEncoder(effort);
    for (int round = 0; round < 60; round++) {
      byte[] content = prose(round % 7, 2000 * round);
      assertArrayEquals(
          deflated(new DeflateEncoder(effort), content), deflated(used, content), "round " + round);
    }
  }

  @Test
  void bytesStayTheSameWhenHeadsAreCleared() {
    DeflateEncoder encoder = new DeflateEncoder(Effort.FAST);
    byte[] zeros = new byte[1_000_000];
    byte[] text = prose(9, 5000);
    byte[] expected = deflated(encoder, text);
    // Heads are cleared every 16 MiB.
    for (int round = 0; round < 40; round++) {
      encoder.deflate(zeros, 0, zeros.length);
      assertArrayEquals(expected, deflated(encoder, text), "round " + round);
    }
  }

  @Test
  void aPartOfAnArrayIsDeflatedAsIfItStoodAlone() throws DataFormatException {
    DeflateEncoder encoder = new DeflateEncoder(Effort.NORMAL);
    byte[] whole = prose(10, 90_000);
    byte[] part = Arrays.copyOfRange(whole, 777, 70_777);
    byte[] expected = deflated(encoder, part);
    int size = encoder.deflate(whole, 777, 70_777);
    assertArrayEquals(expected, Arrays.copyOf(encoder.deflated(), size));
    assertThrows(IndexOutOfBoundsException.class, () -> encoder.deflate(part, 0, 70_001));
    assertThrows(IndexOutOfBoundsException.class, () -> encoder.deflate(part, 5, 4));
  }

  /** The bytes of books hang on these; who changes the encoder knowingly changes the number. */
  @Test
  void bytesAreThoseOfEveryMachine() {
    byte[] deflated = deflated(new DeflateEncoder(Effort.NORMAL), prose(11, 100_000));
    assertEquals("41103 c205b29c", deflated.length + " " + Integer.toHexString(Arrays.hashCode(deflated)));
  }

  @Test
  void samplesAreAsSmallAsZlibMakesThem() throws IOException, DataFormatException {
    long own = 0;
    long fast = 0;
    long best = 0;
    long zlib = 0;
    for (byte[] sample : samples()) {
      int size = assertComesBack(new DeflateEncoder(Effort.NORMAL), sample);
      int bySix = zlib(sample, 6);
      assertTrue(size <= bySix * 1.01, size + " where zlib has " + bySix);
      own += size;
      zlib += bySix;
      fast += assertComesBack(new DeflateEncoder(Effort.FAST), sample);
      best += assertComesBack(new DeflateEncoder(Effort.BEST), sample);
    }
    assertTrue(own <= zlib, own + " where zlib has " + zlib);
    assertTrue(best <= own && own <= fast, best + ", " + own + ", " + fast);
  }

  private static List<byte[]> samples() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        samples.add(Files.readAllBytes(file));
      }
    }
    assertTrue(samples.size() > 5, "no samples");
    return samples;
  }

  private static int zlib(byte[] content, int level) {
    Deflater deflater = new Deflater(level, true);
    deflater.setInput(content);
    deflater.finish();
    int size = deflater.deflate(new byte[content.length + 100]);
    deflater.end();
    return size;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] noise(int seed, int size) {
    byte[] noise = new byte[size];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  /** Words of which some are frequent, with tags, so that there are matches of all kinds. */
  private static byte[] prose(int seed, int size) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(size + 40);
    while (text.length() < size) {
      int word = (int) StrictMath.pow(9000, random.nextDouble());
      text.append(Integer.toString(word * 7919, 26)).append(word % 11 == 0 ? ".</p>\n<p>" : " ");
    }
    return Arrays.copyOf(bytes(text.toString()), size);
  }

  /** Signs as often as Fibonacci's numbers say, in disorder: an unlimited code has 24 bits. */
  private static byte[] fibonacci() {
    byte[] content = new byte[121_392];
    int size = 0;
    int last = 1;
    int next = 1;
    for (int sign = 0; sign < 24; sign++) {
      Arrays.fill(content, size, size + last, (byte) (sign * 5));
      size += last;
      next += last;
      last = next - last;
    }
    Random random = new Random(12);
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      byte sign = content[i];
      content[i] = content[other];
      content[other] = sign;
    }
    return Arrays.copyOf(content, size);
  }

  private static byte[] deflated(DeflateEncoder encoder, byte[] content) {
    int size = encoder.deflate(content, 0, content.length);
    return Arrays.copyOf(encoder.deflated(), size);
  }

  private static int assertComesBack(DeflateEncoder encoder, byte[] content)
      throws DataFormatException {
    int size = encoder.deflate(content, 0, content.length);
    Inflater inflater = new Inflater(true);
    inflater.setInput(encoder.deflated(), 0, size);
    byte[] inflated = new byte[content.length + 1];
    int done = 0;
    while (!inflater.finished()) {
      int count = inflater.inflate(inflated, done, inflated.length - done);
      done += count;
      assertTrue(count > 0 || inflater.finished(), "stuck at " + done + " of " + content.length);
    }
    assertEquals(0, inflater.getRemaining());
    inflater.end();
    assertArrayEquals(content, Arrays.copyOf(inflated, done));
    return size;
  }
}
