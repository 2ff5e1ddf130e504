package org.xieyue.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionBoard;
import org.xieyue.identity.Unions;

/** One of the unions that the administrator looks after, found by typing a part of its name. */
final class UnionChoice extends ComboBox<Union> {

    private static final long serialVersionUID = 1L;

    UnionChoice(String label, UnionBoard board, Unions unions) {
        setLabel(label);
        setItems(board.tops().stream()
                .flatMap(top -> unions.subtree(top.id()).stream())
                .distinct()
                .toList());
        setItemLabelGenerator(Union::name);
    }
}
