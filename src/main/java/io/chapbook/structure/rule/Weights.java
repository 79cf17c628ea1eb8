package io.chapbook.structure.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the evidence counts that classes give. Immutable, so any number of threads may share one.
 *
 * <p>Detectors ask for their evidence when they are made, not line by line: a name that the table
 * lacks is found at once, and weighing a line looks nothing up.
 */
public final class Weights {

  /**
   * A row of the table.
   *
   * @param id the evidence's name, with the case behind a slash where it has several
   * @param weight how much it counts; for a threshold, the sum that is needed
   * @param remark what it says
   */
  public record Row(String id, int weight, String remark) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /**
   * A table of weights.
   *
   * @throws IllegalArgumentException when two rows have one name
   */
  public Weights(List<Row> rows) {
    for (Row row : rows) {
      if (this.rows.put(row.id(), row) != null) {
        throw new IllegalArgumentException("two rows have the name " + row.id());
      }
    }
  }

  /** Every row, in the order of the table. */
  public List<Row> rows() {
    return List.copyOf(rows.values());
  }

  /**
   * Evidence as the table weighs it. What stands behind a slash in the row's name is not shown.
   *
   * @throws IllegalArgumentException when the table has no such row
   */
  public Evidence evidence(String id) {
    int slash = id.indexOf('/');
    return new Evidence(slash < 0 ? id : id.substring(0, slash), weight(id));
  }

  /**
   * The sum that a reading must reach.
   *
   * @param reading what is read, such as {@code heading}
   * @throws IllegalArgumentException when the table has no threshold for it
   */
  public int threshold(String reading) {
    return weight("threshold." + reading);
  }

  private int weight(String id) {
    Row row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("the table of weights has no row " + id);
    }
    return row.weight();
  }

  /**
   * The same table with other weights for some of its rows. Names that are none of its rows are
   * passed over, since they may be a rule's; see {@link RuleTable#withWeights}.
   */
  public Weights withWeights(Map<String, Integer> changes) {
    return new Weights(rows.values().stream()
        .map(row -> new Row(
            row.id(), changes.getOrDefault(row.id(), row.weight()), row.remark()))
        .toList());
  }
}
