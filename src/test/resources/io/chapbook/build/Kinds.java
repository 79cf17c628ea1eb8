import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** One of each kind of lambda and method reference. */
public class Kinds {

  interface Smalls {
    String of(byte b, short s, char c, boolean z, float f);
  }

  interface Widening {
    double of(long l, float f);
  }

  interface Chars {
    long of(char c);
  }

  interface Greeter {
    String name();

    default Supplier<String> greeting() {
      return () -> "hello " + name();
    }

    static Greeter of(String name) {
      return () -> name;
    }
  }

  record Pair(String one, int other) {}

  static class Parent {
    protected String say() {
      return "parent";
    }
  }

  static class Child extends Parent {
    private final int number = 7;

    @Override
    protected String say() {
      Supplier<String> above = super::say;
      Supplier<Integer> own = () -> number;
      Supplier<Integer> called = this::secret;
      return above.get() + own.get() + called.get();
    }

    private int secret() {
      return number + 1;
    }
  }

  private static int twice(int number) {
    return 2 * number;
  }

  private static double sum(double one, double other) {
    return one + other;
  }

  private static <T> T first(List<T> list) {
    return list.get(0);
  }

  private static String join(Object... parts) {
    return List.of(parts).toString();
  }

  public static List<String> all() {
    List<String> told = new ArrayList<>();
    Consumer<Object> tell = each -> told.add(String.valueOf(each));

    long large = 1L << 40;
    double half = 0.5;
    int small = 3;
    String word = "word";
    boolean yes = true;
    char letter = 'x';
    Supplier<String> captured = () -> large + " " + half + small + word + yes + letter;
    tell.accept(captured.get());
    DoubleSupplier wide = () -> large + half;
    tell.accept(wide.getAsDouble());

    Function<Integer, Integer> boxed = number -> number + 1;
    tell.accept(boxed.apply(1));
    Function<Integer, Integer> unboxed = Kinds::twice;
    tell.accept(unboxed.apply(4));
    IntToLongFunction widened = Kinds::twice;
    tell.accept(widened.applyAsLong(5));
    ToLongFunction<Integer> unboxedAndWidened = Kinds::twice;
    tell.accept(unboxedAndWidened.applyAsLong(6));
    ToDoubleFunction<Integer> widenedFurther = Integer::intValue;
    tell.accept(widenedFurther.applyAsDouble(7));
    Widening both = Kinds::sum;
    tell.accept(both.of(8L, 0.25f));
    Chars code = Long::valueOf;
    tell.accept(code.of('a'));
    BiFunction<Integer, Integer, Integer> added = Math::addExact;
    tell.accept(added.apply(2, 3));
    IntUnaryOperator negated = Math::negateExact;
    tell.accept(negated.applyAsInt(9));
    Smalls smalls = (b, s, c, z, f) -> b + " " + s + c + z + f;
    tell.accept(smalls.of((byte) 1, (short) 2, 'c', true, 1.5f));

    ToIntFunction<String> length = String::length;
    tell.accept(length.applyAsInt("four"));
    Function<String, Integer> lengthBoxed = String::length;
    tell.accept(lengthBoxed.apply("seven"));
    Function<String, String> bound = word::concat;
    tell.accept(bound.apply("s"));
    Function<List<String>, Integer> ofInterface = List::size;
    tell.accept(ofInterface.apply(List.of("a", "b")));
    Function<List<String>, String> generic = Kinds::first;
    tell.accept(generic.apply(List.of("first")).length());
    BiFunction<String, Integer, Pair> made = Pair::new;
    tell.accept(made.apply("p", 1));
    Supplier<List<String>> empty = ArrayList::new;
    tell.accept(empty.get());
    IntFunction<int[]> array = int[]::new;
    tell.accept(array.apply(3).length);
    Function<int[], int[]> copied = int[]::clone;
    tell.accept(copied.apply(new int[] {1, 2})[1]);
    BiFunction<Object, Object, String> several = Kinds::join;
    tell.accept(several.apply(1, "2"));

    List<String> list = new ArrayList<>();
    Consumer<String> result = list::add;
    result.accept("added");
    tell.accept(list);
    AtomicLong counter = new AtomicLong();
    Runnable twoWords = counter::incrementAndGet;
    twoWords.run();
    tell.accept(counter);

    tell.accept(new Child().say());
    tell.accept(Greeter.of("Ida").greeting().get());
    Supplier<Supplier<String>> inside = () -> () -> word + small;
    tell.accept(inside.get().get());
    Supplier<String> left = (Supplier<String> & Serializable) () -> "kept " + word;
    tell.accept(left.get() + (left instanceof Serializable));
    Function<Object, Enum<?>> cast = Thread.State.class::cast;
    tell.accept(cast.apply(Thread.State.NEW));
    Comparator<Map.Entry<String, Integer>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
    tell.accept(Map.of("a", 1, "b", 2).entrySet().stream().sorted(order.thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey).toList());
    for (int at = 0; at < 2; at++) {
      int round = at;
      Supplier<Integer> each = () -> round * 10;
      tell.accept(each.get());
    }
    return told;
  }
}
