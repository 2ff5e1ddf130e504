package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.CampaignStage;
import org.xieyue.campaigns.Figures;
import org.xieyue.campaigns.UnitMode;
import org.xieyue.employers.Industry;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Says things of campaigns as people do. */
@Component
class CampaignWords {

    private final Wording wording;
    private final CurrentUser user;
    private final Unions unions;

    CampaignWords(Wording wording, CurrentUser user, Unions unions) {
        this.wording = wording;
        this.user = user;
        this.unions = unions;
    }

    Wording wording() {
        return wording;
    }

    String word(String key, Object... args) {
        return wording.say("campaigns.ui." + key, args);
    }

    String column(Figures.Column column) {
        return wording.say("campaigns.column." + column);
    }

    String industry(Industry industry) {
        return wording.say("industry." + industry);
    }

    String industries(List<Industry> industries) {
        return String.join(
                wording.say("campaigns.ui.comma"),
                industries.stream().map(this::industry).toList());
    }

    String mode(UnitMode mode) {
        return wording.say("campaigns.mode." + mode);
    }

    String period(CampaignRow campaign) {
        return wording.date(campaign.from()) + " – " + wording.date(campaign.until());
    }

    String number(int number) {
        return wording.number(number);
    }

    Tag stage(CampaignStage stage) {
        String text = wording.say("case.state." + stage.state());
        return switch (stage) {
            case DRAFT, CLOSED -> Tag.neutral(text);
            case COUNTERSIGNING, SIGNED -> Tag.warn(text);
            case RUNNING -> Tag.action(text);
            case REPORTED -> Tag.good(text);
            case CALLED_OFF -> Tag.neutral(text);
        };
    }

    /** Whether the reader keeps campaigns of this union. */
    boolean keeps(UnionId union) {
        return user.account().appointments().stream()
                .anyMatch(post ->
                        Permission.KEEP_BARGAINING.roles().contains(post.role()) && unions.covers(post.union(), union));
    }

    boolean keepsAny() {
        return user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_BARGAINING.roles().contains(post.role()));
    }

    /** Talks that run already: number, title, where they stand, since when. */
    String running(BargainingRow row) {
        return word(
                "adopt.case",
                row.number(),
                row.title(),
                wording.say("case.state." + row.stage().state()),
                wording.date(row.openedOn()));
    }

    /** Not broken over lines beside a long column. */
    Span whole(String word) {
        Span whole = new Span(word);
        whole.addClassName("nowrap");
        return whole;
    }
}
