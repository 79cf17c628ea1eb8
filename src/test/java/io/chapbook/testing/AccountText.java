package io.chapbook.testing;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.FieldList;
import io.chapbook.book.Heading;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Quotation;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.book.TitlePage;
import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.rule.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives an account of an outline and its book: for what reasons each thing was found, of what each
 * section is made, where the characters went. The reasons have their names and not their weights,
 * so that a weight may change without a golden file changing; paragraphs have their length.
 */
public final class AccountText {

  /** The weights in {@code 6 = +4 heading.decorated, +1 family.many}. */
  private static final Pattern WEIGHTS =
      Pattern.compile("-?\\d+ = |[+-]\\d+ (?=[a-z-]+\\.[a-z])");

  private final StringBuilder out = new StringBuilder();

  private AccountText() {}

  /** The account, each line ended by LF. */
  public static String of(Outline outline, Assembly assembly) {
    AccountText account = new AccountText();
    account.writeReasons(outline);
    outline.findings().forEach(account::write);
    assembly.findings().forEach(account::write);
    account.write(assembly.book());
    account.line(assembly.characters().toString());
    return account.out.toString();
  }

  /** The first part alone: for what reasons each thing was found, and what is told of it. */
  public static String reasons(Outline outline) {
    AccountText account = new AccountText();
    account.writeReasons(outline);
    outline.findings().forEach(account::write);
    return account.out.toString();
  }

  private void writeReasons(Outline outline) {
    line("language " + outline.foundLanguage().ground().label() + ": "
        + outline.foundLanguage().evidence());
    write("title", outline.title());
    write("author", outline.author());
    if (outline.description() != null) {
      write("description", outline.description());
    }
    outline.headings().forEach(this::write);
    outline.notes().forEach(one -> write("note", one.span(), one.decision()));
    outline.sceneBreaks().forEach(one -> write("break", one));
    outline.letters().forEach(one -> write("letter", one));
    outline.header().entries().forEach(one -> line(
        "entry " + one.firstLine() + "-" + one.lastLine() + " " + one.name().label() + ", "
            + one.ground().label() + ": " + one.text()));
  }

  private void write(String name, @Nullable FoundText found) {
    if (found != null && found.decision() != null) {
      write(name, SourceSpan.ofLine(Math.max(1, found.line())), found.decision());
    }
  }

  private void write(String name, FoundSpan found) {
    write(name, found.span(), found.decision());
  }

  private void write(FoundHeading heading) {
    String number = heading.number() == null ? ""
        : " " + heading.number().style() + " " + heading.number().value();
    write("heading" + number + " \"" + heading.title() + "\" at", heading.span(),
        heading.decision());
  }

  private void write(String name, SourceSpan span, Decision decision) {
    String runnerUp = decision.runnerUp() == null ? "" : "; not " + decision.runnerUp().reading();
    line(name + " " + span + ": " + decision.ground().label() + ", " + decision.evidence().stream()
        .map(Evidence::rule).collect(Collectors.joining(", ")) + runnerUp);
  }

  private void write(Finding finding) {
    String message = WEIGHTS.matcher(finding.message()).replaceAll("");
    line(finding.code().code() + " " + (finding.span() == null ? "" : finding.span() + " ")
        + message);
  }

  private void write(Book book) {
    line(book.metadata().toString());
    TitlePage page = book.titlePage();
    line("page " + page.title() + " / " + page.subtitle() + " / " + page.byline() + " / "
        + page.descriptionLabel() + " / " + blocks(page.description()));
    for (Section section : book.sections()) {
      Heading heading = section.heading();
      line(section.type().name().toLowerCase(Locale.ROOT) + " " + section.level()
          + (section.listed() ? "" : " unlisted") + " " + section.label()
          + (heading == null ? "" : " " + heading.lines() + " " + heading.span()) + ": "
          + blocks(section.blocks()));
    }
  }

  private static String blocks(List<Block> blocks) {
    return blocks.stream()
        .map(block -> kind(block) + " " + block.span()).collect(Collectors.joining(", "));
  }

  private static String kind(Block block) {
    if (block instanceof Paragraph paragraph) {
      return "p(" + paragraph.inlines().stream()
          .map(inline -> Integer.toString(inline.plain().length()))
          .collect(Collectors.joining("+")) + ")";
    }
    if (block instanceof SceneBreak one) {
      return "break(" + one.literal() + ")";
    }
    if (block instanceof LineGroup group) {
      return group.kind() + "(" + group.lines().size() + ")";
    }
    if (block instanceof Quotation quotation) {
      return "quotation(" + blocks(quotation.blocks()) + ")";
    }
    if (block instanceof FieldList list) {
      return list.fields().toString();
    }
    if (block instanceof Letter letter) {
      return "letter(" + blocks(letter.blocks()) + ")";
    }
    if (block instanceof AuthorsNote note) {
      String label = note.label() == null ? "" : " " + Phrase.plain(note.label().inlines());
      return "note " + note.position().label() + label + "(" + blocks(note.blocks()) + ")";
    }
    throw new AssertionError(block);
  }

  private void line(String text) {
    out.append(text.replace("\n", " / ")).append('\n');
  }
}
