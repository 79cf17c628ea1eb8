package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.FileTree;
import io.chapbook.testing.LoadedClasses;
import io.chapbook.testing.StrangersBook;
import io.chapbook.testing.ZipFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who does not serve or mail opens no socket and asks for no host, whatever a story or a book wants
 * fetched. Java loads a class before it can be used, so a socket needs these classes, and so does a
 * name: what never loaded them never reached the network.
 */
class NoNetworkIT {

  /**
   * Classes of Java 17 and of 25. {@code InetAddress} itself does nothing before one of its two
   * ways to ask for a name is loaded; a class that only mentions it may have it loaded.
   */
  private static final Pattern REACHES_OUT = Pattern.compile(
      "java\\.net\\.(Inet[46]AddressImpl|(Server|Datagram)?Socket|http\\..*)"
          + "|java\\.nio\\.channels\\..*(Socket|Datagram).*"
          + "|sun\\.nio\\.ch\\.(Net|UnixDomainSockets)"
          + "|sun\\.net\\.www\\.(http\\..*|protocol\\.(http|https|ftp)\\..*Connection)"
          + "|sun\\.security\\.ssl\\..*");

  /** Nobody answers there: RFC 5737 keeps these addresses for documentation. */
  private static final String ELSEWHERE = "http://192.0.2.1/";

  private static final String PROSE = "<p>The ferry was late because the ferryman had quarrelled "
      + "with the river, and the goat knew why.</p>";

  @TempDir private Path folder;

  @Test
  void stories() throws Exception {
    writeStories(folder);
    Path books = Files.createDirectory(folder.resolve("books"));
    assertStaysHome(0, "convert", "plain.txt", "page.html", "page.md", "-o", "books");
    assertStaysHome(0, "inspect", "--explain", "plain.txt", "page.html", "page.md");
    assertStaysHome(0, "inspect", "--format", "html", "page.html");
    assertEquals(3, FileTree.books(books).size());
  }

  @Test
  void batches() throws Exception {
    Path stories = Files.createDirectory(folder.resolve("stories"));
    writeStories(stories);
    ZipFiles.of(folder.resolve("more.zip"), "in/zipped.html", page(), "in/zipped.md", markdown());
    assertStaysHome(0, "batch", "--format", "kepub", "stories", "more.zip", "-o", "books");
    assertEquals(5, FileTree.books(folder.resolve("books")).size());
  }

  @Test
  void booksOfOthers() throws Exception {
    writeStrangersBook();
    writeBookWithForeignEntities();
    String said = assertStaysHome(3, "check", "stranger.epub", "entities.epub");
    assertTrue(said.contains("RSC-006"), "EPUBCheck did not read the book: " + said);
  }

  @Test
  void serveLoadsThemSoTheTestSeesWhatIsLoaded() throws Exception {
    // The address is not this machine's, so the server ends at once.
    LoadedClasses.Result result = LoadedClasses.ofJar(
        folder, Map.of("CHAPBOOK_PASSWORD", "eleven people and a goat"),
        "serve", ".", "--host", "192.0.2.1", "--index", "x.index");
    assertEquals(1, result.code(), result.output());
    assertTrue(reachingOut(result).contains("sun.nio.ch.Net"), () -> "" + reachingOut(result));
    assertTrue(reachingOut(result).contains("java.net.Inet6AddressImpl")
        || reachingOut(result).contains("java.net.Inet4AddressImpl"));
  }

  private String assertStaysHome(int code, Object... arguments) throws Exception {
    LoadedClasses.Result result = LoadedClasses.ofJar(folder, Map.of(), arguments);
    assertEquals(code, result.code(), result.output());
    assertEquals(Set.of(), reachingOut(result));
    assertTrue(result.classes().contains("io.chapbook.cli.Main"), "no classes were seen");
    return result.output();
  }

  private static Set<String> reachingOut(LoadedClasses.Result result) {
    Set<String> found = new TreeSet<>(result.classes());
    found.removeIf(name -> !REACHES_OUT.matcher(name).matches());
    return found;
  }

