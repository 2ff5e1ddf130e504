package org.xieyue.campaigns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.xieyue.agreements.AgreementId;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;

/** The plan of a campaign as it is frozen: what everybody signs, in one order, whatever order it was entered in. */
record Plan(CampaignRow campaign, List<Target> targets, List<Cosigner> cosigners, List<Unit> units) {

    private static final char END = '\u001f';

    /** SHA-256 over all that the co-signers agree to; units added later are no part of it. */
    String hash() {
        StringBuilder text = new StringBuilder("campaign-plan-1").append(END);
        put(text, campaign.union(), campaign.title(), campaign.from(), campaign.until(), campaign.midwayOn());
        campaign.industries().stream().map(Industry::name).sorted().forEach(one -> put(text, one));
        targets.stream()
                .sorted(Comparator.comparing(target -> target.industry().name()))
                .forEach(one -> put(text, one.industry(), one.offers(), one.contracts(), one.workers()));
        cosigners.stream()
                .sorted(Comparator.comparing(one -> one.account().toString()))
                .forEach(one -> put(text, one.account(), one.organisation()));
        units.stream()
                .filter(unit -> !unit.later())
                .sorted(Comparator.comparing(Unit::title))
                .forEach(unit -> {
                    put(text, unit.union(), unit.title(), unit.mode(), unit.industry(), unit.kind(), unit.outcome());
                    put(
                            text,
                            unit.employers().stream()
                                    .map(EmployerId::toString)
                                    .sorted()
                                    .collect(Collectors.joining(",")));
                    AgreementId start = unit.startsFrom();
                    if (start != null) {
                        put(text, start);
                    }
                });
        return digest(text.toString());
    }

    private static void put(StringBuilder text, Object... values) {
        for (Object value : values) {
            String part = value.toString();
            // with its length, so that no two plans read alike
            text.append(part.length()).append(':').append(part).append(END);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
