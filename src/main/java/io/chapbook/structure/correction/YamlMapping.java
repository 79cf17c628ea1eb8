package io.chapbook.structure.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of a YAML mapping, each asked for by its key and checked for its form. */
final class YamlMapping {

  private final int line;
  private final Map<String, Node> fields = new LinkedHashMap<>();

  private YamlMapping(int line) {
    this.line = line;
  }

  /**
   * The fields of a node.
   *
   * @param what what the mapping is, for a message: {@code the file}, {@code an entry}
   * @param known the keys that it may have
   * @throws MalformedCorrectionsException when it is no mapping, or has another key or one twice
   */
  static YamlMapping of(Node node, String what, List<String> known)
      throws MalformedCorrectionsException {
    if (!(node instanceof MappingNode mapping)) {
      throw new MalformedCorrectionsException(
          lineOf(node), what + " must be fields such as `" + known.get(0) + ": \"...\"`");
    }
    YamlMapping fields = new YamlMapping(lineOf(node));
    for (NodeTuple field : mapping.getValue()) {
      Node key = field.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.contains(name)) {
        throw new MalformedCorrectionsException(
            lineOf(key), "unknown key `" + name + "`; known are " + String.join(", ", known));
      }
      if (fields.fields.put(name, field.getValueNode()) != null) {
        throw new MalformedCorrectionsException(
            lineOf(key), "the key `" + name + "` stands here a second time; take one out");
      }
    }
    return fields;
  }

  /** The line where it begins, from 1. */
  int line() {
    return line;
  }

  /** The line of a field, or of the mapping when the field is not there. */
  int line(String key) {
    Node node = fields.get(key);
    return node == null ? line : lineOf(node);
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** A field's text as it is written, numbers and the like too; null when it is not there. */
  @Nullable String text(String key) throws MalformedCorrectionsException {
    Node node = fields.get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new MalformedCorrectionsException(
        lineOf(node), "`" + key + "` must be one text; put it in quotation marks");
  }

  /** A field's text, which must not be blank; null when it is not there. */
  @Nullable String filled(String key) throws MalformedCorrectionsException {
    String text = text(key);
    if (text != null && text.isBlank()) {
      throw new MalformedCorrectionsException(
          line(key), "`" + key + "` is empty; write a text, or take the line out");
    }
    if (text != null && text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
      throw new MalformedCorrectionsException(
          line(key), "`" + key + "` has a control character in it; take that out");
    }
    return text == null ? null : text.strip();
  }

  /** The nodes of a field that is a list; empty when it is not there or has nothing in it. */
  List<Node> list(String key) throws MalformedCorrectionsException {
    Node node = fields.get(key);
    boolean nothing = node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    if (node == null || nothing) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw new MalformedCorrectionsException(
        lineOf(node), "`" + key + "` must be a list, each entry after a dash: `- line: \"...\"`");
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
