package io.chapbook.app;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.rule.MalformedRulesException;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.text.EndlessSearchException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a person's own line rules. */
final class RulesFile {

  private RulesFile() {}

  /**
   * A detector with the rules that come with Chapbook and those of a file.
   *
   * @throws ConversionException when the file cannot be read or a rule is not of its form
   */
  static OutlineDetector detector(Path file) throws ConversionException {
    RuleTableReader reader = new RuleTableReader();
    WordLists words = reader.readWords();
    try {
      List<String> lines = Files.readString(file).lines().toList();
      return new OutlineDetector(
          reader.addRules(reader.readRules(words), lines, words), words, reader.readWeights());
    } catch (MalformedRulesException e) {
      throw new ConversionException(file + ":" + e.line() + ": " + e.getMessage(), e);
    } catch (EndlessSearchException e) {
      throw new ConversionException(file + ": " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new ConversionException(file + ": the rules are not UTF-8; save them as UTF-8", e);
    } catch (IOException e) {
      throw new ConversionException(
          file + ": the rules cannot be read (" + IoReason.of(e) + "); check --rules", e);
    }
  }
}
