import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Repeats the draw of a trip from its published files, on nothing but the JDK (21 or newer), and names the first thing that is
 * wrong:
 *
 * <pre>java VerifyDraw.java ARCHIVE.zip [--commitment=HEX]</pre>
 *
 * The commitment is the one that was noted before sign-up closed: an archive with another seed differs from it. The exit code
 * is 0 when all is right. 中文说明见压缩包内 README.txt。
 */
public final class VerifyDraw {

    private record Applicant(int number, int points, String group, String key) {}

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    private VerifyDraw() {}

    public static void main(String[] args) throws IOException {
        Path archive = null;
        String noted = null;
        for (String arg : args) {
            if (arg.startsWith("--commitment=")) {
                noted = arg.substring("--commitment=".length());
            } else {
                archive = Path.of(arg);
            }
        }
        if (archive == null) {
            System.err.println("Usage: java VerifyDraw.java ARCHIVE.zip [--commitment=HEX]");
            System.exit(2);
            return;
        }
        List<String> report = new ArrayList<>();
        String fault = fault(Files.readAllBytes(archive), noted, report);
        report.forEach(System.out::println);
        if (fault != null) {
            System.out.println("WRONG 有误: " + fault);
            System.exit(1);
        }
        System.out.println("RIGHT 核对无误");
    }

    /** The first thing that is wrong, or null. @param report lines to show a reader */
    public static String fault(byte[] archive, String noted, List<String> report) {
        try {
            verify(unzip(archive), noted, report);
            return null;
        } catch (Wrong wrong) {
            return wrong.getMessage();
        } catch (IOException | RuntimeException broken) {
            return "the archive cannot be read: " + broken;
        }
    }

    private static void verify(Map<String, byte[]> files, String noted, List<String> report) {
        Map<String, String> draw = new HashMap<>();
        for (String line : lines(files, "draw.txt")) {
            int equals = line.indexOf('=');
            require(equals > 0, "draw.txt holds a line without a name: " + line);
            require(
                    draw.put(line.substring(0, equals), line.substring(equals + 1)) == null,
                    "draw.txt says a thing twice");
        }
        String seed = said(draw, "seed");
        String commitment = said(draw, "commitment");
        require(seed.matches("[0-9a-f]{64}"), "the seed is not 64 hexadecimal digits");
        require(hash(seed).equals(commitment), "the seed is not the one that was committed to");
        require(noted == null || noted.equals(commitment), "the commitment is not the one that was noted");
        int capacity = Integer.parseInt(said(draw, "capacity"));
        String list = hex(sha256(file(files, "applicants.csv")));
        require(list.equals(said(draw, "list")), "the list is not the one that the draw was made from");

        List<Applicant> order = applicants(files, seed, list);
        order.sort((one, other) -> one.points() != other.points()
                ? Integer.compare(other.points(), one.points())
                : one.key().equals(other.key())
                        ? Integer.compare(one.number(), other.number())
                        : one.key().compareTo(other.key()));
        List<String> result = result(order, capacity, quotas(files));
        List<String> told = lines(files, "result.csv");
        require(told.size() == result.size(), "the result names " + told.size() + " people, the list " + result.size());
        for (int i = 0; i < result.size(); i++) {
            require(
                    told.get(i).equals(result.get(i)),
                    "line " + (i + 1) + " of the result is " + told.get(i) + ", computed is " + result.get(i));
        }
        report.add("trip 疗休养        " + said(draw, "trip"));
        report.add("commitment 种子承诺 " + commitment);
        report.add("list digest 名单摘要 " + list);
        report.add("applicants 报名 " + order.size() + ", places 名额 " + capacity + ", placed 入选 "
                + result.stream().filter(line -> line.endsWith(",PLACE")).count());
    }

    private static List<Applicant> applicants(Map<String, byte[]> files, String seed, String list) {
        List<Applicant> all = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (String line : lines(files, "applicants.csv")) {
            String[] parts = line.split(",", -1);
            require(parts.length == 3, "applicants.csv holds a line that is not number,points,group: " + line);
            int number = Integer.parseInt(parts[0]);
            require(seen.add(number), "number " + number + " is there twice");
            all.add(new Applicant(
                    number, Integer.parseInt(parts[1]), parts[2], hash(seed + ":" + list + ":" + number)));
        }
        return all;
    }

    private static Map<String, Integer> quotas(Map<String, byte[]> files) {
        Map<String, Integer> quotas = new TreeMap<>();
        for (String line : lines(files, "quotas.csv")) {
            String[] parts = line.split(",", -1);
            require(parts.length == 2, "quotas.csv holds a line that is not group,places: " + line);
            require(quotas.put(parts[0], Integer.parseInt(parts[1])) == null, "group " + parts[0] + " is there twice");
        }
        return quotas;
    }

    private static List<String> result(List<Applicant> order, int capacity, Map<String, Integer> quotas) {
        List<String> lines = new ArrayList<>();
        int left = capacity;
        for (int i = 0; i < order.size(); i++) {
            Applicant next = order.get(i);
            int room = quotas.getOrDefault(next.group(), 0);
            boolean placed = left > 0 && room > 0;
            if (placed) {
                left--;
                quotas.put(next.group(), room - 1);
            }
            lines.add((i + 1) + "," + next.number() + "," + (placed ? "PLACE" : "RESERVE"));
        }
        return lines;
    }

    private static String said(Map<String, String> draw, String name) {
        String value = draw.get(name);
        require(value != null, "draw.txt does not say " + name);
        return value;
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        String text = new String(file(files, name), StandardCharsets.UTF_8);
        return text.lines().toList();
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        byte[] content = files.get(name);
        require(content != null, name + " is missing");
        return content;
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                require(files.put(entry.getName(), zip.readAllBytes()) == null, entry.getName() + " is there twice");
            }
        }
        return files;
    }

    private static String hash(String text) {
        return hex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new Wrong(otherwise);
        }
    }
}
