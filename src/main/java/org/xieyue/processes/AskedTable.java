package org.xieyue.processes;

import java.util.List;

/**
 * A decision table that a use case asks by itself ({@link Decisions}): what it tells the table, and what it reads in the rows
 * that matched. The check keeps tables to it.
 *
 * @param inputs everything that columns and cells may name
 * @param outputs columns that must be there
 */
public record AskedTable(String key, List<Var<?>> inputs, List<Var<?>> outputs) {

    public AskedTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
