package io.chapbook.structure.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.testing.StructureCases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the characters of lines go; sums are told as book, metadata, markers, dropped, space. */
class CharacterLedgerTest {

  private static final String STORY = "  The goose\n* went *\n\n\u00a0home 🦢 \nby rain\n";

  private final MeasuredText text = StructureCases.measured(STORY);

  private final CharacterLedger ledger = new CharacterLedger(text);

  private static String sums(CharacterLedger ledger) {
    CharacterCount count = ledger.count();
    return count.book() + " " + count.metadata() + " " + count.markers() + " " + count.dropped()
        + " " + count.space();
  }

  private Line line(int number) {
    return text.line(number);
  }

  @Test
  void aLineIsBookedOnce() {
    ledger.text(line(1));
    assertEquals("9 0 0 0 3", sums(ledger));
    ledger.text(line(1));
    ledger.dropped(line(1));
    ledger.marker(line(1));
    ledger.metadata(line(1));
    ledger.kept(line(1), "goose");
    ledger.blank(line(1));
    assertEquals("9 0 0 0 3", sums(ledger));
  }

  @Test
  void eachLineGoesWhereItIsSaid() {
    ledger.text(line(1));
    ledger.marker(line(2));
    ledger.blank(line(3));
    ledger.dropped(line(4));
    assertFalse(ledger.count().addsUp());
    ledger.metadata(line(5));
    assertTrue(ledger.count().addsUp());
    ledger.blank(line(6));
    assertEquals("9 7 6 6 11", sums(ledger));
    assertTrue(ledger.count().addsUp());
  }

  @Test
  void whatIsBookedOnAPageCountsWhenThePageIsAdded() {
    CharacterLedger page = ledger.page();
    page.text(line(1));
    page.marker(line(2));
    page.blank(line(3));
    page.dropped(line(4));
    page.metadata(line(5));
    assertEquals("0 0 0 0 0", sums(ledger));
    ledger.add(page, new SourceSpan(1, 5));
    assertEquals("9 7 6 6 11", sums(ledger));
    ledger.add(ledger.page(), new SourceSpan(6, 6));
    assertEquals("9 7 6 6 11", sums(ledger));
    // They are booked now.
    for (int number = 1; number <= 6; number++) {
      ledger.text(line(number));
    }
    assertEquals("9 7 6 6 11", sums(ledger));
  }

  @Test
  void pagesAreAddedToWhatIsThere() {
    ledger.marker(line(2));
    ledger.dropped(line(4));
    ledger.metadata(line(5));
    CharacterLedger page = ledger.page();
    page.marker(line(1));
    ledger.add(page, SourceSpan.ofLine(1));
    assertEquals("0 7 14 6 11", sums(ledger));
    CharacterLedger other = ledger.page();
    other.metadata(line(1));
    ledger.add(other, SourceSpan.ofLine(1));
    assertEquals("0 16 14 6 14", sums(ledger));
  }

  @Test
  void aPageMayBeAddedToAPage() {
    CharacterLedger inner = ledger.page();
    inner.text(line(1));
    CharacterLedger page = ledger.page();
    page.add(inner, SourceSpan.ofLine(1));
    assertEquals("9 0 0 0 3", sums(page));
  }

  @Test
  void whatIsShownOfALineIsBookAndTheRestMarkup() {
    ledger.kept(line(2), "went");
    assertEquals("4 0 2 0 3", sums(ledger));
    ledger.kept(line(4), "home 🦢");
    assertEquals("10 0 2 0 6", sums(ledger));
    ledger.kept(line(5), "rain of geese");
    assertEquals("14 0 4 0 8", sums(ledger));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, 9, 11, 20})
  void partsOfALineAreBookAsFarAsTheyLieInIt(int end) {
    int from = line(1).textStart();
    ledger.text(line(1), from, from - 2 + end);
    int book = Math.max(0, Math.min(9, end - 2));
    int spaceBehind = book < 4 ? 1 : 0;
    assertEquals(book + " 0 " + (9 - book - spaceBehind) + " 0 " + (3 + spaceBehind),
        sums(ledger));
  }

  @Test
  void partsThatOverlapAreBookedOnce() {
    int from = line(1).textStart();
    ledger.pieces(line(1), List.of(new CharacterLedger.Piece(from, from + 3),
        new CharacterLedger.Piece(from + 2, from + 5), new CharacterLedger.Piece(from, from + 1)));
    assertEquals("5 0 4 0 3", sums(ledger));
  }
}
