package io.chapbook.structure.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.testing.StructureCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two lines with a page's edge between them. */
class PageBreaksTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the gate stood in the       | mud, shut and bolted       | true
      he counted them,            | twice                      | true
      The gate stood in the mud—  | and nobody asked           | true
      She asked for the long-     | legged goat                | true
      the gate stood in the mud.  | and nobody asked           | false
      the gate stood in the       | Mud was everywhere         | false
      a long line that was filled up to the column's end by Miss | Marta and her goat | true
      a long line that was filled up to the column's very end.  | Marta went home  | false
      CHAPTER ONE                 | the gate stood in the mud  | false
      “Who is there?”             | said the goat              | false
      the gate stood in the rain, | Mud was everywhere         | false
      Mud, mud;                   | twice                      | true
      The gate in the mud–        | and nobody asked           | true
      The gate in the mud:        | and nobody asked           | false
      the gate of the mill stood deep in the o | Mud was everywhere | false
      the gate of the mill stood deep in the of | Mud was everywhere | true
      THE GATE OF THE MILL STOOD DEEP IN THE OF | Mud was everywhere | false
      """)
  void aSentenceThatIsNotOverGoesOn(String above, String below, boolean goesOn) {
    MeasuredText text = StructureCases.measured(above + "\n" + below);
    assertEquals(goesOn, PageBreaks.goesOn(text.line(1), text.line(2)), above);
  }
}
