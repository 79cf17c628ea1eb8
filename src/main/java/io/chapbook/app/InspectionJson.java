package io.chapbook.app;

import com.google.gson.stream.JsonWriter;
import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.assembly.CharacterCount;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import io.chapbook.structure.rule.Evidence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an inspection as one JSON object on one line. Its fields are a promise to scripts
 * (docs/cli.md): a change is a new field, never another meaning.
 */
public final class InspectionJson {

  private final boolean explain;

  /**
   * A writer.
   *
   * @param explain whether each decision tells its evidence and the reading that lost
   */
  public InspectionJson(boolean explain) {
    this.explain = explain;
  }

  /** The object, without a line end. */
  public String write(Inspection inspection) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.setSerializeNulls(true);
      write(inspection, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(Inspection inspection, JsonWriter json) throws IOException {
    Outline outline = inspection.outline();
    json.beginObject();
    json.name("source").value(inspection.text().source().name());
    json.name("charset").value(inspection.text().source().charset());
    writeLanguage(outline.foundLanguage(), json);
    writeText("title", outline.title(), json);
    writeText("author", outline.author(), json);
    writeDescription(outline.description(), json);
    writeMetadata(outline.header(), json);
    json.name("chapters").beginArray();
    for (FoundHeading heading : outline.headings()) {
      if (!heading.isMadeFromName()) {
        writeHeading(heading, json);
      }
    }
    json.endArray();
    json.name("notes").beginArray();
    for (FoundNote note : outline.notes()) {
      writeNote(note, json);
    }
    json.endArray();
    writeBreaks(outline.sceneBreaks(), json);
    json.name("letters").beginArray();
    for (FoundSpan letter : outline.letters()) {
      json.beginObject();
      writeSpan(letter.span(), json);
      writeDecision(letter.decision(), json);
      json.endObject();
    }
    json.endArray();
    writeDropped(outline.dropped(), json);
    writeFindings(inspection.findings(), json);
    writeCharacters(inspection.assembly().characters(), json);
    writeFiles(inspection, json);
    json.endObject();
  }

  private void writeLanguage(FoundLanguage language, JsonWriter json) throws IOException {
    json.name("language").value(language.tag());
    json.name("languageConfidence").value(language.confidence());
    json.name("languageGround").value(language.ground().label());
    if (explain) {
      json.name("languageEvidence").value(language.evidence());
    }
  }

  /** Only for a text that was joined of files: where each begins. */
  private static void writeFiles(Inspection inspection, JsonWriter json) throws IOException {
    if (inspection.files().isEmpty()) {
      return;
    }
    json.name("files").beginArray();
    for (Inspection.JoinedFile file : inspection.files()) {
      json.beginObject().name("name").value(file.name()).name("line").value(file.line());
      json.name("heading").value(file.heading()).endObject();
    }
    json.endArray();
  }

  private void writeText(String name, @Nullable FoundText found, JsonWriter json)
      throws IOException {
    json.name(name);
    if (found == null) {
      json.nullValue();
      return;
    }
    json.beginObject().name("text").value(found.text()).name("line");
    if (found.line() == 0) {
      json.nullValue();
    } else {
      json.value(found.line());
    }
    json.name("ground").value(found.ground().label());
    json.name("confidence").value(found.confidence());
    writeDecision(found.decision(), json);
    json.endObject();
  }

  private void writeDescription(@Nullable FoundSpan description, JsonWriter json)
      throws IOException {
    json.name("description");
    if (description == null) {
      json.nullValue();
      return;
    }
    json.beginObject();
    writeSpan(description.span(), json);
    writeDecision(description.decision(), json);
    json.endObject();
  }

  private static void writeMetadata(SourceHeader header, JsonWriter json) throws IOException {
    json.name("metadata").beginObject();
    for (Map.Entry<FieldName, StatedField> field : header.stated().entrySet()) {
      json.name(field.getKey().label()).beginObject();
      json.name("text").value(field.getValue().text());
      json.name("line").value(field.getValue().line());
      json.name("ground").value(field.getValue().ground().label());
      json.endObject();
    }
    json.endObject();
  }

  private void writeHeading(FoundHeading heading, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("line").value(heading.span().startLine());
    json.name("title").value(heading.label());
    json.name("level").value(heading.level());
    json.name("confidence").value(heading.decision().confidence());
    writeDecision(heading.decision(), json);
    json.endObject();
  }

  private void writeNote(FoundNote note, JsonWriter json) throws IOException {
    json.beginObject();
    writeSpan(note.span(), json);
    json.name("label").value(note.label());
    json.name("position").value(note.position().label());
    json.name("confidence").value(note.decision().confidence());
    writeDecision(note.decision(), json);
    json.endObject();
  }

  private static void writeBreaks(List<FoundSpan> breaks, JsonWriter json) throws IOException {
    json.name("sceneBreaks").beginArray();
    for (FoundSpan one : breaks) {
      json.value(one.span().startLine());
    }
    json.endArray();
  }

  private static void writeDropped(List<Dropped> dropped, JsonWriter json) throws IOException {
    json.name("dropped").beginArray();
    for (Dropped one : dropped) {
      json.beginObject();
      writeSpan(one.span(), json);
      json.name("reason").value(one.reason());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeFindings(List<Finding> findings, JsonWriter json) throws IOException {
    json.name("findings").beginArray();
    for (Finding finding : findings) {
      json.beginObject();
      json.name("code").value(finding.code().code());
      json.name("severity").value(finding.severity().label());
      SourceSpan span = finding.span();
      if (span != null) {
        json.name("line").value(span.startLine());
      }
      json.name("message").value(finding.message());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeCharacters(CharacterCount count, JsonWriter json) throws IOException {
    json.name("characters").beginObject();
    json.name("source").value(count.source());
    json.name("book").value(count.book());
    json.name("metadata").value(count.metadata());
    json.name("markers").value(count.markers());
    json.name("dropped").value(count.dropped());
    json.name("space").value(count.space());
    json.endObject();
  }

  private static void writeSpan(SourceSpan span, JsonWriter json) throws IOException {
    json.name("start").value(span.startLine());
    json.name("end").value(span.endLine());
  }

  private void writeDecision(@Nullable Decision decision, JsonWriter json) throws IOException {
    if (!explain || decision == null) {
      return;
    }
    json.name("evidence").beginArray();
    for (Evidence evidence : decision.evidence()) {
      json.beginObject();
      json.name("rule").value(evidence.rule());
      json.name("weight").value(evidence.weight());
      json.endObject();
    }
    json.endArray();
    json.name("runnerUp");
    Decision.RunnerUp runnerUp = decision.runnerUp();
    if (runnerUp == null) {
      json.nullValue();
    } else {
      json.beginObject();
      json.name("reading").value(runnerUp.reading());
      json.name("score").value(runnerUp.score());
      json.endObject();
    }
  }
}
