package org.xieyue.hardship;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.needs.Claim;
import org.xieyue.needs.GivenBoard;
import org.xieyue.needs.GivenRow;
import org.xieyue.needs.Need;
import org.xieyue.needs.NeedClaims;
import org.xieyue.needs.PersonKey;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Yuan;

/** What a case takes of its household's needs, and what others have given for the same. */
@Component
class HouseholdNeeds {

    private final NeedClaims claims;
    private final GivenBoard board;
    private final HardshipCases records;
    private final CaseFile file;
    private final BusinessClock clock;

    HouseholdNeeds(NeedClaims claims, GivenBoard board, HardshipCases records, CaseFile file, BusinessClock clock) {
        this.claims = claims;
        this.board = board;
        this.records = records;
        this.file = file;
        this.clock = clock;
    }

    /** For everybody of the household; a case that has claimed the same before goes on. */
    Answer<CaseId> claim(HardshipCase aid) {
        AidAsked asked = aid.application().asked();
        AidProposal proposal = aid.assessment().proposal();
        List<Claim> wanted = Grants.share(aid).entrySet().stream()
                .map(share -> new Claim(
                        share.getKey().need(),
                        share.getValue(),
                        proposal.most(share.getKey(), asked),
                        rule(aid, share.getKey())))
                .toList();
        return claims.take(aid.id, aid.union, HardshipAid.PROCESS, people(aid.id), wanted);
    }

    private Sentence rule(HardshipCase aid, AidPurpose purpose) {
        return switch (purpose) {
            case LIVING -> file.parameter(aid, "livingAidMonthsMax").citation();
            case TUITION -> file.parameter(aid, "tuitionMonthsMax").citation();
            case MEDICAL -> Sentence.of("hardship.medicalRule");
        };
    }

    Map<AidPurpose, Yuan> givenThisYear(CaseId id) {
        Map<Need, Yuan> given = claims.given(people(id), clock.today().getYear(), id);
        Map<AidPurpose, Yuan> byPurpose = new EnumMap<>(AidPurpose.class);
        for (AidPurpose purpose : AidPurpose.values()) {
            Yuan amount = given.get(purpose.need());
            if (amount != null) {
                byPurpose.put(purpose, amount);
            }
        }
        return byPurpose;
    }

    /** As the reader may know it. */
    List<GivenRow> givenBeside(CaseId id) {
        return board.beside(id, people(id), clock.today().getYear());
    }

    private List<PersonKey> people(CaseId id) {
        return records.personKeys(id).stream().map(PersonKey::new).toList();
    }
}
