package org.xieyue.convalescence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The unit's review of who has signed up, and the public notice of who is to go. */
@UseCase
public class ReviewSignUps {

    private final TripFile file;
    private final SignUps signUps;
    private final Places places;
    private final PublicNotices notices;
    private final Accounts accounts;
    private final Unions unions;
    private final CurrentUser currentUser;

    ReviewSignUps(
            TripFile file,
            SignUps signUps,
            Places places,
            PublicNotices notices,
            Accounts accounts,
            Unions unions,
            CurrentUser currentUser) {
        this.file = file;
        this.signUps = signUps;
        this.places = places;
        this.notices = notices;
        this.accounts = accounts;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    /**
     * Agrees to the list, without those whose numbers are given; their places go to the reserve list.
     *
     * @param reason why somebody does not go; told to the person
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> review(CaseId id, Set<Integer> without, String reason) {
        Trip trip = file.lock(id);
        trip.require(TripStage.LISTED);
        AccountId me = currentUser.account().id();
        List<SignUp> all = signUps.of(trip.id);
        List<Refusal> flaws = flaws(all, without, reason, me);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        for (SignUp one : all) {
            if (without.contains(one.number())) {
                signUps.move(one.id(), SignUpState.REFUSED, "review");
                file.write(one.person(), trip, "not-agreed", Map.of("reason", reason.strip()));
            }
        }
        places.settle(trip);
        Optional<Refusal> managers = tooManyManagers(trip);
        if (managers.isPresent()) {
            return Answer.refused(managers.get());
        }
        trip.reviewedBy = me;
        trip.move(TripStage.REVIEWED);
        file.save(trip, "signUpsReviewed", Map.of("refused", Integer.toString(without.size())));
        return Answer.done(trip.id);
    }

    private static List<Refusal> flaws(List<SignUp> all, Set<Integer> without, String reason, AccountId reviewer) {
        List<Refusal> flaws = new ArrayList<>();
        Set<Integer> known = new HashSet<>();
        for (SignUp one : all) {
            if (one.state().isOpen()) {
                known.add(one.number());
            }
            if (one.person().equals(reviewer) && one.state().isOpen()) {
                flaws.add(Refusal.of("convalescence.ownSignUp"));
            }
        }
        without.stream()
                .filter(number -> !known.contains(number))
                .forEach(number -> flaws.add(Refusal.ofField("without", "convalescence.noSuchNumber", number)));
        if (!without.isEmpty() && reason.isBlank()) {
            flaws.add(Refusal.ofField("reason", "convalescence.noReason"));
        }
        return flaws;
    }

    private Optional<Refusal> tooManyManagers(Trip trip) {
        List<SignUp> going = signUps.of(trip.id).stream()
                .filter(one -> SignUpState.TAKING.contains(one.state()))
                .toList();
        int managers = (int) going.stream().filter(SignUp::manager).count();
        return file.rules(trip).tooManyManagers(managers, going.size());
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
        if (currentUser.account().id().equals(trip.reviewedBy)) {
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
}
