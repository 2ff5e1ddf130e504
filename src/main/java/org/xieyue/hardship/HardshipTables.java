package org.xieyue.hardship;

import java.util.List;
import org.xieyue.processes.AskedTable;
import org.xieyue.processes.Var;

/** The decision tables of hardship aid, as the check of a household and the review at the county ask them. */
public final class HardshipTables {

    public static final List<AskedTable> ALL = List.of(
            new AskedTable(
                    HardshipAid.ELIGIBILITY,
                    List.of(
                            Var.text("model"),
                            Var.number("exclusions"),
                            Var.number("netRatio"),
                            Var.number("grossRatio"),
                            Var.number("afterLossRatio"),
                            Var.number("lossShare"),
                            Var.number("relativeFactor"),
                            Var.number("accidentShare"),
                            Var.number("provincialFactor"),
                            Var.number("cityFactor"),
                            Var.number("nearMissFactor")),
                    List.of(Var.text("category"), Var.text("fileLevel"), Var.yesNo("nearMiss"))),
            new AskedTable(
                    HardshipAid.APPROVAL_TIER,
                    List.of(Var.number("amount"), Var.number("cityApprovalFrom")),
                    List.of(Var.text("tier"))));

    private HardshipTables() {}
}