  private static void writeStories(Path folder) throws IOException {
    // Windows-1252, German: it asks for the guess of an encoding and of a language too.
    Files.write(folder.resolve("plain.txt"),
        ("Title: " + ELSEWHERE + "\nCover: " + ELSEWHERE + "c.png\nSource: " + ELSEWHERE
            + "s/1\n\nKapitel 1\n\nEs regnete über der Mühle, und niemand ging hinaus. \u201eGeh!\u201c\n"
            + "![Die Mühle](" + ELSEWHERE + "m.png)\n").getBytes("windows-1252"));
    Files.writeString(folder.resolve("page.html"), page());
    Files.writeString(folder.resolve("page.md"), markdown());
  }

  private static String page() {
    return """
        <?xml version="1.0"?><?xml-stylesheet href="AWAYs.xsl" type="text/xsl"?>
        <!DOCTYPE html SYSTEM "AWAYx.dtd" [<!ENTITY e SYSTEM "AWAYe.txt">]>
        <html><head><title>The Ferry</title><base href="AWAY"/>
        <link rel="stylesheet" href="AWAYa.css"/><script src="AWAYa.js"></script>
        <style>@import url(AWAYb.css); p { background: url(AWAYp.png) }</style>
        <meta http-equiv="refresh" content="0;url=AWAY"/></head>
        <body background="AWAYg.png"><h1>Chapter 1</h1>PROSE<p>&e; <img src="AWAYi.png" alt="goat"/></p>
        <iframe src="AWAYf.html"></iframe><object data="AWAYo.swf"></object>
        <svg><image href="AWAYv.svg"/></svg><video src="AWAYw.mp4" poster="AWAYk.png"></video>
        <form action="AWAY"><input type="image" src="AWAYu.png"/></form></body></html>
        """.replace("PROSE", PROSE.repeat(9)).replace("AWAY", ELSEWHERE);
  }

  private static String markdown() {
    return "---\ntitle: The Ferry\ncover: AWAYc.png\n---\n\n# Chapter 1\n\n![goat](AWAYi.png)\n\n"
        .replace("AWAY", ELSEWHERE)
        + "The ferry was late. <img src='" + ELSEWHERE + "j.png'> The goat knew.\n\n[1]: "
        + ELSEWHERE + "\n";
  }

  /** With all that EPUBCheck might want to look at, read by its parsers. */
  private void writeStrangersBook() throws IOException {
    new StrangersBook()
        .with("one", PROSE + """
            <p><img src='AWAYi.png' alt=''/><img src='file://192.0.2.1/s/i.png' alt=''/></p>
            <svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>
            <image xlink:href='AWAYv.svg' width='1' height='1'/></svg>
            <audio src='AWAYa.mp3'></audio><iframe src='AWAYf.xhtml'></iframe>
            """.replace("AWAY", ELSEWHERE))
        .withDocument("two", """
            <?xml version='1.0'?><?xml-stylesheet href='AWAYs.xsl' type='text/xsl'?>
            <!DOCTYPE html SYSTEM 'AWAYx.dtd'>
            <html xmlns='http://www.w3.org/1999/xhtml' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
            xsi:schemaLocation='http://www.w3.org/1999/xhtml AWAYx.xsd' xml:base='AWAY'><head>
            <title>T</title><link rel='stylesheet' href='AWAYb.css'/><script src='AWAYb.js'></script>
            </head><body><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='AWAYi.xml'/>
            </body></html>
            """.replace("AWAY", ELSEWHERE))
        .withFile("a.css", "text/css",
            "@import 'AWAYc.css'; @font-face { font-family: F; src: url(AWAYf.woff2) }"
                .replace("AWAY", ELSEWHERE).getBytes(StandardCharsets.UTF_8))
        .write(folder.resolve("stranger.epub"), "The Ferry");
  }

  private void writeBookWithForeignEntities() throws IOException {
    new StrangersBook()
        .withDocument("one", """
            <?xml version='1.0'?>
            <!DOCTYPE html SYSTEM 'AWAYx.dtd' [<!ENTITY e SYSTEM 'AWAYe.xml'>
            <!ENTITY % p SYSTEM 'AWAYp.dtd'> %p;]>
            <html xmlns='http://www.w3.org/1999/xhtml'><head><title>T</title></head>
            <body><p>&e;</p></body></html>
            """.replace("AWAY", ELSEWHERE))
        .write(folder.resolve("entities.epub"), "The Ferry");
  }
}
