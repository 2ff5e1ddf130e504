package org.xieyue.campaigns.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.bargaining.StartingText;
import org.xieyue.campaigns.CampaignBoard;
import org.xieyue.campaigns.NewUnit;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.campaigns.SpringCampaign;
import org.xieyue.campaigns.Target;
import org.xieyue.campaigns.Unit;
import org.xieyue.campaigns.UnitId;
import org.xieyue.campaigns.UnitMode;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.employers.demo.EmployersDemo;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.DueJobs;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseDesk;

/** The plan of the demo's campaign: units in the city and its districts, targets, co-signers. */
@Component
@Profile("demo")
class DemoPlan {

    static final String ALONE = "驰远网约车司机协商";
    static final String JOINTLY = "网约车平台联合协商";
    static final String INDUSTRY = "淮北市网约车行业集体合同";
    static final String RIDERS = "外卖配送行业集体合同";
    static final String COURIERS = "快递企业联合协商";
    static final String SILENT = "顺达物流单独协商";
    static final String WAITING = "红星货运单独协商";
    static final String ACCEPTED = "丰源快件单独协商";

    private static final String DRIVERS_UNION = "淮北市网约车行业工会联合会";

    private final DemoCampaigners campaigners;
    private final CampaignBoard board;
    private final PlanCampaign planCampaign;
    private final Employers employers;
    private final CaseDesk caseDesk;
    private final DueJobs dueJobs;

    DemoPlan(
            DemoCampaigners campaigners,
            CampaignBoard board,
            PlanCampaign planCampaign,
            Employers employers,
            CaseDesk caseDesk,
            DueJobs dueJobs) {
        this.campaigners = campaigners;
        this.board = board;
        this.planCampaign = planCampaign;
        this.employers = employers;
        this.caseDesk = caseDesk;
        this.dueJobs = dueJobs;
    }

    CaseId drawnUp(UnionId city) {
        CaseId id = campaigners.as(
                DemoCampaigners.OFFICER,
                () -> caseDesk.open(SpringCampaign.PROCESS, draft(city))
                        .orElseThrow()
                        .id());
        dueJobs.run(id);
        campaigners.as(DemoCampaigners.OFFICER, () -> {
            units(id, city);
            planCampaign.setTargets(id, targets()).orElseThrow();
            return planCampaign
                    .nameCosigners(
                            id,
                            Map.of(
                                    campaigners.account(DemoCampaigners.AUTHORITY), "淮北市人力资源和社会保障局",
                                    campaigners.account(DemoCampaigners.CHAMBER), "淮北市工商业联合会"))
                    .orElseThrow();
        });
        campaigners.does(id, DemoCampaigners.OFFICER, "制定行动方案", "freeze-plan", Map.of("countersignBy", "2026-02-27"));
        return id;
    }

    private static Map<String, Object> draft(UnionId city) {
        return Map.of(
                "union",
                city.toString(),
                "title",
                "淮北市2026年春季集中要约行动",
                "from",
                "2026-03-01",
                "until",
                "2026-12-31",
                "midwayOn",
                "2026-06-30",
                "industries",
                List.of("RIDE_HAILING", "EXPRESS", "INSTANT_DELIVERY", "ROAD_FREIGHT"));
    }

    private static List<Target> targets() {
        return List.of(
                new Target(Industry.RIDE_HAILING, 3, 3, 3_320),
                new Target(Industry.EXPRESS, 2, 2, 655),
                new Target(Industry.INSTANT_DELIVERY, 1, 1, 1_130),
                new Target(Industry.ROAD_FREIGHT, 2, 1, 420));
    }

