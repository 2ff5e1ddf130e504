package org.xieyue.hardship;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.AccountId;

/**
 * An application as it comes in, by the worker or by an officer on the worker's behalf.
 *
 * @param worker the worker's account when an officer applies for somebody who has one
 * @param members the other people of the household, one a line: name, identification number, relation
 * @param documents files that the person has uploaded before
 * @param relatives staff of the unions concerned who are relatives of the household
 */
public record AidApplication(
        boolean onBehalf,
        @Nullable AccountId worker,
        String name,
        String nationalId,
        String members,
        String householdBook,
        Application.Contact contact,
        Assets assets,
        Means means,
        AidAsked asked,
        String reason,
        Application.Declarations declarations,
        Set<AccountId> relatives,
        List<DocumentId> documents) {

    public AidApplication {
        relatives = Set.copyOf(relatives);
        documents = List.copyOf(documents);
    }

    Application with(Household household) {
        return new Application(household, contact, assets, means, asked, reason, declarations);
    }

    /** Never shows what it holds: it might reach a log. */
    @Override
    public String toString() {
        return "AidApplication[…]";
    }
}
