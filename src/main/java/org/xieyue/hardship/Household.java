package org.xieyue.hardship;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.members.NationalId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/**
 * The people who live together and share one file (一户一档).
 *
 * @param book number of the household book (户口簿), blank if not given
 */
public record Household(HouseholdMember applicant, List<HouseholdMember> others, String book) {

    private static final int MOST_OTHERS = 20;

    public Household {
        others = List.copyOf(others);
    }

    int size() {
        return others.size() + 1;
    }

    /** The applicant first. */
    public List<HouseholdMember> people() {
        List<HouseholdMember> people = new ArrayList<>();
        people.add(applicant);
        people.addAll(others);
        return people;
    }

    /**
     * Reads a household as people type it: the other members one a line, each with name, identification number and relation.
     */
    static Answer<Household> read(String name, String nationalId, String members, String book) {
        List<Refusal> flaws = new ArrayList<>();
        NationalId own = identify("applicantNationalId", "hardship.ownId", nationalId, 0, flaws);
        List<HouseholdMember> others = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (own != null) {
            seen.add(own.value());
        }
        int row = 0;
        for (String line : members.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            row++;
            HouseholdMember member = member(line, row, flaws);
            if (member != null && !seen.add(member.nationalId().value())) {
                flaws.add(Refusal.ofField("householdMembers", "hardship.personTwice", row));
            } else if (member != null) {
                others.add(member);
            }
        }
        if (row > MOST_OTHERS) {
            flaws.add(Refusal.ofField("householdMembers", "hardship.tooManyPeople", MOST_OTHERS));
        }
        if (name.isBlank()) {
            flaws.add(Refusal.ofField("applicantName", "hardship.nameMissing"));
        }
        if (own == null || !flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return Answer.done(new Household(new HouseholdMember(name.strip(), own, "本人"), others, book.strip()));
    }

    private static @Nullable HouseholdMember member(String line, int row, List<Refusal> flaws) {
        String[] parts = line.strip().split("[\\s,，、;；]+", 3);
        if (parts.length < 3) {
            flaws.add(Refusal.ofField("householdMembers", "hardship.memberLine", row));
            return null;
        }
        NationalId id = identify("householdMembers", "hardship.memberId", parts[1], row, flaws);
        return id == null ? null : new HouseholdMember(parts[0], id, parts[2].strip());
    }

    private static @Nullable NationalId identify(String field, String rule, String text, int row, List<Refusal> flaws) {
        Optional<NationalId.Flaw> flaw = NationalId.flawOf(text);
        if (flaw.isPresent()) {
            flaws.add(Refusal.ofField(field, rule + "." + flaw.get().name(), row));
            return null;
        }
        return new NationalId(text);
    }
}
