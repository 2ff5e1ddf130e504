package org.xieyue.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Refusal;

/** What is wrong with a ballot that somebody prepares. */
final class BallotRules {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_QUESTION = 500;
    static final int LONGEST_OPTION = 120;
    static final int MOST_QUESTIONS = 30;
    static final int MOST_OPTIONS = 100;
    static final int MOST_ELECTORS = 100_000;
    static final int MOST_SCRUTINEERS = 9;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private BallotRules() {}

    static List<Refusal> flaws(NewBallot ballot, Instant now) {
        List<Refusal> flaws = new ArrayList<>();
        if (!isText(ballot.title(), LONGEST_TITLE)) {
            flaws.add(Refusal.ofField("title", "ballots.title", LONGEST_TITLE));
        }
        questions(ballot.questions(), flaws);
        for (BallotPaper paper : ballot.papers()) {
            if (!isText(paper.name(), LONGEST_TITLE)
                    || !HASH.matcher(paper.sha256()).matches()) {
                flaws.add(Refusal.ofField("papers", "ballots.paper", paper.name()));
            }
        }
        Quorum quorum = ballot.rule().quorum();
        if (ballot.rule().source().isBlank()
                || (quorum != null && quorum.source().isBlank())) {
            flaws.add(Refusal.ofField("rule", "ballots.rule-source"));
        }
        roll(ballot.roll(), flaws);
        scrutineers(ballot, flaws);
        if (ballot.closesAt() != null && !ballot.closesAt().isAfter(now)) {
            flaws.add(Refusal.ofField("closesAt", "ballots.closes-too-early"));
        }
        return flaws;
    }

    private static void questions(List<BallotQuestion> questions, List<Refusal> flaws) {
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            flaws.add(Refusal.ofField("questions", "ballots.questions", MOST_QUESTIONS));
        }
        Set<String> keys = new HashSet<>();
        int number = 0;
        for (BallotQuestion question : questions) {
            number++;
            if (!KEY.matcher(question.key()).matches() || !keys.add(question.key())) {
                flaws.add(Refusal.ofField("questions", "ballots.question-key", question.key()));
            }
            if (!isText(question.text(), LONGEST_QUESTION)) {
                flaws.add(Refusal.ofField("questions", "ballots.question-text", number, LONGEST_QUESTION));
            }
            options(question, flaws);
        }
    }

    private static void options(BallotQuestion question, List<Refusal> flaws) {
        Set<String> keys = new HashSet<>();
        boolean sound = question.options().size() >= 2
                || (question.kind() == QuestionKind.UP_TO_N
                        && !question.options().isEmpty());
        sound &= question.options().size() <= MOST_OPTIONS;
        for (BallotOption option : question.options()) {
            sound &= KEY.matcher(option.key()).matches()
                    && keys.add(option.key())
                    && isText(option.text(), LONGEST_OPTION);
        }
        if (question.kind() == QuestionKind.YES_NO_ABSTAIN) {
            sound &= question.options().stream()
                    .map(BallotOption::key)
                    .toList()
                    .equals(List.of(BallotQuestion.YES, BallotQuestion.NO, BallotQuestion.ABSTAIN));
        }
        if (!sound) {
            flaws.add(Refusal.ofField("questions", "ballots.options", question.text(), MOST_OPTIONS));
        }
        boolean single = question.kind() != QuestionKind.UP_TO_N;
        if (question.most() < 1
                || question.most() > question.options().size()
                || (single && question.most() != 1)
                || question.seats() < 0
                || question.seats() > question.options().size()) {
            flaws.add(Refusal.ofField(
                    "questions",
                    "ballots.most",
                    question.text(),
                    question.options().size()));
        }
    }

    private static void roll(List<Elector> roll, List<Refusal> flaws) {
        if (roll.isEmpty() || roll.size() > MOST_ELECTORS) {
            flaws.add(Refusal.ofField("roll", "ballots.roll", MOST_ELECTORS));
        }
        Set<UUID> persons = new HashSet<>();
        Set<AccountId> accounts = new HashSet<>();
        for (Elector elector : roll) {
            boolean twice = !persons.add(elector.person());
            AccountId account = elector.account();
            twice |= account != null && !accounts.add(account);
            if (twice) {
                flaws.add(Refusal.ofField("roll", "ballots.twice-on-roll", elector.name()));
            }
            if (!isText(elector.name(), LONGEST_TITLE)) {
                flaws.add(Refusal.ofField("roll", "ballots.elector-name", LONGEST_TITLE));
            }
        }
    }

    private static void scrutineers(NewBallot ballot, List<Refusal> flaws) {
        int count = ballot.scrutineers().size();
        if (new HashSet<>(ballot.scrutineers()).size() < count || count > MOST_SCRUTINEERS) {
            flaws.add(Refusal.ofField("scrutineers", "ballots.scrutineers", MOST_SCRUTINEERS));
        }
        int least = ballot.mode() == BallotMode.SECRET ? 1 : 0;
        if (count < least) {
            flaws.add(Refusal.ofField("scrutineers", "ballots.scrutineers-wanted"));
        } else if (ballot.threshold() < least || ballot.threshold() > count) {
            flaws.add(Refusal.ofField("threshold", "ballots.threshold", count));
        }
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(character -> Character.isISOControl(character) && character != '\n');
    }
}
