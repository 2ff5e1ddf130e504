package org.xieyue.api;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.CreateToken;
import org.xieyue.identity.Role;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;

/** What tests of the API say again and again. */
@Component
class ApiStory {

    final TestPeople people;
    private final TestProcesses processes;
    private final CreateToken createToken;
    private final Environment environment;

    ApiStory(TestPeople people, TestProcesses processes, CreateToken createToken, Environment environment) {
        this.people = people;
        this.processes = processes;
        this.createToken = createToken;
        this.environment = environment;
    }

    TestPeople.Organisation organisation() {
        processes.publish();
        return people.organisation();
    }

    ApiClient anybody() {
        return new ApiClient(environment.getRequiredProperty("local.server.port", Integer.class), List.of());
    }

    Account topAdministrator(TestPeople.Organisation org) {
        return people.person("总管", Role.ADMINISTRATOR, org.nation());
    }

    ApiClient as(Account person) {
        String token = people.as(person, () -> createToken.create("test"))
                .orElseThrow()
                .secret();
        return anybody().token(token);
    }

    /** A case that waits for a case officer of the applicant's union; answers its id. */
    String openCase(ApiClient applicant) {
        ApiClient.Answered opened = applicant.post("/cases", """
                {"process": "three-approvals", "data": {"subject": "生活救助"}}""");
        if (opened.status() != 201) {
            throw new AssertionError(opened.status() + " " + opened.text());
        }
        return opened.at("/id");
    }

    /** A file that the documents take. */
    static byte[] picture() {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
            return file.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The id of the case's open task. */
    String openTask(ApiClient reader, String caseId) {
        return reader.get("/cases/" + caseId).at("/tasks/0/id");
    }
}
