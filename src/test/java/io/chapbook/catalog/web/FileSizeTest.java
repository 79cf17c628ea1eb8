package io.chapbook.catalog.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1          | 1 byte
      1023       | 1023 bytes
      1024       | 1 KB
      1048575    | 1,023 KB
      1048576    | 1 MB
      1572864    | 1.5 MB
      20971520   | 20 MB
      2147483648 | 2,048 MB
      """)
  void saysItInTheLargestUnitOfWhichThereIsOne(long bytes, String words) {
    assertEquals(words, FileSize.of(bytes));
  }
}