    private void units(CaseId id, UnionId city) {
        OutcomeType agreement = OutcomeType.NEGOTIATED_AGREEMENT;
        OutcomeType contract = OutcomeType.COLLECTIVE_CONTRACT;
        EmployerId agent = employers.withCode(EmployersDemo.AGENT).orElseThrow().id();
        UnionId drivers = campaigners.sentTo(DRIVERS_UNION);
        add(id, drivers, ALONE, UnitMode.ALONE, Industry.RIDE_HAILING, agreement, List.of(agent), null);
        add(id, drivers, JOINTLY, UnitMode.JOINT, Industry.RIDE_HAILING, agreement, platforms(), null);
        UnionId riders = campaigners.sentTo("淮北市外卖配送行业工会联合会");
        add(
                id,
                riders,
                RIDERS,
                UnitMode.INDUSTRY,
                Industry.INSTANT_DELIVERY,
                contract,
                all(riders(city), "蓝骑", "禾味"),
                null);
        List<Employer> express = employers.of(city, Industry.EXPRESS);
        add(id, city, COURIERS, UnitMode.JOINT, Industry.EXPRESS, contract, all(express, "速迅", "通递"), null);
        UnionId lieshan = campaigners.sentTo("烈山区快递行业联合工会");
        add(id, lieshan, ACCEPTED, UnitMode.ALONE, Industry.EXPRESS, contract, all(express, "丰源"), null);
        List<Employer> freight = employers.of(city, Industry.ROAD_FREIGHT);
        UnionId duji = campaigners.sentTo("顺达货运工会");
        add(id, duji, SILENT, UnitMode.ALONE, Industry.ROAD_FREIGHT, contract, all(freight, "顺达"), null);
        UnionId suixi = campaigners.sentTo("濉溪县总工会");
        add(id, suixi, WAITING, UnitMode.ALONE, Industry.ROAD_FREIGHT, contract, all(freight, "红星"), null);
    }

    private List<Employer> riders(UnionId city) {
        return employers.of(city, Industry.INSTANT_DELIVERY);
    }

    /** Added to the running campaign, since there is a model text now. */
    void industryRound(CaseId id, List<EmployerId> platforms, AgreementId model) {
        campaigners.as(
                DemoCampaigners.OFFICER,
                () -> add(
                        id,
                        unit(id, JOINTLY).union(),
                        INDUSTRY,
                        UnitMode.INDUSTRY,
                        Industry.RIDE_HAILING,
                        OutcomeType.COLLECTIVE_CONTRACT,
                        platforms,
                        model));
    }

    private UnitId add(
            CaseId id,
            UnionId union,
            String title,
            UnitMode mode,
            Industry industry,
            OutcomeType outcome,
            List<EmployerId> asked,
            @Nullable AgreementId startsFrom) {
        return planCampaign
                .addUnit(
                        id,
                        new NewUnit(
                                union,
                                title,
                                mode,
                                industry,
                                ContractKind.GENERAL,
                                outcome,
                                asked,
                                StartingText.of(startsFrom)))
                .orElseThrow();
    }

    void signed(CaseId id) {
        String hash =
                campaigners.as(DemoCampaigners.OFFICER, () -> board.campaign(id).planHash());
        for (String login : List.of(DemoCampaigners.AUTHORITY, DemoCampaigners.CHAMBER)) {
            campaigners.does(id, login, "会签行动方案", "countersign-plan", Map.of("planHash", String.valueOf(hash)));
        }
    }

    List<EmployerId> platforms() {
        return EmployersDemo.RIDE_HAILING.stream()
                .map(code -> employers.withCode(code).orElseThrow().id())
                .toList();
    }

    Unit unit(CaseId id, String title) {
        return campaigners.as(DemoCampaigners.OFFICER, () -> board.plan(id)).stream()
                .filter(unit -> unit.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The campaign has no unit " + title));
    }

    /** Its case, at rest. */
    CaseId opened(Unit unit) {
        CaseId id = Objects.requireNonNull(unit.bargaining());
        dueJobs.run(id);
        return id;
    }

    private static List<EmployerId> all(List<Employer> known, String... names) {
        return known.stream()
                .filter(employer -> List.of(names).stream().anyMatch(employer.name()::contains))
                .map(Employer::id)
                .toList();
    }
}
