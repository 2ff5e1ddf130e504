package org.xieyue.parties.ui;

import com.vaadin.flow.component.select.Select;
import org.xieyue.documents.DocumentRow;
import org.xieyue.shared.CaseId;

/** A choice among the papers of the case; they are added in the dossier. */
final class Papers {

    private Papers() {}

    static void choose(Select<DocumentRow> field, PartyKit kit, CaseId id, String label, String hint) {
        field.setLabel(label);
        field.setHelperText(hint);
        field.setItems(kit.papers(id));
        field.setItemLabelGenerator(paper -> paper == null ? "" : paper.fileName());
        field.setEmptySelectionAllowed(true);
    }
}
