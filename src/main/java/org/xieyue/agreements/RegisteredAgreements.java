package org.xieyue.agreements;

import static org.xieyue.agreements.AgreementStage.DRAFT;
import static org.xieyue.agreements.AgreementStage.DROPPED;
import static org.xieyue.agreements.AgreementStage.IN_FORCE;
import static org.xieyue.agreements.AgreementStage.SIGNED;
import static org.xieyue.agreements.AgreementStage.TERMINATED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.ContentHash;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegisteredAgreements implements Agreements {

    private final AgreementFiles files;
    private final AgreementTexts texts;
    private final Covering covering;
    private final Coverages coverages;
    private final Publications publications;
    private final HigherTexts higherTexts;
    private final Obligations obligations;
    private final Parameters parameters;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    RegisteredAgreements(
            AgreementFiles files,
            AgreementTexts texts,
            Covering covering,
            Coverages coverages,
            Publications publications,
            HigherTexts higherTexts,
            Obligations obligations,
            Parameters parameters,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.files = files;
        this.texts = texts;
        this.covering = covering;
        this.coverages = coverages;
        this.publications = publications;
        this.higherTexts = higherTexts;
        this.obligations = obligations;
        this.parameters = parameters;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    public AgreementId open(CaseId caseId, NewAgreement agreement) {
        AgreementId id = AgreementId.next();
        if (!files.add(id, caseId, agreement, DRAFT, clock.now())) {
            return files.of(caseId).orElseThrow(NotFound::new);
        }
        record(id, "opened", Map.of("case", caseId.toString()));
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<AgreementId> of(CaseId caseId) {
        return files.of(caseId);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public AgreementRow row(AgreementId id) {
        return files.find(id).orElseThrow(NotFound::new);
    }

    @Override
    public Answer<TextVersion> keep(AgreementId id, AgreementText text, String note) {
        Agreement agreement = lock(id);
        if (text.clauses().isEmpty()) {
            return Answer.refused("agreements.empty-text");
        }
        Optional<TextVersion> newest = texts.find(id, agreement.version);
        if (newest.filter(version -> version.text().equals(text)).isPresent()) {
            return Answer.done(newest.get());
        }
        if (agreement.stage != DRAFT && agreement.stage != AgreementStage.MODEL) {
            return Answer.refused(Refusal.conflict("agreements.text-fixed"));
        }
        agreement.version++;
        texts.add(
                id,
                agreement.version,
                text,
                note,
                user.person().map(Account::id).orElse(null),
                clock.now());
        save(
                agreement,
                "textKept",
                Map.of(
                        "version",
                        String.valueOf(agreement.version),
                        "hash",
                        text.hash().toString()));
        return Answer.done(texts.find(id, agreement.version).orElseThrow(NotFound::new));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<TextVersion> text(AgreementId id) {
        return texts.find(id, row(id).version());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<TextVersion> text(AgreementId id, int version) {
        return texts.find(id, version);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<AgreementText> startingText(AgreementId id) {
        AgreementRow row = row(id);
        return java.util.stream.Stream.of(row.previous(), row.model(), row.higher())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(this::text)
                .map(TextVersion::text);
    }

    @Override
    public Answer<AgreementId> term(AgreementId id, LocalDate from, LocalDate until) {
        Agreement agreement = lock(id);
        if (from.equals(agreement.termFrom) && until.equals(agreement.termUntil)) {
            return Answer.done(id);
        }
        if (agreement.stage.compareTo(SIGNED) >= 0) {
            return Answer.refused(Refusal.conflict("agreements.text-fixed"));
        }
        String place = agreement.row().jurisdiction();
        Parameter shortest = parameters.get(place, "termYearsMin", clock.today());
        Parameter longest = parameters.get(place, "termYearsMax", clock.today());
        LocalDate after = until.plusDays(1);
        if (from.plusYears(shortest.asInt()).isAfter(after)
                || from.plusYears(longest.asInt()).isBefore(after)) {
            return Answer.refused(Refusal.ofField(
                    "termUntil", "agreements.bad-term", shortest.asInt(), longest.asInt(), longest.citation()));
        }
        agreement.termFrom = from;
        agreement.termUntil = until;
        save(agreement, "termSet", Map.of("from", from.toString(), "until", until.toString()));
        return Answer.done(id);
    }

    @Override
    public Answer<AgreementRow> move(AgreementId id, AgreementStage to, ContentHash text, LocalDate on) {
        Agreement agreement = lock(id);
        if (agreement.stands(to, text)) {
            return Answer.done(agreement.row());
        }
        Optional<TextVersion> newest = texts.find(id, agreement.version);
        List<Refusal> flaws = new ArrayList<>(
                agreement.move(to, text, newest.map(TextVersion::hash).orElse(null), on, clock.today()));
        if (to == SIGNED && newest.isPresent()) {
            higherTexts.breaches(agreement.row(), newest.get().text()).stream()
                    .filter(breach -> !breach.isSettled())
                    .map(RegisteredAgreements::refusal)
                    .forEach(flaws::add);
        }
        if (to == IN_FORCE && flaws.isEmpty() && covering.bind(agreement, on).isEmpty()) {
            flaws.add(Refusal.of("agreements.nobody-bound"));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        save(agreement, "moved", Map.of("stage", to.name(), "hash", text.toString(), "on", on.toString()));
        return Answer.done(row(id));
    }

    @Override
    public void reopen(AgreementId id, String reason) {
        Agreement agreement = lock(id);
        if (agreement.stage == DRAFT) {
            return;
        }
        agreement.reopen();
        coverages.unseal(id);
        save(agreement, "reopened", Map.of());
    }

    @Override
    public void drop(AgreementId id, String reason) {
        Agreement agreement = lock(id);
        if (agreement.stage == DROPPED) {
            return;
        }
        agreement.end(DROPPED, clock.today(), reason);
        save(agreement, "dropped", Map.of());
    }

    @Override
    public Answer<AgreementRow> terminate(AgreementId id, String reason, LocalDate on) {
        Agreement agreement = lock(id);
        if (agreement.stage == TERMINATED) {
            return Answer.done(agreement.row());
        }
        if (agreement.stage != IN_FORCE) {
            return Answer.refused(Refusal.conflict("agreements.not-in-force"));
        }
        LocalDate from = agreement.firstBinding();
        LocalDate until = Objects.requireNonNull(agreement.termUntil);
        if (on.isBefore(from) || on.isAfter(until)) {
            return Answer.refused(Refusal.ofField("on", "agreements.ends-outside-term", from, until));
        }
        if (reason.isBlank() || reason.length() > 500) {
            return Answer.refused(Refusal.ofField("reason", "agreements.no-reason", 500));
        }
        agreement.end(TERMINATED, on, reason.strip());
        coverages.end(id, on);
        obligations.endAll(id, on);
        save(agreement, "terminated", Map.of("on", on.toString()));
        return Answer.done(row(id));
    }

    /** The term is over: the last day in force was its last day. Again has no effect. */
    void expire(AgreementId id) {
        Agreement agreement = lock(id);
        if (agreement.stage.isOver()) {
            return;
        }
        LocalDate until = Objects.requireNonNull(agreement.termUntil);
        if (!clock.today().isAfter(until)) {
            throw new OutOfOrder("AGREEMENTS-2", "合同期限未届满", id, until);
        }
        agreement.end(AgreementStage.EXPIRED, until, "");
        coverages.end(id, until);
        obligations.endAll(id, until);
        save(agreement, "expired", Map.of());
    }

    @Override
    public void cover(AgreementId id, List<Coverage> employers) {
        covering.cover(lock(id), employers);
    }

    @Override
    public Answer<Coverage> seal(AgreementId id, EmployerId employer, LocalDate on) {
        return covering.seal(lock(id), employer, on);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Coverage> coverage(AgreementId id) {
        return coverages.of(id);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<FloorBreach> breaches(AgreementId id) {
        AgreementRow row = row(id);
        return texts
                .find(id, row.version())
                .map(version -> higherTexts.breaches(row, version.text()))
                .orElse(List.of())
                .stream()
                .filter(breach -> !breach.isSettled())
                .toList();
    }

    private static Refusal refusal(FloorBreach breach) {
        return breach.kind() == FloorBreach.Kind.BELOW
                ? Refusal.ofField("clause:" + breach.lower().key(), "agreements.below-floor", breach.text())
                : Refusal.ofField(
                        "clause:" + breach.lower().key(),
                        "agreements.floor-undecided",
                        breach.text(),
                        breach.confirmations().size(),
                        FloorBreach.PEOPLE);
    }

    @Override
    public void publish(AgreementId id, PublicFacts facts, LocalDate on) {
        Agreement agreement = lock(id);
        if (agreement.bound == null || agreement.stage.compareTo(SIGNED) < 0) {
            throw new OutOfOrder("AGREEMENTS-4", "未签字的文本不能公布", id, agreement.stage);
        }
        publications.put(id, on, facts);
        record(id, "published", Map.of("on", on.toString()));
    }

    private Agreement lock(AgreementId id) {
        return files.lock(id).map(Agreement::new).orElseThrow(NotFound::new);
    }

    private void save(Agreement agreement, String what, Map<String, String> details) {
        files.save(agreement.row(), agreement.endReason);
        record(agreement.id(), what, details);
    }

    private void record(AgreementId id, String what, Map<String, String> details) {
        trail.record("agreement." + what, "agreement", id.toString(), details);
    }
}
