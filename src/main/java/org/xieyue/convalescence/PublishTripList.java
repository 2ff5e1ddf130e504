package org.xieyue.convalescence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.notices.PublicNotices;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Mask;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The public notice of who is to go, and what is objected to it. */
@UseCase
public class PublishTripList {

    private final TripFile file;
    private final SignUps signUps;
    private final Reviews reviews;
    private final PublicNotices notices;
    private final Accounts accounts;
    private final Unions unions;
    private final CurrentUser currentUser;

    PublishTripList(
            TripFile file,
            SignUps signUps,
            Reviews reviews,
            PublicNotices notices,
            Accounts accounts,
            Unions unions,
            CurrentUser currentUser) {
        this.file = file;
        this.signUps = signUps;
        this.reviews = reviews;
        this.notices = notices;
        this.accounts = accounts;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    /** By number and unit; the masked name only of those who have agreed to it (个人信息保护法 第二十五条). */
    @Permit(Permission.WORK_ON_CASE)
    public Deadline publish(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.REVIEWED);
        Deadline deadline = file.start(trip, "notice", "tripNoticePeriod", Convalescence.NOTICE_ENDS_AT);
        List<String> lines = signUps.of(trip.id).stream()
                .filter(one -> SignUpState.TAKING.contains(one.state()))
                .map(this::line)
                .toList();
        notices.publish(
                id,
                trip.union,
                "疗休养「" + trip.terms.title() + "」拟参加 " + lines.size() + " 人:" + String.join("、", lines),
                "sign-ups:" + trip.id,
                deadline);
        trip.move(TripStage.PUBLISHED);
        file.save(trip, "listPublished");
        file.tell(trip, "published", null, Map.of("until", deadline.dueOn().toString()));
        return deadline;
    }

    private String line(SignUp one) {
        String number = String.format(Locale.ROOT, "%03d", one.number());
        boolean named =
                signUps.answers(one.id()).filter(SignUpForm::noticeConsent).isPresent();
        if (!named) {
            return number;
        }
        String name =
                accounts.find(one.person()).map(Account::name).map(Mask::name).orElse("");
        String union = unions.find(one.union()).map(Union::name).orElse("");
        return number + " " + name + "(" + union + ")";
    }

    /** True when nothing stands against the list any more. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean closeNotice(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.PUBLISHED);
        boolean passed = notices.close(id).open() == 0;
        trip.move(passed ? TripStage.NOTICE_PASSED : TripStage.NOTICE_HELD);
        if (passed) {
            file.met(trip, "notice");
        }
        file.save(trip, passed ? "noticePassed" : "noticeHeld");
        return passed;
    }

    /** Upheld, the list is reviewed again; dismissed, it goes on to approval. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> settleObjection(CaseId id, boolean upheld, String reason) {
        Trip trip = file.lock(id);
        trip.require(TripStage.NOTICE_HELD);
        if (hasReviewed(trip)) {
            return Answer.refused("convalescence.reviewedBySame");
        }
        if (reason.isBlank()) {
            return Answer.refused(Refusal.ofField("reason", "convalescence.noReason"));
        }
        notices.settleObjections(id, upheld, reason.strip());
        trip.move(upheld ? TripStage.LISTED : TripStage.NOTICE_PASSED);
        file.save(trip, upheld ? "objectionUpheld" : "objectionDismissed");
        return Answer.done(trip.id);
    }

    private boolean hasReviewed(Trip trip) {
        AccountId me = currentUser.account().id();
        return me.equals(trip.reviewedBy) || reviews.hasReviewed(trip.id, me);
    }
}
