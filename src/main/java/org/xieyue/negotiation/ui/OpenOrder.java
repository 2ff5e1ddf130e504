package org.xieyue.negotiation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;

/** In which order open clauses are taken up: down the table and round again. */
final class OpenOrder {

    private OpenOrder() {}

    static Optional<ClauseKey> after(TableView view, @Nullable ClauseKey current) {
        List<Row> rows = view.rows();
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(current)) {
                at = i;
            }
        }
        List<Row> turned = new ArrayList<>(rows.subList(at + 1, rows.size()));
        turned.addAll(rows.subList(0, at + 1));
        return turned.stream()
                .filter(row -> !row.state().isSettled())
                .map(Row::key)
                .findFirst();
    }
}
