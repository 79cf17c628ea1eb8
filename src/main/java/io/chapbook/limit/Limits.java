package io.chapbook.limit;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for each {@link Limit}. */
public final class Limits {

  private static final Limits STANDARD = new Limits(new EnumMap<>(Limit.class));

  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,18})\\s?([KMG]i?B?)?");

  private final Map<Limit, Long> asked;

  private Limits(Map<Limit, Long> asked) {
    this.asked = asked;
  }

  /** The limits that hold when nobody asks for others. */
  public static Limits standard() {
    return STANDARD;
  }

  /** What holds, in the limit's unit; at least 1. */
  public long of(Limit limit) {
    return asked.getOrDefault(limit, limit.standard());
  }

  /** The same as a number of things; more than that there cannot be. */
  public int count(Limit limit) {
    return (int) Math.min(of(limit), Integer.MAX_VALUE);
  }

  /**
   * The same limits but for one.
   *
   * @throws IllegalArgumentException when it is less than 1 or more than the limit's most; the
   *     message says so
   */
  public Limits with(Limit limit, long amount) {
    if (amount < 1 || amount > limit.most()) {
      throw new IllegalArgumentException(
          limit + " must be from 1 to " + limit.most() + ", not " + amount);
    }
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    changed.putAll(asked);
    changed.put(limit, amount);
    return new Limits(changed);
  }

  /**
   * The same limits but for one, as a person writes it: {@code story-size=200MiB}.
   *
   * @throws IllegalArgumentException when there is no such limit or amount; the message says so
   */
  public Limits with(String words) {
    int sign = words.indexOf('=');
    String name = sign < 0 ? words : words.substring(0, sign);
    Limit limit = Limit.named(name).orElseThrow(() -> new IllegalArgumentException(
        "there is no limit \"" + name + "\"; docs/limits.md has their names"));
    String asked = sign < 0 ? "" : words.substring(sign + 1);
    Matcher amount = AMOUNT.matcher(asked);
    boolean bytes = limit.unit() == Limit.Unit.BYTES;
    if (!amount.matches() || amount.group(2) != null && !bytes) {
      throw new IllegalArgumentException(limit + " needs a number, as in " + limit + "="
          + (bytes ? bytes(limit.standard()).replace(" ", "") : limit.standard()));
    }
    long number = Long.parseLong(amount.group(1));
    int doublings =
        amount.group(2) == null ? 0 : 10 * (1 + "KMG".indexOf(amount.group(2).charAt(0)));
    if (number > limit.most() >> doublings) {
      throw new IllegalArgumentException(limit + " must be at most "
          + inWords(limit, limit.most()) + ", not " + asked);
    }
    return with(limit, number << doublings);
  }

  /** An amount as people write it: {@code 64 MiB}, {@code 600 s}, {@code 10000}. */
  public static String inWords(Limit limit, long amount) {
    return switch (limit.unit()) {
      case COUNT -> Long.toString(amount);
      case SECONDS -> amount + " s";
      case BYTES -> bytes(amount);
    };
  }

  private static String bytes(long amount) {
    String[] units = {" bytes", " KiB", " MiB", " GiB"};
    int unit = 0;
    long left = amount;
    while (unit < units.length - 1 && left >= 1024 && left % 1024 == 0) {
      left /= 1024;
      unit++;
    }
    return left + units[unit];
  }
}
