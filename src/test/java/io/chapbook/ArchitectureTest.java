package io.chapbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.JavaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that can be read off the source files. */
class ArchitectureTest {

  private static final String ROOT = "io.chapbook.";

  private static final int LONGEST_FILE = 400;

  private static final int LONGEST_METHOD = 50;

  private static final Set<String> BANNED_WORDS =
      Set.of("util", "utils", "helper", "helpers", "manager", "common", "impl", "data");

  /**
   * What each package may import, itself not counted. Packages that do not stand in one another's
   * lists are siblings and meet in {@code app}.
   */
  private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
      Map.entry("cli", Set.of("app", "arrangement", "check", "delivery", "typography", "report", "limit")),
      Map.entry("app", Set.of("source", "structure", "arrangement", "typography", "form",
          "check", "content", "corpus", "epub", "cover", "review", "catalog", "delivery", "deflate",
          "book", "text", "report", "limit")),
      // What is remembered of many books: it knows neither stories nor how books are made.
      Map.entry("corpus", Set.of("report", "bundled")),
      // To an e-reader: it takes finished books, and knows nothing of stories.
      Map.entry("delivery", Set.of("epub", "book", "report", "limit", "bundled")),
      // What serves books reads them as any reading system would.
      Map.entry("catalog", Set.of("epub", "book", "report", "limit", "bundled")),
      // What checks books reads them as any reading system would.
      Map.entry("check", Set.of("epub", "report", "limit")),
      Map.entry("source", Set.of("book", "text", "report", "limit", "bundled")),
      Map.entry("structure", Set.of("book", "text", "report", "limit", "bundled")),
      Map.entry("arrangement", Set.of("book", "text", "report")),
      Map.entry("form", Set.of("book", "report")),
      Map.entry("typography", Set.of("book", "text", "report", "bundled")),
      Map.entry("content", Set.of("book", "text", "report", "bundled")),
      Map.entry("epub", Set.of("deflate", "book", "text", "report", "limit")),
      Map.entry("cover", Set.of("deflate", "book", "text", "report", "limit", "bundled")),
      Map.entry("review", Set.of("bundled")),
      Map.entry("book", Set.of("text", "report")),
      Map.entry("text", Set.of("report")),
      // Bytes to fewer bytes: it knows nothing else.
      Map.entry("deflate", Set.of()),
      // What comes with the program: it knows nothing of what stands in it.
      Map.entry("bundled", Set.of()),
      // How much is taken from strangers: it knows nothing else.
      Map.entry("limit", Set.of()),
      Map.entry("report", Set.of()));

  /**
   * What each part of {@code structure} may import of the others. Measuring knows no rules, rules
   * know no text, an outline knows no way to find it; the detectors know all three and never one
   * another, and whoever makes a book of an outline needs no rules.
   */
  private static final Map<String, Set<String>> MAY_IMPORT_IN_STRUCTURE = Map.ofEntries(
      Map.entry("measure", Set.of()),
      Map.entry("rule", Set.of()),
      Map.entry("outline", Set.of("rule")),
      Map.entry("heading", Set.of("measure", "rule", "outline")),
      Map.entry("note", Set.of("measure", "rule", "outline")),
      Map.entry("scene", Set.of("measure", "rule", "outline")),
      Map.entry("letter", Set.of("measure", "rule", "outline")),
      Map.entry("front", Set.of("measure", "rule", "outline")),
      Map.entry("header", Set.of("measure", "rule", "outline")),
      Map.entry("language", Set.of("measure", "rule", "outline")),
      Map.entry("furniture", Set.of("measure", "rule", "outline")),
      Map.entry("assembly", Set.of("measure", "outline")),
      Map.entry("correction", Set.of("measure", "outline")),
      Map.entry("", Set.of(
          "correction", "measure", "rule", "outline", "heading", "note", "scene", "letter", "front",
          "furniture", "header", "language")));

  /** The same for {@code catalog}: feeds and pages know the catalogue, the server knows both. */
  private static final Map<String, Set<String>> MAY_IMPORT_IN_CATALOG = Map.ofEntries(
      Map.entry("opds", Set.of("")),
      Map.entry("web", Set.of("")),
      Map.entry("http", Set.of("", "opds", "web")),
      Map.entry("", Set.of()));

  /** The same for {@code corpus}: its parts are siblings, but for what reads their files. */
  private static final Map<String, Set<String>> MAY_IMPORT_IN_CORPUS = Map.of(
      "file", Set.of(), "manifest", Set.of("file"), "report", Set.of("file"),
      "duplicate", Set.of("file"));

  /** What comes from elsewhere, by the beginning of its names, and the packages it may stand in. */
  private static final Map<String, Set<String>> FENCE = Map.ofEntries(
      Map.entry("picocli.", Set.of("cli")),
      Map.entry("me.tongfei.progressbar.", Set.of("cli")),
      Map.entry("org.jsoup.", Set.of("catalog", "check", "content", "corpus.report", "source", "review")),
      Map.entry("org.h2.", Set.of(ROOT + "catalog")),
      Map.entry("com.adobe.epubcheck.", Set.of("check.conformance")),
      Map.entry("org.commonmark.", Set.of("source")),
      Map.entry("nl.siegmann.epublib.", Set.of("epub")),
      Map.entry("org.xmlpull.", Set.of("epub")),
      Map.entry("org.kxml2.", Set.of("epub")),
      Map.entry("com.google.gson.", Set.of("app", "catalog.opds", "corpus")),
      Map.entry("org.eclipse.jetty.", Set.of("catalog.http")),
      Map.entry("org.snakeyaml.engine.", Set.of("structure.correction", "delivery.mail")),
      Map.entry("jakarta.mail.", Set.of("delivery.mail")),
      Map.entry("jakarta.activation.", Set.of("delivery.mail")),
      Map.entry("org.eclipse.angus.", Set.of("delivery.mail")),
      Map.entry("javax.net.ssl.", Set.of("delivery.mail")),
      Map.entry("org.mozilla.universalchardet.", Set.of("source")),
      Map.entry("opennlp.", Set.of("structure.language")),
      Map.entry("org.slf4j.", Set.of("app")),
      Map.entry("com.twelvemonkeys.", Set.of("cover")),
      Map.entry("java.awt.", Set.of("cover")),
      Map.entry("javax.imageio.", Set.of("cover")));

  /** What of Java's own reaches the network, and who may; an address as text reaches nothing. */
  private static final Pattern NETWORK = Pattern.compile(
      "java\\.net\\.(?!URI|URLEncoder|URLDecoder).*|java\\.nio\\.channels\\..*(Socket|Datagram).*");

  private static final Set<String> MAY_REACH_THE_NETWORK =
      Set.of(ROOT + "catalog.http", ROOT + "delivery.mail");

  /** Where EPUBCheck's jars lie, as Java's class loaders want to be told. */
  private static final Set<String> ADDRESSES_OF_FILES =
      Set.of("java.net.URL", "java.net.URLClassLoader");

  private static final List<String> EVERYWHERE =
      List.of("java.", "javax.xml.", "org.jspecify.annotations.", ROOT);

  private static final List<JavaSource> SOURCES = sources();

  private static List<JavaSource> sources() {
    try {
      return JavaSource.ofProgram();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void packagesPointOneWayAndSiblingsDoNotKnowOneAnother() {
    assertNone(source -> source.uses().stream()
        .filter(name -> name.startsWith(ROOT))
        .map(ArchitectureTest::layer)
        .filter(layer -> !layer.equals(layer(source)))
        .filter(layer -> !MAY_IMPORT.getOrDefault(layer(source), Set.of()).contains(layer)));
  }

  @Test
  void detectorsOfStructureDoNotKnowOneAnother() {
    assertPartsKeepTheirOrder("structure", MAY_IMPORT_IN_STRUCTURE);
  }

  @Test
  void feedsAndPagesOfTheCatalogueDoNotKnowTheServer() {
    assertPartsKeepTheirOrder("catalog", MAY_IMPORT_IN_CATALOG);
  }

  @Test
  void partsOfTheCorpusDoNotKnowOneAnother() {
    assertPartsKeepTheirOrder("corpus", MAY_IMPORT_IN_CORPUS);
  }

  private static void assertPartsKeepTheirOrder(String whole, Map<String, Set<String>> order) {
    assertNone(source -> !layer(source).equals(whole) ? Stream.of() : source.uses().stream()
        .filter(name -> name.startsWith(ROOT + whole + "."))
        .map(name -> partOf(whole, name))
        .filter(part -> !part.equals(partOf(whole, source)))
        .filter(part -> !order.getOrDefault(partOf(whole, source), Set.of()).contains(part)));
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    TreeSet<String> layers = new TreeSet<>();
    SOURCES.forEach(source -> layers.add(layer(source)));
    assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), layers);
    assertEquals(new TreeSet<>(MAY_IMPORT_IN_STRUCTURE.keySet()), partsOf("structure"));
    assertEquals(new TreeSet<>(MAY_IMPORT_IN_CATALOG.keySet()), partsOf("catalog"));
    assertEquals(new TreeSet<>(MAY_IMPORT_IN_CORPUS.keySet()), partsOf("corpus"));
  }

  private static Set<String> partsOf(String whole) {
    TreeSet<String> parts = new TreeSet<>();
    SOURCES.stream().filter(source -> layer(source).equals(whole))
        .forEach(source -> parts.add(partOf(whole, source)));
    return parts;
  }

  @Test
  void packagesDoNotUseOneAnotherInACircle() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaSource source : SOURCES) {
      Set<String> used = uses.computeIfAbsent(source.packageName(), name -> new TreeSet<>());
      source.uses().stream()
          .filter(name -> name.startsWith(ROOT))
          .map(ArchitectureTest::packageOf)
          .filter(name -> !name.equals(source.packageName()))
          .forEach(used::add);
    }
    boolean shrinks = true;
    while (shrinks) {
      Set<String> left = uses.keySet();
      uses.values().forEach(used -> used.retainAll(left));
      shrinks = uses.values().removeIf(Set::isEmpty);
    }
    assertTrue(uses.isEmpty(), "each of these uses another of them: " + uses);
  }

  @Test
  void librariesStayBehindTheirFence() {
    assertNone(source -> source.uses().stream().filter(name -> {
      for (Map.Entry<String, Set<String>> fence : FENCE.entrySet()) {
        if (name.startsWith(fence.getKey())) {
          return !fence.getValue().contains(layer(source))
              && !fence.getValue().contains(source.packageName())
              && fence.getValue().stream()
                  .noneMatch(part -> source.packageName().equals(ROOT + part));
        }
      }
      return EVERYWHERE.stream().noneMatch(name::startsWith);
    }));
  }

  @Test
  void onlyTheServerAndTheMailReachTheNetwork() {
    assertNone(source -> MAY_REACH_THE_NETWORK.contains(source.packageName())
        ? Stream.of()
        : source.uses().stream().filter(name -> NETWORK.matcher(name).matches()
            && !(layer(source).equals("check") && ADDRESSES_OF_FILES.contains(name))));
  }

  @Test
  void everyPackageSaysWhatItIsAndWhatItMustNotKnow() {
    TreeSet<String> lacking = new TreeSet<>();
    SOURCES.forEach(source -> lacking.add(source.packageName()));
    for (JavaSource source : SOURCES) {
      if (source.typeName().equals("package-info")
          && source.code().contains("@NullMarked")
          && source.text().contains(" must not ")) {
        lacking.remove(source.packageName());
      }
    }
    assertEquals(Set.of(), lacking);
  }

  @Test
  void filesAreShort() {
    assertNone(source -> source.lineCount() > LONGEST_FILE
        ? Stream.of(source.lineCount() + " lines") : Stream.of());
  }

  @Test
  void methodsAreShort() {
    assertNone(source -> source.methods().stream()
        .filter(method -> method.lines() > LONGEST_METHOD)
        .map(method -> method.name() + " has " + method.lines() + " lines"));
  }

  @Test
  void methodsAreSeen() {
    long methods = SOURCES.stream().mapToLong(source -> source.methods().size()).sum();
    assertTrue(methods > 3 * SOURCES.size(), methods + " in " + SOURCES.size() + " files");
  }

  @Test
  void namesSayWhatAThingIs() {
    assertNone(source -> Stream
        .concat(
            Stream.of(source.packageName().split("\\.")),
            Stream.of(source.typeName().split("(?<=[a-z0-9])(?=[A-Z])|-")))
        .filter(word -> BANNED_WORDS.contains(word.toLowerCase(Locale.ROOT))));
  }

  @Test
  void onlyMainWritesToTheConsole() {
    // EPUBCheck's libraries write there by themselves; it is kept from them while they run.
    assertNone(source -> source.path().equals("io/chapbook/cli/Main.java")
        || source.path().equals("io/chapbook/check/conformance/EpubCheckRun.java")
        ? Stream.of()
        : Stream.of("System.out", "System.err").filter(source.code()::contains));
  }

  @Test
  void filesOfTheProgramAreReadInOnePlace() {
    // The language model is a library's own file, and large.
    assertNone(source -> source.packageName().equals(ROOT + "bundled")
        || source.typeName().equals("TrainedModel")
        ? Stream.of()
        : Stream.of("getResourceAsStream").filter(source.code()::contains));
  }

  @Test
  void nothingIsLeftForLater() {
    assertNone(source -> Stream.of("TODO", "FIXME", "XXX:").filter(source.text()::contains));
  }

  /** Fails with every file that breaks a rule and what it breaks it with. */
  private static void assertNone(Function<JavaSource, Stream<String>> faults) {
    StringBuilder found = new StringBuilder();
    SOURCES.forEach(source -> faults.apply(source).distinct().forEach(fault ->
        found.append('\n').append(source.path()).append(": ").append(fault)));
    assertEquals("", found.toString());
  }

  private static String layer(JavaSource source) {
    return layer(source.packageName() + '.');
  }

  /** The package right below the root that a full name lies in. */
  private static String layer(String name) {
    String below = name.substring(ROOT.length());
    return below.substring(0, below.indexOf('.'));
  }

  private static String partOf(String whole, JavaSource source) {
    return partOf(whole, source.packageName() + '.');
  }

  /** The package right below one of the root's packages; empty for that package itself. */
  private static String partOf(String whole, String name) {
    String below = name.substring((ROOT + whole + ".").length());
    int dot = below.indexOf('.');
    return dot < 0 || Character.isUpperCase(below.charAt(0)) ? "" : below.substring(0, dot);
  }

  /** The package of a type's full name, whose first capital begins the type. */
  private static String packageOf(String type) {
    int at = 0;
    while (at < type.length() && !Character.isUpperCase(type.charAt(at))) {
      at++;
    }
    return type.substring(0, Math.max(0, at - 1));
  }
}
