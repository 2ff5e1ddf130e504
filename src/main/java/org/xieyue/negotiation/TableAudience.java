package org.xieyue.negotiation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.documents.PaperAudience;
import org.xieyue.identity.AccountId;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;

/** Papers for one side of a case only, and those for its named representatives only. */
@Component
public class TableAudience implements PaperAudience {

    /** The named representatives of both sides, such as for the data pack; nobody else. */
    public static final String REPRESENTATIVES = "representatives";

    private final ObjectProvider<Sides> sides;

    TableAudience(ObjectProvider<Sides> sides) {
        this.sides = sides;
    }

    /** Papers that this side keeps to itself, such as its plan. */
    public static String of(Side side) {
        return switch (side) {
            case WORKERS -> "side-workers";
            case EMPLOYERS -> "side-employers";
        };
    }

    @Override
    public Set<String> of(CaseId caseId, AccountId person) {
        Set<String> audiences = new LinkedHashSet<>();
        sides.stream().flatMap(known -> known.sideOf(caseId, person).stream()).forEach(side -> {
            audiences.add(of(side));
            audiences.add(REPRESENTATIVES);
        });
        return audiences;
    }
}
