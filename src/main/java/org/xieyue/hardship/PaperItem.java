package org.xieyue.hardship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an application consists of; a return names exactly the items that are missing or wrong. */
public enum PaperItem {
    IDENTITY_PROOF(true),
    HOUSEHOLD_BOOK(true),
    INCOME_PROOF(true),
    MEDICAL_PROOF(true),
    ENROLMENT_PROOF(true),
    ACCIDENT_PROOF(true),
    /** 委托核对授权书: signed by the worker when an officer applies for them. */
    AUTHORISATION(true),
    HOUSEHOLD(false),
    CONTACT(false),
    ASSETS(false),
    MEANS(false),
    AID(false),
    REASON(false);

    private final boolean document;

    PaperItem(boolean document) {
        this.document = document;
    }

    public boolean isDocument() {
        return document;
    }

    /** As keys of texts and kinds of documents write it: {@code income-proof}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All kinds of documents; the signed authorisation only goes with an application on somebody's behalf. */
    public static List<PaperItem> documents(boolean onBehalf) {
        return Arrays.stream(values())
                .filter(PaperItem::isDocument)
                .filter(item -> onBehalf || item != AUTHORISATION)
                .toList();
    }

    /** The documents that this application needs. */
    static List<PaperItem> documentsFor(HardshipCase aid) {
        List<PaperItem> needed = new ArrayList<>(List.of(IDENTITY_PROOF, HOUSEHOLD_BOOK, INCOME_PROOF));
        Application application = aid.application();
        if (application.asked().purposes().contains(AidPurpose.MEDICAL)) {
            needed.add(MEDICAL_PROOF);
        }
        if (application.asked().purposes().contains(AidPurpose.TUITION)) {
            needed.add(ENROLMENT_PROOF);
        }
        if (application.means().accidentLoss().isPositive()) {
            needed.add(ACCIDENT_PROOF);
        }
        if (aid.isOnBehalf()) {
            needed.add(AUTHORISATION);
        }
        return needed;
    }
}
