package org.xieyue.campaigns.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.NewCampaign;
import org.xieyue.campaigns.PrepareCampaign;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.StartForm;

/** Begins a campaign of a federation; March to June of the year unless said otherwise. */
@Component
class PrepareForm implements StartForm {

    private final PrepareCampaign prepareCampaign;
    private final Unions unions;
    private final BusinessClock clock;

    PrepareForm(PrepareCampaign prepareCampaign, Unions unions, BusinessClock clock) {
        this.prepareCampaign = prepareCampaign;
        this.unions = unions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "campaigns/prepare";
    }

    @Override
    public FormContract contract(Account reader) {
        List<Option> federations = reader.appointments().stream()
                .filter(post -> Permission.KEEP_BARGAINING.roles().contains(post.role()))
                .map(Appointment::union)
                .distinct()
                .flatMap(id -> unions.subtree(id).stream())
                .filter(union -> union.level() != UnionLevel.BASIC)
                .distinct()
                .map((Union union) -> new Option(union.id().toString(), union.name()))
                .toList();
        if (federations.isEmpty()) {
            throw new NotAllowed(Permission.KEEP_BARGAINING.name());
        }
        LocalDate today = clock.today();
        int year = today.getMonthValue() <= 6 ? today.getYear() : today.getYear() + 1;
        return new FormContract(
                key(),
                List.of(
                        of("union", Type.CHOICE)
                                .mandatory()
                                .choices(federations)
                                .with(federations.getFirst().value()),
                        of("title", Type.TEXT).mandatory().between(1, 60),
                        of("from", Type.DATE).mandatory().with(LocalDate.of(year, 3, 1)),
                        of("until", Type.DATE).mandatory().with(LocalDate.of(year, 6, 30)),
                        of("midwayOn", Type.DATE).mandatory().with(LocalDate.of(year, 4, 30)),
                        of("industries", Type.MULTI_CHOICE)
                                .mandatory()
                                .choices(Arrays.stream(Industry.values())
                                        .map(Industry::name)
                                        .toArray(String[]::new))),
                List.of(Outcome.primary("prepare-campaign")));
    }

    @Override
    public Answer<OpenedCase> submit(Account by, Map<String, Object> values) {
        FormValues form = new FormValues(values);
        return prepareCampaign.prepare(new NewCampaign(
                UnionId.parse(form.text("union")),
                form.text("title"),
                form.day("from"),
                form.day("until"),
                form.day("midwayOn"),
                form.choices("industries").stream().map(Industry::valueOf).toList()));
    }
}
