package io.chapbook.delivery.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one part of a configuration, each asked for by its key. */
final class SettingsNode {

  private final int line;
  private final Map<String, Node> fields = new LinkedHashMap<>();

  /**
   * A part.
   *
   * @param known the keys that it may have
   * @throws MalformedSettingsException when it is none, or has another key or one twice
   */
  SettingsNode(Node node, List<String> known) throws MalformedSettingsException {
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw new MalformedSettingsException(
          line, "here must be fields such as `" + known.get(0) + ": ...`");
    }
    for (NodeTuple field : mapping.getValue()) {
      Node key = field.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (name.equals("password")) {
        // Whoever wrote one down should take it out again, so the file is not used with it.
        throw new MalformedSettingsException(lineOf(key), "no password stands in this file: take"
            + " it out, and name a command that prints it (password-command), or set "
            + PasswordSource.VARIABLE);
      }
      if (!known.contains(name)) {
        throw new MalformedSettingsException(
            lineOf(key), "unknown key `" + name + "`; known are " + String.join(", ", known));
      }
      if (fields.put(name, field.getValueNode()) != null) {
        throw new MalformedSettingsException(
            lineOf(key), "the key `" + name + "` stands here a second time; take one out");
      }
    }
  }

  @Nullable Node node(String key) {
    return fields.get(key);
  }

  int line(String key) {
    Node node = fields.get(key);
    return node == null ? line : lineOf(node);
  }

  @Nullable String text(String key) throws MalformedSettingsException {
    Node node = fields.get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw new MalformedSettingsException(lineOf(node), "`" + key + "` must be one text");
  }

  String required(String key) throws MalformedSettingsException {
    String text = text(key);
    if (text == null) {
      throw new MalformedSettingsException(line, "`" + key + "` is missing");
    }
    return text;
  }

  /** A whole number; the other when the key is not there. */
  int number(String key, int least, int most, int otherwise) throws MalformedSettingsException {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new MalformedSettingsException(line(key),
          "`" + key + "` must be a number from " + least + " to " + most + ", not " + text);
    }
    return number;
  }

  /** A list of texts; a single one is a list of one. Empty when the key is not there. */
  List<String> texts(String key) throws MalformedSettingsException {
    Node node = fields.get(key);
    if (!(node instanceof SequenceNode sequence)) {
      String single = text(key);
      return single == null ? List.of() : List.of(single);
    }
    List<String> texts = new ArrayList<>();
    for (Node one : sequence.getValue()) {
      if (!(one instanceof ScalarNode scalar)) {
        throw new MalformedSettingsException(
            lineOf(one), "`" + key + "` must be a list of texts, such as [a, b]");
      }
      texts.add(scalar.getValue());
    }
    return texts;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
