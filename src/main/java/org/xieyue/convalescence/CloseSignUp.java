package org.xieyue.convalescence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.Decisions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.UseCase;

/** Ends the sign-up: forms that are not finished fall away, and where places wait for the close they are given now. */
@UseCase
public class CloseSignUp {

    private final TripFile file;
    private final SignUps signUps;
    private final Places places;
    private final Draws draws;
    private final SignUpDrafts drafts;
    private final Decisions decisions;
    private final BusinessClock clock;

    CloseSignUp(
            TripFile file,
            SignUps signUps,
            Places places,
            Draws draws,
            SignUpDrafts drafts,
            Decisions decisions,
            BusinessClock clock) {
        this.file = file;
        this.signUps = signUps;
        this.places = places;
        this.draws = draws;
        this.drafts = drafts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** True when somebody goes. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean close(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.SIGN_UP);
        trip.move(TripStage.LISTED);
        endUnfinished(trip);
        drafts.drop(trip.id);
        if (trip.terms.allocation().waitsForClose()) {
            give(trip);
        }
        places.settle(trip);
        int going = signUps.taking(trip.id);
        if (going == 0) {
            trip.move(TripStage.EMPTY);
        }
        file.save(trip, "signUpClosed", Map.of("places", Integer.toString(going)));
        file.tell(
                trip,
                going == 0 ? "nobody-signed-up" : "sign-up-closed",
                null,
                Map.of("places", Integer.toString(going)));
        return going > 0;
    }

    private void endUnfinished(Trip trip) {
        for (SignUp one : signUps.of(trip.id)) {
            boolean unfinished =
                    one.state() == SignUpState.HELD || (one.state() == SignUpState.APPLIED && !one.complete());
            if (unfinished) {
                signUps.move(one.id(), SignUpState.EXPIRED, "closed");
            }
        }
    }

    private void give(Trip trip) {
        List<SignUp> applied = signUps.of(trip.id, SignUpState.APPLIED);
        Map<UnionId, Integer> room = places.room(trip.terms.plan());
        Map<UnionId, String> groups = groups(applied);
        Map<String, Integer> quotas = new TreeMap<>();
        groups.forEach((union, group) -> quotas.put(group, Math.max(0, room.getOrDefault(union, 0))));
        Map<Integer, SignUp> byNumber = new HashMap<>();
        List<Draw.Applicant> applicants = new ArrayList<>();
        for (SignUp one : applied) {
            byNumber.put(one.number(), one);
            applicants.add(new Draw.Applicant(one.number(), points(trip, one), groups.getOrDefault(one.quota(), "A")));
        }
        String seed = draws.openSeed(trip.id);
        List<Draw.Drawn> drawn = Draw.draw(seed, applicants, trip.terms.capacity(), quotas);
        for (Draw.Drawn each : drawn) {
            SignUp one = byNumber.get(each.number());
            if (one != null) {
                signUps.place(one.id(), each.rank());
                signUps.move(one.id(), each.placed() ? SignUpState.PLACED : SignUpState.RESERVED, "");
                file.write(
                        one.person(),
                        trip,
                        each.placed() ? "drawn" : "reserved",
                        Map.of("number", Integer.toString(one.number()), "rank", Integer.toString(each.rank())));
            }
        }
        String quotaLines = quotas.entrySet().stream()
                .map(quota -> quota.getKey() + "," + quota.getValue() + "\n")
                .collect(Collectors.joining());
        draws.publish(trip.id, seed, Draw.list(applicants), quotaLines, Draw.result(drawn), clock.now());
        file.note(trip.id, "placesDrawn", Map.of("applicants", Integer.toString(applicants.size())));
    }

    /** Letters in the order in which the quotas first appear on the list: nobody learns a union from them. */
    private static Map<UnionId, String> groups(List<SignUp> applied) {
        Map<UnionId, String> groups = new LinkedHashMap<>();
        for (SignUp one : applied) {
            groups.computeIfAbsent(one.quota(), union -> "Q" + (groups.size() + 1));
        }
        return groups;
    }

    private int points(Trip trip, SignUp one) {
        if (trip.terms.allocation() != Allocation.PRIORITY || one.category() == null) {
            return 0;
        }
        return decisions
                .evaluate(
                        Convalescence.TRIP,
                        trip.id.caseId(),
                        Convalescence.PRIORITY,
                        Map.of("category", one.category().name()))
                .stream()
                .flatMap(row -> row.number("points").stream())
                .mapToInt(number -> number.intValue())
                .max()
                .orElse(0);
    }
}
