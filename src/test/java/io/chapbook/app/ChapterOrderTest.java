package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of chapter files in one book: each row is a list in its order. */
class ChapterOrderTest {

  private static final ChapterOrder ORDER = ChapterOrder.withStandardRules();

  @ParameterizedTest
  @ValueSource(strings = {
    "42.txt|42.5.txt|43.txt",
    "chapter 2.txt|chapter 10.txt",
    "Prologue.txt|01.txt|02.txt|Epilogue.txt",
    "Foreword.txt|Prologue.txt|Chapter 1.txt|Chapter 2.txt|Epilogue.txt|Afterword.txt",
    "The Road - Prologue.txt|The Road - 1.txt|The Road - 10.txt|The Road - Epilogue.txt",
    "Prolog.txt|Kapitel 1.txt|Kapitel 2.txt|Epilog.txt",
    "Chapter One.txt|Chapter Two.txt|Chapter Three.txt|Chapter Four.txt",
    "Chapter I.txt|Chapter II.txt|Chapter IX.txt|Chapter X.txt",
    "\u7b2c\u4e00\u7ae0.txt|\u7b2c\u4e8c\u7ae0.txt|\u7b2c\u5341\u7ae0.txt",
    "00 - Prologue.txt|01 - A.txt|02 - Epilogue.txt|03 - B.txt",
    "1 b.txt|2 a.txt|10 c.txt",
    "\u0661.txt|2.txt|\u0663.txt",
    "apples.txt|bread.txt|cheese.txt",
    "1.txt|2.txt|extras/1.txt|extras/2.txt",
    "Part 1/1.txt|Part 1/2.txt|Part 2/1.txt|Part 10/1.txt",
    "1.md|1.txt|2.txt",
    "ch1.txt|ch2.txt|ch3 (final).txt|ch4.txt"
  })
  void isTheOrderOfReading(String row) {
    List<String> names = Arrays.asList(row.split("\\|"));
    for (int seed = 0; seed < 10; seed++) {
      List<StorySource> shuffled = new ArrayList<>();
      names.forEach(name -> shuffled.add(file(name)));
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(names, ORDER.sort(shuffled).stream()
          .map(one -> one.location().replace('\\', '/')).toList());
    }
  }

  private static StoryFile file(String name) {
    Path path = Path.of(name);
    return new StoryFile(path, path.getParent() == null ? Path.of("") : path.getParent());
  }
}
