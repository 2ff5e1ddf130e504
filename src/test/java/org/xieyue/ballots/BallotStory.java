package org.xieyue.ballots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.testing.TestPeople;

/** Ballots for tests: prepared and opened through the use cases, voted on as a browser would. */
@Component
public class BallotStory {

    public static final Map<String, List<String>> YES = Map.of("q1", List.of("YES"));
    public static final Map<String, List<String>> NO = Map.of("q1", List.of("NO"));
    public static final Map<String, List<String>> ABSTAIN = Map.of("q1", List.of("ABSTAIN"));
    public static final DecisionRule TWO_THIRDS_AND_HALF = new DecisionRule(
            new Quorum(2, 3, Quorum.Of.PAPERS_RETURNED, "集体合同规定 第三十六条"), Majority.AT_LEAST_HALF, "集体合同规定 第三十六条");

    private final TestPeople people;
    private final PrepareBallot prepareBallot;
    private final OpenBallot openBallot;
    private final CloseBallot closeBallot;
    private final HandOutCodes handOutCodes;
    private final ScrutineerDesk desk;
    private final VotingBooth booth;
    private final BallotBoard board;
    private final DueBallots due;
    private final BoardSealer sealer;

    BallotStory(
            TestPeople people,
            PrepareBallot prepareBallot,
            OpenBallot openBallot,
            CloseBallot closeBallot,
            HandOutCodes handOutCodes,
            ScrutineerDesk desk,
            VotingBooth booth,
            BallotBoard board,
            DueBallots due,
            BoardSealer sealer) {
        this.people = people;
        this.prepareBallot = prepareBallot;
        this.openBallot = openBallot;
        this.closeBallot = closeBallot;
        this.handOutCodes = handOutCodes;
        this.desk = desk;
        this.booth = booth;
        this.board = board;
        this.due = due;
        this.sealer = sealer;
    }

    /** @param codes by person, in the order of the roll */
    public record Going(
            BallotId id,
            Account officer,
            List<Account> scrutineers,
            Map<AccountId, byte[]> keys,
            Map<UUID, String> codes,
            @Nullable VoterClient browser) {
        public VoterClient client() {
            return java.util.Objects.requireNonNull(browser);
        }

        public byte[] keyOf(Account scrutineer) {
            return java.util.Objects.requireNonNull(keys.get(scrutineer.id()));
        }

        public String codeOf(UUID person) {
            return java.util.Objects.requireNonNull(codes.get(person));
        }

        public List<String> codeList() {
            return List.copyOf(codes.values());
        }
    }

    /** An open secret ballot on one question with three scrutineers, two of whom open it. */
    public Going secret(int electors) {
        return secret(electors, List.of(BallotQuestion.yesNo("q1", "同意集体合同草案吗?")), 3, 2);
    }

    public Going secret(int electors, List<BallotQuestion> questions, int scrutineers, int threshold) {
        TestPeople.Organisation org = people.organisation();
        List<Account> witnesses = IntStream.range(0, scrutineers)
                .mapToObj(i -> people.person("监票", Role.WORKER, org.basic()))
                .toList();
        BallotId id = people.as(
                        org.officer(),
                        () -> prepareBallot.prepare(
                                ballot(org, BallotMode.SECRET, questions, electors, witnesses, threshold)))
                .orElseThrow();
        Map<AccountId, byte[]> keys = new LinkedHashMap<>();
        for (Account scrutineer : witnesses) {
            byte[] key = Randomness.bytes(32);
            keys.put(scrutineer.id(), key);
            people.as(scrutineer, () -> desk.register(id, Encodings.base64(publicKey(key))))
                    .orElseThrow();
        }
        return opened(id, org.officer(), witnesses, keys);
    }

    public Going going(BallotMode mode, int electors, List<BallotQuestion> questions) {
        TestPeople.Organisation org = people.organisation();
        BallotId id = people.as(
                        org.officer(),
                        () -> prepareBallot.prepare(ballot(org, mode, questions, electors, List.of(), 0)))
                .orElseThrow();
        return opened(id, org.officer(), List.of(), Map.of());
    }

