package org.xieyue.processes.forms;

import java.util.List;
import java.util.Set;

/** What every drawn service may name beside the fields of its own forms. */
public final class ServiceWords {

    /** Id of the account that the case is about. */
    public static final String APPLICANT = "applicant";

    /** When the public notice has run its time. */
    public static final String NOTICE_ENDS_AT = "serviceNoticeEndsAt";

    /** {@code passed}, or {@code held} while an objection is open. */
    public static final String NOTICE = "serviceNotice";

    /** Field of the application with the identification number of the person to be paid. */
    public static final String NATIONAL_ID = "nationalId";

    /** Field of whoever approves: how much. */
    public static final String APPROVED_AMOUNT = "approvedAmount";

    /** Field of the application: may it be published, masked? */
    public static final String CONSENT = "consentNotice";

    public static final String WITHDRAWN = "serviceWithdrawn";
    public static final String OBJECTION_RAISED = "serviceObjectionRaised";
    public static final String PAID = "servicePaid";
    public static final String PAYMENT_FAILED = "servicePaymentFailed";

    public static final List<String> MESSAGES = List.of(WITHDRAWN, OBJECTION_RAISED, PAID, PAYMENT_FAILED);

    public static final String NO_CONSENT = "NO_CONSENT";
    public static final String NO_FUNDS = "NO_FUNDS";
    public static final String NOT_APPROVED = "NOT_APPROVED";

    public static final List<String> ERRORS = List.of(NO_CONSENT, NO_FUNDS, NOT_APPROVED);

    /** Properties of the process that say how the service is run. */
    public static final Set<String> PROPERTIES =
            Set.of("label.en", "casePrefix", "opens", "noticePeriod", "need", "cap");

    private static final String STEP = "service[A-Z][a-zA-Z0-9]*";

    private ServiceWords() {}

    /** Steps of capabilities know only their own cases; those of drawn services know only theirs. */
    public static boolean isStep(String key) {
        return key.matches(STEP);
    }

    /** Whether forms and tables may not use a name. */
    public static boolean isTaken(String name) {
        return name.matches("applicant|opinion|outcome|loopCounter|service[A-Z].*|nrOf.*|.*Outcome");
    }
}
