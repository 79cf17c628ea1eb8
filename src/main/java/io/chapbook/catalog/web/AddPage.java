package io.chapbook.catalog.web;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where a story is handed in. */
final class AddPage {

  private AddPage() {}

  /**
   * The page.
   *
   * @param most the most bytes that a story may have
   * @param fault why the story handed in before was not taken, or null
   */
  static Document write(long most, @Nullable String fault) {
    PageFrame frame = PageFrame.of(
        fault == null ? "Add a story – Library" : "The story was not added – Library", true);
    Element main = frame.main();
    PageFrame.block(main, "h1").text("Add a story");
    if (fault != null) {
      Element box = PageFrame.block(main, "div").addClass("fault").attr("role", "alert");
      box.appendElement("h2").text("No book was made");
      box.appendElement("p").text(fault);
    }
    PageFrame.block(main, "p").text("A story in one file: plain text, HTML or Markdown. Title,"
        + " author, chapters and notes are found in it, and it becomes a book of the library. Then"
        + " you can read it, and see what was found and why.");
    Element form = PageFrame.block(main, "form").addClass("drop").attr("action", Addresses.ADD)
        .attr("method", "post").attr("enctype", "multipart/form-data");
    form.appendElement("label").attr("for", "story").text("Story file");
    form.appendElement("input").attr("type", "file").attr("name", "story").id("story")
        .attr("required", true).attr("accept", ".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/*")
        .attr("aria-describedby", "limits").attr("data-most", Long.toString(most));
    form.appendElement("p").id("limits").addClass("soft").text("At most "
        + FileSize.of(most) + ". The file is kept beside the book; no other book is replaced.");
    form.appendElement("p").addClass("hint").attr("hidden", true)
        .text("Or drop the file here.");
    // The script says here at once what the server would say later.
    form.appendElement("p").addClass("fault").attr("role", "alert").attr("hidden", true);
    form.appendElement("button").text("Make the book");
    return frame.document();
  }
}
