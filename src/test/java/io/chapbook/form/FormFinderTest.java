package io.chapbook.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Metadata;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.TitlePage;
import io.chapbook.report.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a story parted by bars, with the form that they are given. */
class FormFinderTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "<kestrel> anyone up?|<mo_ss> always",
    "[22:14] <kestrel> anyone up?|[22:15] * mo_ss waves|[22:15] <mo_ss> always",
    "10:15 Anna: are you there|10:16 Tom: no",
    "[12/03/2021, 10:15 PM] Anna: where|[12/03/2021, 10:16 PM] Tom Bell: here",
    "Wren: are you there|Oak: no|Wren: very funny|Oak: (typing)",
    "TT: so|TG: what|TT: you know what|TG: do i|TT: yes",
    "ПЕТЯ: ты где|ВАНЯ: дома|ПЕТЯ: выходи|ВАНЯ: не",
  })
  void aLogOfAChatIsTaken(String lines) {
    assertEquals("CHAT " + lines, forms(lines));
    assertEquals("It rained.|CHAT " + lines + "|Nobody moved.",
        forms("It rained.|" + lines + "|Nobody moved."));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    // A list of fields: no name takes two turns.
    "Title: The Fall|Author: Ada|Rating: T|Words: 400|Status: Complete",
    // Too few.
    "Wren: are you there|Oak: no|Wren: very funny",
    // One speaker's habit.
    "Note: one|Note: two|Note: three|Note: four",
    "<kestrel> anyone up?",
    "<script> was all that the sign said.",
    "7:45 p.m.|She put the paper down.",
    "At 10:15 Anna said: nothing.|At 10:16 Tom said: less.",
    "There was one rule: run.|There was one rule: run.|And one wish: rest.|And one wish: rest.",
    // An actor's lines in a chat with nothing said.
    "* * *|*waves*|*bows*",
  })
  void whatIsNoChatStays(String lines) {
    assertEquals(lines, forms(lines));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "FATHER WORSE STOP COME AT ONCE STOP BRING GOAT",
    "BRIDGE GONE STOP|SEND GOAT STOP|TOM",
  })
  void capitalsWithStopsAreATelegram(String lines) {
    assertEquals("TELEGRAM " + lines, forms(lines));
    assertEquals("It came.|TELEGRAM " + lines + "|He sat down.",
        forms("It came.|" + lines + "|He sat down."));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "STOP HIM NOW",
    "\"STOP IT STOP IT\" SHE CRIED",
    "He would not stop and she did not STOP him, nor STOP at all.",
  })
  void whatIsNoTelegramStays(String lines) {
    assertEquals(lines, forms(lines));
  }

  @Test
  void shortCapitalsBelowAColonAreASign() {
    assertEquals("The board over the gate said:|SIGN NO ENTRY|BEWARE OF THE GOOSE|He went in.",
        forms("The board over the gate said:|NO ENTRY|BEWARE OF THE GOOSE|He went in."));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "He went on.|CLOSED UNTIL FURTHER NOTICE|He said nothing.",
    "Then she shouted:|\"GET DOWN EVERYBODY\"",
    "It said:|NO",
    "It said:|Wet paint",
    "It said:|THIS IS THE LONGEST SIGN THAT ANYBODY IN THE PARISH HAD EVER PAINTED ON A BARN",
  })
  void whatIsNoSignStays(String lines) {
    assertEquals(lines, forms(lines));
  }

  @Test
  void keptLinesThatAreALogAreAChat() {
    LineGroup verse = LineGroup.of(
        LineGroup.Kind.VERSE, List.of("<a> hi", "<b> ho"), SourceSpan.ofLine(1));
    Block found = FormFinder.find(book(List.of(verse))).sections().get(0).blocks().get(0);
    assertEquals(new LineGroup(LineGroup.Kind.CHAT, verse.lines(), verse.span()), found);
  }

  /** Each of these took time by the square: minutes for what somebody may send in a moment. */
  @ParameterizedTest
  @ValueSource(strings = {"THE END", "Wren%d: are you there", "<kestrel%d> hi|It rained."})
  @Timeout(60)
  void longRunsOfOneKindAreGoneThroughOnce(String line) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 40_000; at++) {
      text.append(String.format(Locale.ROOT, line, at)).append('|');
    }
    String lines = text.substring(0, text.length() - 1);
    assertEquals(lines, forms(lines));
  }

  @Test
  void aLongRunOfSpeechesMayEndInAChat() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 300; at++) {
      text.append("Wren").append(at).append(": are you there|");
    }
    String chat = "TT: so|TG: what|".repeat(20) + "TT: yes";
    String found = forms(text + chat);
    assertTrue(found.contains("CHAT ") && found.endsWith("TT: yes"), found);
  }

  private static String forms(String lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines.split("\\|")) {
      blocks.add(Paragraph.of(line, SourceSpan.ofLine(blocks.size() + 1)));
    }
    return FormFinder.find(book(blocks)).sections().get(0).blocks().stream()
        .map(FormFinderTest::show).collect(Collectors.joining("|"));
  }

  private static String show(Block block) {
    if (block instanceof LineGroup group) {
      return group.kind() + " "
          + group.lines().stream().map(Phrase::plain).collect(Collectors.joining("|"));
    }
    if (block instanceof Letter letter) {
      return "TELEGRAM "
          + letter.blocks().stream().map(FormFinderTest::show).collect(Collectors.joining("|"));
    }
    return Phrase.plain(((Paragraph) block).inlines());
  }

  private static Book book(List<Block> blocks) {
    return new Book(
        new Metadata("A Title", false, null, null, "en", "urn:x:1"),
        TitlePage.of("A Title", List.of(), null, null, List.of()),
        List.of(new Section(SectionType.CHAPTER, null, "Chapter 1", 1, true, blocks)));
  }
}
