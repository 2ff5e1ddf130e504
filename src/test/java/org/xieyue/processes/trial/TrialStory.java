package org.xieyue.processes.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.Ids;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

/** Publishes the trial process and opens cases of it. */
@Component
@Profile("test")
public class TrialStory {

    private final PublishProcess publishProcess;
    private final DraftProcess draftProcess;
    private final ProcessBoard board;
    private final Cases cases;
    private final TestPeople people;
    private final CurrentUser currentUser;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    TrialStory(
            PublishProcess publishProcess,
            DraftProcess draftProcess,
            ProcessBoard board,
            Cases cases,
            TestPeople people,
            CurrentUser currentUser,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.publishProcess = publishProcess;
        this.draftProcess = draftProcess;
        this.board = board;
        this.cases = cases;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public record Opened(CaseId caseId, Organisation organisation, Instant endsAt) {}

    public static ProcessFolder folder() {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : List.of("trial.bpmn", "trial-tier.dmn")) {
            try (InputStream file = TrialStory.class.getResourceAsStream("/processes/trial/" + name)) {
                files.put(name, file.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return new ProcessFolder(TrialProcess.KEY, files);
    }

    /** The same process, drawn otherwise. */
    public static ProcessFolder changed(UnaryOperator<String> change) {
        Map<String, byte[]> files = new HashMap<>(folder().files());
        files.computeIfPresent(
                "trial.bpmn",
                (name, content) -> change.apply(new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        return new ProcessFolder(TrialProcess.KEY, files);
    }

    /** The same process, with a picture: what the editor needs, and the engine does not. */
    public static ProcessFolder drawnFolder() {
        Map<String, byte[]> files = new HashMap<>(folder().files());
        String diagram = new String(java.util.Objects.requireNonNull(files.get("trial.bpmn")), StandardCharsets.UTF_8);
        StringBuilder picture = new StringBuilder("<d:BPMNDiagram xmlns:d=\"http://www.omg.org/spec/BPMN/20100524/DI\""
                + " xmlns:c=\"http://www.omg.org/spec/DD/20100524/DC\" xmlns:w=\"http://www.omg.org/spec/DD/20100524/DI\">"
                + "<d:BPMNPlane bpmnElement=\"trial\">");
        Map<String, Integer> places = new HashMap<>();
        Matcher node = Pattern.compile("<(\\w+(?:Event|Task|Gateway|subProcess)|subProcess) id=\"(\\w+)\"")
                .matcher(diagram);
        while (node.find()) {
            boolean round = node.group(1).matches(".*(Event|Gateway)");
            int x = 60 + 170 * places.size();
            places.put(node.group(2), x);
            picture.append(
                    "<d:BPMNShape bpmnElement=\"%s\"%s><c:Bounds x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></d:BPMNShape>"
                            .formatted(
                                    node.group(2),
                                    node.group(1).equals("subProcess") ? " isExpanded=\"true\"" : "",
                                    x,
                                    round ? 122 : 100,
                                    round ? 36 : 120,
                                    round ? 36 : 80));
        }
        Matcher flow = Pattern.compile("<sequenceFlow id=\"(\\w+)\"[^>]*sourceRef=\"(\\w+)\" targetRef=\"(\\w+)\"")
                .matcher(diagram);
        while (flow.find()) {
            picture.append(
                    "<d:BPMNEdge bpmnElement=\"%s\"><w:waypoint x=\"%d\" y=\"140\"/><w:waypoint x=\"%d\" y=\"140\"/></d:BPMNEdge>"
                            .formatted(
                                    flow.group(1),
                                    places.getOrDefault(flow.group(2), 0) + 36,
                                    places.getOrDefault(flow.group(3), 0)));
        }
        picture.append("</d:BPMNPlane></d:BPMNDiagram></definitions>");
        files.put("trial.bpmn", diagram.replace("</definitions>", picture).getBytes(StandardCharsets.UTF_8));
        return new ProcessFolder(TrialProcess.KEY, files);
    }

    public int publishDrawn() {
        return currentUser.asSystem(() -> publishProcess.publish(drawnFolder())).orElseThrow();
    }

    public int publish() {
        return currentUser.asSystem(() -> publishProcess.publish(folder())).orElseThrow();
    }

    /** After a test that published another version: back to what the other tests know. */
    public void restore() {
        publish();
        Organisation one = people.organisation();
        Organisation other = people.organisation();
        Answer<DraftId> draft =
                people.as(one.processAdministrator(), () -> draftProcess.change(TrialProcess.KEY, folder().files()));
        if (draft instanceof Answer.Done<DraftId>(DraftId id)) {
            people.as(
                    other.processAdministrator(),
                    () -> publishProcess
                            .publishDraft(
                                    id, board.draftRow(TrialProcess.KEY, id).lookedAt(), "复原")
                            .orElseThrow());
        } else if (draft instanceof Answer.Refused<DraftId>(var reasons)
                && !reasons.getFirst().code().equals("processes.unchanged")) {
            throw new IllegalStateException("The trial cannot be put back: " + reasons);
        }
    }

    /** A case whose period ends in five days, with all committee members asked for their opinion. */
    public Opened open(long amount) {
        publish();
        return openNow(amount);
    }

    /** The same on whatever version is the newest. */
    public Opened openNow(long amount) {
        return openNow(people.organisation(), amount);
    }

    public Opened openNow(Organisation organisation, long amount) {
        Instant endsAt = clock.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);
        CaseId caseId = new CaseId(UUID.randomUUID());
        List<String> members = organisation.committee().stream()
                .map(Account::id)
                .map(Object::toString)
                .toList();
        Vars variables = Vars.of(TrialProcess.AMOUNT, amount)
                .and(TrialProcess.MEMBERS, new Ids(members))
                .and(TrialProcess.ENDS_AT, endsAt);
        NewCase opened = new NewCase(
                caseId,
                TrialProcess.KEY,
                organisation.basic(),
                "试",
                null,
                "试",
                Set.of(organisation.worker().id()),
                Set.of(),
                Map.of(),
                variables);
        currentUser.as(organisation.officer().id(), () -> transaction.execute(status -> cases.open(opened)));
        return new Opened(caseId, organisation, endsAt);
    }
}
