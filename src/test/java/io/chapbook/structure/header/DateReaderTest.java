package io.chapbook.structure.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chapbook.structure.rule.RuleTableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  private static final DateReader DATES = new DateReader(new RuleTableReader().readWords());

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2016-02-17                     | 2016-02-17
      2016/2/7                       | 2016-02-07
      2016.02.17                     | 2016-02-17
      2016-02                        | 2016-02
      2016                           | 2016
      2016-02-17T10:20:30Z           | 2016-02-17
      2012-01-01 10:11:12            | 2012-01-01
      2016年2月17日                   | 2016-02-17
      2016年2月                       | 2016-02
      June 25, 2008 [EBook #34653]   | 2008-06-25
      March, 1994                    | 1994-03
      25 June 2008                   | 2008-06-25
      Jun 5th 2008                   | 2008-06-05
      Sept. 5, 2008                  | 2008-09-05
      the 25th of June, 2008         | 2008-06-25
      Tue, 12 Mar 1996 14:22:01 GMT  | 1996-03-12
      25. Juni 2008                  | 2008-06-25
      3. März 2010                   | 2010-03-03
      25 de junio de 2008            | 2008-06-25
      1er août 2011                  | 2011-08-01
      25 февраля 2012                | 2012-02-25
      24.12.2010                     | 2010-12-24
      3.2.2010                       | 2010-02-03
      03/25/2010                     | 2010-03-25
      25/03/2010                     | 2010-03-25
      05/05/2010                     | 2010-05-05
      13/02/2010                     | 2010-02-13
      02/13/2010                     | 2010-02-13
      12.02.2010                     | 2010-02-12
      3.2.2010, 10:20                | 2010-02-03
      June 25, 2008 10:20            | 2008-06-25
      June 2008, 10:20:30            | 2008-06
      Jun 2008                       | 2008-06
      on a day late in the year June 2008 | 2008-06
      """)
  void datesInManyForms(String text, String date) {
    assertEquals(date, DATES.read(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      03/02/2010 | 2010
      3-2-2010   | 2010
      12/02/2010 | 2010
      02/12/2010 | 2010
      """)
  void ofADateThatMayBeTwoOnlyTheYearIsSure(String text, String date) {
    assertEquals(date, DATES.read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "03-02-10", "yesterday", "2 hours ago", "2010-2012", "2010-13-01", "2011-02-29", "31.02.2011",
    "June 2008 - July 2009", "June", "a week after June 25, 2008, or so it seemed to the readers",
    "on a day late in the year of June 2008", "De 2008", "June 5 6 2008", "5 June",
    "May the 4th be with you", "0000-01-01", "99999", "In-Progress", "1er juillet"
  })
  void whatIsNoDateStaysText(String text) {
    assertNull(DATES.read(text));
  }

  @Test
  void aDateHasSixtyCharactersAndItsRemarkBringsItToFourTimesThat() {
    assertEquals("2008-06", DATES.read("June 2008 " + "a".repeat(50)));
    assertNull(DATES.read("June 2008 " + "a".repeat(51)));
    assertEquals("2008", DATES.read("2008 [" + "a".repeat(233) + "]"));
    assertNull(DATES.read("2008 [" + "a".repeat(234) + "]"));
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aMegabyteOfBracketsIsNoDateAndIsSeenAtOnce() {
    assertNull(DATES.read("2008 " + "(".repeat(1_000_000) + ")x"));
    assertNull(DATES.read("2008" + " ".repeat(1_000_000) + "x"));
  }
}
