package org.xieyue.convalescence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** What is public of a draw: the commitment from the beginning, and once drawn everything that it takes to repeat it. */
@UseCase
public class ReadDraw {

    private static final String README = """
            疗休养公平抽签 / Fair draw of places on a trip

            抽签规则只有一句话:报名者先按分值从高到低排列,分值相同的按 SHA-256("种子:名单摘要:编号") 由小到大排列,
            在名额和所属工会名额之内依次入选,其余依次候补。种子的摘要在报名开始前公布,种子与结果同时公布。
            Applicants are sorted by points, highest first, and within equal points by SHA-256 of "seed:list digest:number"; the first
            that places and quotas allow have a place, the others stand on the reserve list in this order. The digest of the seed
            was published before sign-up began, the seed with the result.

                java VerifyDraw.java ARCHIVE.zip --commitment=HEX

            需要 JDK 21 或更新版本,不需要其他软件。--commitment 填写报名期间看到并记下的种子承诺。
            A JDK 21 or newer is all that it needs. Give --commitment the one that you noted while sign-up was open.

            draw.txt        疗休养、名额、承诺、种子、名单摘要 / trip, places, commitment, seed, digest of the list
            applicants.csv  编号,分值,名额组 / number,points,group
            quotas.csv      名额组,名额 / group,places
            result.csv      次序,编号,入选或候补 / rank,number,PLACE or RESERVE
            """;

    private final Trips trips;
    private final Draws draws;

    ReadDraw(Trips trips, Draws draws) {
        this.trips = trips;
        this.draws = draws;
    }

    /** Empty where places are given as people come. */
    @Permit(Permission.JOIN_TRIPS)
    public Optional<String> commitment(TripId id) {
        return draws.find(id).map(Draws.Stored::commitment);
    }

    @Permit(Permission.JOIN_TRIPS)
    public boolean isDrawn(TripId id) {
        return draws.find(id).filter(draw -> draw.result() != null).isPresent();
    }

    /** A ZIP with the published files and the program that repeats the draw; the same bytes each time. */
    @Permit(Permission.JOIN_TRIPS)
    public byte[] archive(TripId id) {
        Trip trip = trips.find(id).orElseThrow(NotFound::new);
        Draws.Stored draw =
                draws.find(id).filter(found -> found.result() != null).orElseThrow(NotFound::new);
        String applicants = Objects.requireNonNull(draw.applicants());
        String said = "trip=" + id + "\n"
                + "capacity=" + trip.terms.capacity() + "\n"
                + "commitment=" + draw.commitment() + "\n"
                + "seed=" + draw.seed() + "\n"
                + "list=" + Draw.hash(applicants) + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "README.txt", README);
            add(zip, "draw.txt", said);
            add(zip, "applicants.csv", applicants);
            add(zip, "quotas.csv", Objects.requireNonNull(draw.quotas()));
            add(zip, "result.csv", Objects.requireNonNull(draw.result()));
            try (InputStream program = new ClassPathResource("verifier/VerifyDraw.java").getInputStream()) {
                add(zip, "VerifyDraw.java", new String(program.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