    public static NewBallot ballot(
            TestPeople.Organisation org,
            BallotMode mode,
            List<BallotQuestion> questions,
            int electors,
            List<Account> scrutineers,
            int threshold) {
        List<Elector> roll = IntStream.range(0, electors)
                .mapToObj(i -> new Elector(UUID.randomUUID(), "代表" + i, null))
                .toList();
        return new NewBallot(
                org.basic(),
                "集体合同草案表决",
                mode,
                questions,
                List.of(),
                TWO_THIRDS_AND_HALF,
                roll,
                scrutineers.stream().map(Account::id).toList(),
                threshold,
                null,
                null);
    }

    private Going opened(BallotId id, Account officer, List<Account> scrutineers, Map<AccountId, byte[]> keys) {
        people.as(officer, () -> openBallot.open(id)).orElseThrow();
        List<UUID> persons = people.as(officer, () -> board.roll(id)).stream()
                .map(Elector::person)
                .toList();
        Map<UUID, String> codes = new LinkedHashMap<>();
        people.as(officer, () -> handOutCodes.handOut(id, persons)).orElseThrow().stream()
                .forEach(handed -> codes.put(handed.person(), handed.code()));
        VoterClient client = null;
        if (!scrutineers.isEmpty()) {
            VotingBooth.Paper paper =
                    booth.paper(id, codes.values().iterator().next()).orElseThrow();
            client = new VoterClient(paper.text(), java.util.Objects.requireNonNull(paper.opening()));
        }
        return new Going(id, officer, scrutineers, keys, codes, client);
    }

    static byte[] publicKey(byte[] privateKey) {
        return new X25519PrivateKeyParameters(privateKey, 0).generatePublicKey().getEncoded();
    }

    public UnionId unionOf(Going ballot) {
        return people.as(ballot.officer(), () -> board.ballot(ballot.id())).union();
    }

    /** Takes the paper and casts it. */
    public VotingBooth.Receipt vote(Going ballot, String code, Map<String, List<String>> choices) {
        VoterClient.Prepared prepared = ballot.client().prepare(choices);
        byte[] signature = signature(ballot, code, prepared);
        return cast(ballot, prepared, signature).orElseThrow();
    }

    public byte[] signature(Going ballot, String code, VoterClient.Prepared prepared) {
        byte[] blind = booth.sign(ballot.id(), code, ballot.client().textHash(), prepared.blindedToken())
                .orElseThrow();
        return ballot.client().signature(prepared, blind);
    }

    public Answer<VotingBooth.Receipt> cast(Going ballot, VoterClient.Prepared prepared, byte[] signature) {
        return booth.cast(ballot.id(), ballot.client().textHash(), prepared.token(), signature, prepared.ciphertext());
    }

    /** What waits goes to the board, if it is enough for a batch. */
    public void seal(Going ballot) {
        sealer.seal(ballot.id());
    }

    public Turnout turnout(Going ballot) {
        return people.as(ballot.officer(), () -> board.turnout(ballot.id()));
    }

    public BallotState close(Going ballot) {
        return people.as(ballot.officer(), () -> closeBallot.close(ballot.id())).orElseThrow();
    }

    /** What happens every minute: ballots whose time is up close by themselves. */
    public void timePasses() {
        due.closeAndCount();
    }

    /** As many scrutineers as it takes hand in their keys. */
    public BallotOutcome count(Going ballot, int keys) {
        handIn(ballot, keys);
        if (outcomeSoFar(ballot).isEmpty()) {
            due.closeAndCount();
        }
        return outcome(ballot);
    }

    public void handIn(Going ballot, int keys) {
        List<Account> first = new ArrayList<>(ballot.scrutineers()).subList(0, keys);
        for (Account scrutineer : first) {
            people.as(scrutineer, () -> desk.handIn(ballot.id(), Encodings.base64(ballot.keyOf(scrutineer))))
                    .orElseThrow();
        }
    }

    public BallotOutcome outcome(Going ballot) {
        return outcomeSoFar(ballot).orElseThrow();
    }

    public Optional<BallotOutcome> outcomeSoFar(Going ballot) {
        return people.as(ballot.officer(), () -> board.outcome(ballot.id()));
    }
}
