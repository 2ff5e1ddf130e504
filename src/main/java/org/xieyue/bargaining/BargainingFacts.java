package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.jurisdictions.ParametersInForce;
import org.xieyue.shared.CaseId;

/**
 * The part of a bargaining that both sides share, for the dossier and the forms; who may read the case has been checked there.
 * Topics and offer appear when the offer has been delivered.
 */
@Component
public class BargainingFacts {

    private final Bargainings bargainings;
    private final Correspondence correspondence;
    private final Topics topics;
    private final Rounds rounds;
    private final StandIns standIns;
    private final Unions unions;
    private final BargainingPapers papers;
    private final Agreements agreements;
    private final Parameters parameters;

    BargainingFacts(
            Bargainings bargainings,
            Correspondence correspondence,
            Topics topics,
            Rounds rounds,
            StandIns standIns,
            Unions unions,
            BargainingPapers papers,
            Agreements agreements,
            Parameters parameters) {
        this.bargainings = bargainings;
        this.correspondence = correspondence;
        this.topics = topics;
        this.rounds = rounds;
        this.standIns = standIns;
        this.unions = unions;
        this.papers = papers;
        this.agreements = agreements;
        this.parameters = parameters;
    }

    /** @param name of the employer */
    public record EmployerReply(Reply reply, String name) {}

    public record Offer(
            @Nullable LocalDate writtenOn,
            @Nullable LocalDate meetsOn,
            String place,
            String content,
            @Nullable DocumentId document) {}

    public record Information(
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate providedOn,
            String asked) {}

    public record Coordination(
            @Nullable LocalDate acceptedOn, @Nullable LocalDate dueOn, boolean extended) {}

    /** A number of the place; empty where it sets none, and then the rule does not apply. */
    public record Rule(String key, Optional<Parameter> value) {}

    /** The contract that runs out and that these talks renew. */
    public record Renewed(AgreementId id, String title) {}

    /** @param name of the union whose officers work on the case */
    public record Acting(StandIn standIn, String name) {}

    public record Facts(
            BargainingRow row,
            @Nullable Acting standIn,
            SecondRoundType secondRound,
            @Nullable Renewed renews,
            List<TopicRow> topics,
            Optional<Offer> offer,
            List<EmployerReply> replies,
            List<Letter> letters,
            Information information,
            List<Round> rounds,
            List<Suspension> suspensions,
            Coordination coordination,
            @Nullable LocalDate overallPassedOn,
            List<Rule> rules) {

        public int suspendedDays() {
            return suspensions.stream().mapToInt(Suspension::days).sum();
        }
    }

    /** Rules that a case shows with their source, or as not set. */
    private static final List<String> SHOWN = List.of(
            "replyPeriod",
            "opinionAnswerPeriod",
            "dataBeforeMeeting",
            "suspensionCapTotal",
            "overallLimit",
            "coordinationPeriod",
            "coordinationExtension");

    public Optional<Facts> of(CaseId caseId) {
        return bargainings.find(caseId).map(this::facts);
    }

    private @Nullable Renewed renewed(@Nullable AgreementId id) {
        return id == null ? null : new Renewed(id, agreements.row(id).title());
    }

    private Acting acting(StandIn standIn) {
        return new Acting(standIn, unions.find(standIn.union()).map(Union::name).orElse(""));
    }

    private List<Rule> rules(String jurisdiction, LocalDate on) {
        ParametersInForce values = parameters.inForce(jurisdiction, on);
        return SHOWN.stream().map(key -> new Rule(key, values.find(key))).toList();
    }

    private Facts facts(Bargaining bargaining) {
        CaseId id = bargaining.id;
        Bargaining.Offer offer = bargaining.offer;
        boolean delivered = offer.deliveredOn != null;
        Bargaining.Information information = bargaining.information;
        Bargaining.Coordination coordination = bargaining.coordination;
        LocalDate on = offer.deliveredOn == null ? bargaining.openedOn : offer.deliveredOn;
        return new Facts(
                bargainings.of(List.of(id)).getFirst(),
                standIns.of(id).map(this::acting).orElse(null),
                bargaining.opening.secondRound(),
                renewed(bargaining.opening.renews()),
                delivered ? topics.of(id) : List.of(),
                delivered
                        ? Optional.of(
                                new Offer(offer.writtenOn, offer.meetsOn, offer.place, offer.content, offer.document))
                        : Optional.empty(),
                correspondence.replies(id).stream()
                        .map(reply -> new EmployerReply(reply, papers.name(reply.employer())))
                        .toList(),
                correspondence.letters(id),
                new Information(information.requestedOn, information.dueOn, information.providedOn, information.asked),
                rounds.of(id),
                rounds.suspensions(id),
                new Coordination(coordination.acceptedOn, coordination.dueOn, coordination.extended),
                bargaining.overallPassedOn,
                rules(bargaining.jurisdiction, on));
    }
}
