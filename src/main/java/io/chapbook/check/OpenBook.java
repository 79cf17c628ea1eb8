package io.chapbook.check;

import io.chapbook.epub.ContainerEntry;
import io.chapbook.epub.ManifestItem;
import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.ReadPublication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An open book, as the rules look at it: its files, and the documents in them as trees. */
public final class OpenBook {

  /** What is larger is not made a tree: it would take twenty times as much memory. */
  static final int LARGEST_TREE = 16 << 20;

  private static final String XHTML = "application/xhtml+xml";

  private final OcfContainer container;
  private final ReadPublication publication;
  private final long fileSize;
  private final Map<String, ContainerEntry> entries = new LinkedHashMap<>();
  private final Set<String> documents = new LinkedHashSet<>();
  private final List<String> pages;

  /** Trees that the memory has room for; each rule walks through the same ones. */
  private final Map<String, SoftReference<Document>> trees = new HashMap<>();

  /**
   * A book.
   *
   * @param container its container, which stays open as long as the book is looked at
   * @param publication what was read of it
   * @param fileSize the bytes of its file
   */
  OpenBook(OcfContainer container, ReadPublication publication, long fileSize) {
    this.container = container;
    this.publication = publication;
    this.fileSize = fileSize;
    publication.entries().forEach(entry -> entries.put(entry.name(), entry));
    items(Set.of(XHTML)).forEach(item -> documents.add(item.path()));
    String contents = publication.packageDocument().navigationDocument();
    this.pages = publication.packageDocument().spine().stream()
        .filter(path -> documents.contains(path) && !path.equals(contents)).distinct().toList();
  }

  /** What the package document and the table of contents say. */
  ReadPublication publication() {
    return publication;
  }

  /** The bytes of the book's file. */
  long fileSize() {
    return fileSize;
  }

  /** Where the package document is. */
  String packagePath() {
    return publication.packageDocument().path();
  }

  /** The manifest, in its order. */
  List<ManifestItem> manifest() {
    return publication.packageDocument().manifest();
  }

  /** The files of some media types that are in the container, in the manifest's order. */
  List<ManifestItem> items(Set<String> mediaTypes) {
    return manifest().stream()
        .filter(item -> mediaTypes.contains(item.mediaType()) && holds(item.path())).toList();
  }

  /** The paths of all XHTML documents, the navigation document among them. */
  Set<String> documents() {
    return Collections.unmodifiableSet(documents);
  }

  /** The paths of the XHTML documents of the spine, in reading order, without the contents. */
  List<String> pages() {
    return pages;
  }

  /** Whether the container holds a file. */
  boolean holds(String path) {
    return entries.containsKey(path);
  }

  /** The bytes of a file when it is unpacked; 0 when there is none. */
  long size(String path) {
    ContainerEntry entry = entries.get(path);
    return entry == null ? 0 : entry.size();
  }

  /** The bytes of a file. */
  byte[] bytes(String path) throws IOException {
    return container.read(path);
  }

  /**
   * A file of XML as a tree that knows its lines; what is not well-formed is read as far as it
   * goes. Empty when there is none, or one too large.
   */
  Document tree(String path) throws IOException {
    SoftReference<Document> kept = trees.get(path);
    Document tree = kept == null ? null : kept.get();
    if (tree == null) {
      tree = holds(path) && size(path) <= LARGEST_TREE ? parse(bytes(path)) : new Document("");
      trees.put(path, new SoftReference<>(tree));
    }
    return tree;
  }

  /** The package document as a tree. */
  Document packageTree() throws IOException {
    return tree(packagePath());
  }

  private static Document parse(byte[] content) throws IOException {
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    return Objects.requireNonNull(
        Jsoup.parse(new ByteArrayInputStream(content), null, "", parser));
  }

  /** The line of an element in its file, from 1; 0 when it is not known. */
  static int line(@Nullable Node node) {
    return node == null || !node.sourceRange().isTracked()
        ? 0 : Math.max(0, node.sourceRange().start().lineNumber());
  }
}
