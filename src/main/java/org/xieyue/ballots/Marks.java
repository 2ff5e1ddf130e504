package org.xieyue.ballots;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** A vote as bytes: one for the version, then one for each option of each question; every vote is equally long. */
final class Marks {

    private final List<BallotQuestion> questions;
    private final int length;

    Marks(List<BallotQuestion> questions) {
        this.questions = questions;
        this.length = 1
                + questions.stream()
                        .mapToInt(question -> question.options().size())
                        .sum();
    }

    int length() {
        return length;
    }

    /** @param choices option keys by question key; a question left out is blank */
    Answer<byte[]> of(Map<String, List<String>> choices) {
        List<Refusal> flaws = flaws(choices);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        byte[] marks = new byte[length];
        marks[0] = Protocol.VERSION;
        int at = 1;
        for (BallotQuestion question : questions) {
            Set<String> chosen = new LinkedHashSet<>(choices.getOrDefault(question.key(), List.of()));
            for (BallotOption option : question.options()) {
                marks[at++] = (byte) (chosen.contains(option.key()) ? 1 : 0);
            }
        }
        return Answer.done(marks);
    }

    private List<Refusal> flaws(Map<String, List<String>> choices) {
        List<Refusal> flaws = new ArrayList<>();
        choices.forEach((key, chosen) -> questions.stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .ifPresentOrElse(
                        question -> flaws(question, chosen, flaws),
                        () -> flaws.add(Refusal.ofField(key, "ballots.unknown-question", key))));
        return flaws;
    }

    private static void flaws(BallotQuestion question, List<String> chosen, List<Refusal> flaws) {
        Set<String> options = new LinkedHashSet<>();
        question.options().forEach(option -> options.add(option.key()));
        chosen.stream()
                .filter(choice -> !options.contains(choice))
                .forEach(unknown ->
                        flaws.add(Refusal.ofField(question.key(), "ballots.unknown-option", unknown, question.text())));
        int different = new LinkedHashSet<>(chosen).size();
        if (different > question.most() || different < chosen.size()) {
            flaws.add(Refusal.ofField(
                    question.key(), "ballots.too-many-choices", question.text(), question.most(), chosen.size()));
        }
    }
}
