package io.chapbook.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JavaSourceTest {

  private static final JavaSource SOURCE = JavaSource.of("io/chapbook/book/Sample.java", """
      package io.chapbook.book;

      import io.chapbook.report.Finding;
      import static java.util.List.of;

      /** Not {@code void hidden() {}}. */
      record Sample(int one) {
        static final String TEXT = "void text() { // no comment";

        Sample {
          if (one < 0) {
            throw new IllegalArgumentException("}");
          }
        }

        @Override
        public String toString() throws
            IllegalStateException {
          for (int at = 0; at < 3; at++) {
            Runnable run = () -> {
              one();
            };
          }
          return org.slf4j.Marker.class + "a";
        }

        private static <T> T other(T a, int b) {
          return a;
        }
      }
      """);

  @Test
  void importsAndFullNamesAreUses() {
    assertEquals(
        Set.of("io.chapbook.report.Finding", "java.util.List.of", "org.slf4j.Marker.class"),
        SOURCE.uses());
  }

  @Test
  void methodsAreCountedFromTheirNameToTheirBrace() {
    assertEquals(
        List.of(new JavaSource.Method("toString", 9), new JavaSource.Method("other", 3)),
        SOURCE.methods());
  }

  @Test
  void commentsAndLiteralsAreNoCode() {
    assertFalse(SOURCE.code().contains("hidden"));
    assertFalse(SOURCE.code().contains("no comment"));
    assertTrue(SOURCE.code().contains("toString"));
    assertEquals(SOURCE.text().lines().count(), SOURCE.code().lines().count());
  }

  @Test
  void theNameOfPackageAndTypeComeFromThePath() {
    assertEquals("io.chapbook.book", SOURCE.packageName());
    assertEquals("Sample", SOURCE.typeName());
  }
}
