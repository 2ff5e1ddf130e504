package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRegister.Version;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.LegalMinimums;
import org.xieyue.agreements.TextDiff;
import org.xieyue.agreements.TextDiff.ClauseChange;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** The text of an agreement, its versions, and what changed between any two. */
@org.springframework.stereotype.Component
class TextPanels {

    private final AgreementRegister register;
    private final LegalMinimums minimums;
    private final AgreementWords words;

    TextPanels(AgreementRegister register, LegalMinimums minimums, AgreementWords words) {
        this.register = register;
        this.minimums = minimums;
        this.words = words;
    }

    Component text(AgreementRow row) {
        if (row.version() == 0) {
            return new EmptyState(words.word("no-text"), words.word("no-text.next"));
        }
        Div list = new Div();
        list.addClassName("clauses");
        register.text(row.id(), row.version()).text().clauses().forEach(clause -> {
            Div block = block(clause);
            minimums.of(row.jurisdiction(), clause.topic())
                    .filter(minimum -> minimum.value() != null || clause.figure() != null)
                    .ifPresent(minimum -> block.add(hint(minimum, clause)));
            list.add(block);
        });
        return list;
    }

    /** What the law asks at least, and whether the figure keeps it; that nobody has entered it is said as well. */
    private Div hint(LegalMinimums.Minimum minimum, Clause clause) {
        String rule = words.wording().say(minimum.rule());
        Tag tag = minimum.value() == null
                ? Tag.warn(rule)
                : minimum.isBroken(clause.figure())
                        .map(broken -> broken ? Tag.late(words.word("minimum.broken", rule)) : Tag.good(rule))
                        .orElseGet(() -> Tag.neutral(rule));
        Span source = new Span(words.wording().say(minimum.citation()));
        source.addClassNames("soft", "small");
        Div hint = new Div(tag, source);
        hint.addClassNames("row", "wrap");
        return hint;
    }

    Div clauses(List<Clause> clauses) {
        Div list = new Div();
        list.addClassName("clauses");
        clauses.forEach(clause -> list.add(block(clause)));
        return list;
    }

    private Div block(Clause clause) {
        Div wording = new Div(clause.text());
        wording.addClassName("words");
        return block(head(clause), wording);
    }

    private Div head(Clause clause) {
        Div head = new Div(new Span((clause.number() + " " + clause.title()).strip()));
        head.addClassName("head");
        String subject = words.name("topic", clause.topic());
        if (!subject.equals(clause.title())) {
            Span topic = new Span(subject);
            topic.addClassName("soft");
            head.add(topic);
        }
        if (clause.figure() != null) {
            head.add(Tag.neutral(words.figure(clause.figure())));
        }
        return head;
    }

    private static Div block(Component... parts) {
        Div block = new Div(parts);
        block.addClassName("clause");
        return block;
    }

    Component versions(AgreementRow row) {
        List<Version> versions = register.versions(row.id());
        if (versions.isEmpty()) {
            return new EmptyState(words.word("no-text"), words.word("no-text.next"));
        }
        RowTable<Version> table = new RowTable<Version>(words.word("tab.versions"))
                .number(words.word("version"), version -> String.valueOf(version.number()))
                .text(words.word("kept-at"), version -> words.wording().time(version.keptAt()))
                .text(words.word("note"), Version::note)
                .component(words.word("hash"), version -> hash(version.hash().toString(), row))
                .rows(versions);
        Select<Version> from = choice(words.word("from-version"), versions, versions.size() > 1 ? 1 : 0);
        Select<Version> to = choice(words.word("to-version"), versions, 0);
        Div compared = new Div();
        Runnable compare = () -> {
            compared.removeAll();
            compared.add(changes(register.changes(
                    row.id(), from.getValue().number(), to.getValue().number())));
        };
        from.addValueChangeListener(change -> compare.run());
        to.addValueChangeListener(change -> compare.run());
        compare.run();
        Div choices = new Div(from, to);
        choices.addClassNames("row", "wrap");
        Div panel = new Div(table, choices, compared);
        panel.addClassName("stack");
        return panel;
    }

    private Component hash(String hash, AgreementRow row) {
        Span code = new Span(hash.substring(0, 16) + "…");
        code.getElement().setAttribute("title", hash);
        Div cell = new Div(code);
        if (row.bound() != null && row.bound().toString().equals(hash)) {
            cell.add(new Span(" "), Tag.good(words.word("bound")));
        }
        return cell;
    }

    private Select<Version> choice(String label, List<Version> versions, int at) {
        Select<Version> select = new Select<>();
        select.setLabel(label);
        select.setItems(versions);
        select.setItemLabelGenerator(version -> words.word("version-of", version.number()));
        select.setValue(versions.get(at));
        return select;
    }

    Component changes(List<ClauseChange> changes) {
        Div list = new Div();
        list.addClassName("clauses");
        List<ClauseChange> told = changes.stream()
                .filter(change -> change.change() != TextDiff.Change.SAME)
                .toList();
        Span summary = new Span(words.word("changes", told.size(), changes.size()));
        summary.addClassName("soft");
        list.add(new Div(summary));
        told.stream()
                .filter(change -> change.change() != TextDiff.Change.FORM_ONLY)
                .forEach(change -> list.add(change(change)));
        List<ClauseChange> form = told.stream()
                .filter(change -> change.change() == TextDiff.Change.FORM_ONLY)
                .toList();
        if (!form.isEmpty()) {
            com.vaadin.flow.component.details.Details folded =
                    new com.vaadin.flow.component.details.Details(words.word("form-only", form.size()));
            form.forEach(change -> folded.add(change(change)));
            list.add(folded);
        }
        return list;
    }

    private Component change(ClauseChange change) {
        Clause older = change.older();
        Clause newer = change.newer();
        Clause named = newer == null ? older : newer;
        Div head = new Div(new Span(named == null ? "" : (named.number() + " " + named.title()).strip()), tag(change));
        head.addClassName("head");
        if (older != null && newer != null && !java.util.Objects.equals(older.figure(), newer.figure())) {
            head.add(Tag.action(figure(older) + " → " + figure(newer)));
        }
        return block(head, words.redline(change.text()));
    }

    private String figure(@Nullable Clause clause) {
        return clause == null || clause.figure() == null ? "—" : clause.figure().text();
    }

    private Tag tag(ClauseChange change) {
        String text = words.name("change", change.change());
        String moved = change.moved() && change.change() != TextDiff.Change.MOVED
                ? text + " · " + words.name("change", TextDiff.Change.MOVED)
                : text;
        return switch (change.change()) {
            case ADDED -> Tag.good(moved);
            case REMOVED -> Tag.late(moved);
            case CHANGED -> Tag.action(moved);
            case SAME, MOVED, FORM_ONLY -> Tag.neutral(moved);
        };
    }
}
