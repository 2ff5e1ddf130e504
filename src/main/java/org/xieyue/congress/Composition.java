package org.xieyue.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xieyue.jurisdictions.Fraction;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.shared.Sentence;

/** Who the delegates are, measured by the rules of the place. Observers do not count. */
public record Composition(int delegates, int managers, int women, int frontLine) {

    /** @param blocks the congress cannot meet; otherwise a warning */
    public record Finding(boolean blocks, Sentence sentence) {}

    static Composition of(List<Delegate> delegates) {
        List<Delegate> voting = delegates.stream().filter(Delegate::votes).toList();
        return new Composition(
                voting.size(),
                (int) voting.stream().filter(Delegate::manager).count(),
                (int) voting.stream().filter(Delegate::woman).count(),
                (int) voting.stream().filter(Delegate::frontLine).count());
    }

    /** Every rule that is not kept, each with its source. */
    List<Finding> findings(CongressRow congress, String jurisdiction, Parameters parameters, LocalDate on) {
        boolean strict =
                parameters.get(jurisdiction, "compositionBreach", on).value().equals("BLOCK");
        List<Finding> findings = new ArrayList<>();
        Parameter least = leastDelegates(congress.kind(), jurisdiction, parameters, on);
        int needed = least(congress.kind(), least, congress.workers());
        if (delegates < needed) {
            findings.add(new Finding(
                    true,
                    Sentence.of("congress.finding.too-few", delegates, needed, congress.workers(), least.citation())));
        }
        parameters
                .find(jurisdiction, congress.kind().managersKey(), on)
                .flatMap(this::tooManyManagers)
                .ifPresent(sentence -> findings.add(new Finding(strict, sentence)));
        Parameter womenRule = parameters.get(jurisdiction, "womenShareRule", on);
        int womenNeeded = new Fraction(Math.max(1, congress.women()), congress.workers()).leastOf(delegates);
        if (womenRule.value().equals("PROPORTIONATE") && congress.women() > 0 && women < womenNeeded) {
            findings.add(new Finding(
                    strict,
                    Sentence.of(
                            "congress.finding.women",
                            women,
                            percent(women, delegates),
                            percent(congress.women(), congress.workers()),
                            womenNeeded,
                            womenRule.citation())));
        }
        if (congress.kind() != CongressKind.ENTERPRISE) {
            parameters
                    .find(jurisdiction, "frontlineMinShareIndustry", on)
                    .flatMap(this::tooFewFromTheFrontLine)
                    .ifPresent(sentence -> findings.add(new Finding(strict, sentence)));
        }
        return List.copyOf(findings);
    }

    /** Each figure beside its rule, kept or not; figures for which the place has no rule are left out. */
    List<CompositionMeasure> measures(CongressRow congress, String jurisdiction, Parameters parameters, LocalDate on) {
        List<CompositionMeasure> measures = new ArrayList<>();
        Parameter least = leastDelegates(congress.kind(), jurisdiction, parameters, on);
        measures.add(new CompositionMeasure(
                "delegates", delegates, 0, least(congress.kind(), least, congress.workers()), false, least.citation()));
        parameters
                .find(jurisdiction, congress.kind().managersKey(), on)
                .ifPresent(share -> measures.add(new CompositionMeasure(
                        "managers",
                        managers,
                        delegates,
                        share.asFraction().mostOf(delegates),
                        true,
                        share.citation())));
        Parameter womenRule = parameters.get(jurisdiction, "womenShareRule", on);
        if (womenRule.value().equals("PROPORTIONATE") && congress.women() > 0) {
            measures.add(new CompositionMeasure(
                    "women",
                    women,
                    delegates,
                    new Fraction(congress.women(), congress.workers()).leastOf(delegates),
                    false,
                    womenRule.citation()));
        }
        if (congress.kind() != CongressKind.ENTERPRISE) {
            parameters
                    .find(jurisdiction, "frontlineMinShareIndustry", on)
                    .ifPresent(share -> measures.add(new CompositionMeasure(
                            "front-line",
                            frontLine,
                            delegates,
                            share.asFraction().leastOf(delegates),
                            false,
                            share.citation())));
        }
        return List.copyOf(measures);
    }

    private Optional<Sentence> tooManyManagers(Parameter share) {
        int most = share.asFraction().mostOf(delegates);
        return managers <= most
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "congress.finding.managers",
                        managers,
                        delegates,
                        percent(managers, delegates),
                        share.value(),
                        most,
                        share.citation()));
    }

    private Optional<Sentence> tooFewFromTheFrontLine(Parameter share) {
        int least = share.asFraction().leastOf(delegates);
        return frontLine >= least
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "congress.finding.front-line",
                        frontLine,
                        percent(frontLine, delegates),
                        share.value(),
                        least,
                        share.citation()));
    }

    static Parameter leastDelegates(CongressKind kind, String jurisdiction, Parameters parameters, LocalDate on) {
        return parameters.get(
                jurisdiction, kind == CongressKind.ENTERPRISE ? "delegateNumbers" : "delegatesMinIndustry", on);
    }

    static int least(CongressKind kind, Parameter rule, int workers) {
        return kind == CongressKind.ENTERPRISE ? rule.asTiers().of(workers) : rule.asInt();
    }

    /** With one decimal: 29 of 140 are {@code 20.7}. */
    static String percent(int part, int whole) {
        if (whole == 0) {
            return "0.0";
        }
        long permille = (part * 2000L + whole) / (2L * whole);
        return permille / 10 + "." + permille % 10;
    }
}
