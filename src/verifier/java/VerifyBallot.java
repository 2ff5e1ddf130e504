import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recounts a ballot from its published archive, on nothing but the JDK (21 or newer), and names the first thing that is wrong:
 *
 * <pre>java VerifyBallot.java ARCHIVE.zip [--head=NUMBER:HASH …]</pre>
 *
 * Heads are those that were noted while the vote went on ({@code --head=close:…} for the last one): an archive that somebody
 * with the ballot's own key has made anew differs from them. The exit code is 0 when all is right. 中文说明见压缩包内 README.txt。
 */
public final class VerifyBallot {

    private static final String PREFIX = "xieyue/ballot/1/";

    private final Map<String, byte[]> files;
    private final Map<String, String> heads = new HashMap<>();
    private final long[] counted;
    private final long[] blank;
    private final long[] invalid;
    private long votes;

    private final Map<String, Object> text;
    private final Map<String, Object> opening;
    private final Map<String, Object> closing;
    private final String ballot;
    private final String textHash;
    private final boolean secret;
    private final int marks;
    private final List<Map<String, Object>> questions;

    public static void main(String[] args) throws IOException {
        List<String> noted = new ArrayList<>();
        Path archive = null;
        for (String arg : args) {
            if (arg.startsWith("--head=")) {
                noted.add(arg.substring("--head=".length()));
            } else {
                archive = Path.of(arg);
            }
        }
        if (archive == null) {
            System.err.println("Usage: java VerifyBallot.java ARCHIVE.zip [--head=NUMBER:HASH ...]");
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
    public static String fault(byte[] archive, List<String> noted, List<String> report) {
        try {
            VerifyBallot ballot = new VerifyBallot(unzip(archive));
            ballot.verify(noted, report);
            return null;
        } catch (Wrong wrong) {
            return wrong.getMessage();
        } catch (GeneralSecurityException | IOException | RuntimeException broken) {
            return "the archive cannot be read: " + broken;
        }
    }

    private VerifyBallot(Map<String, byte[]> files) {
        this.files = files;
        this.text = json("text.json");
        this.opening = json("opening.json");
        this.closing = json("closing.json");
        this.ballot = string(opening, "ballot");
        this.textHash = hex(sha256(file("text.json")));
        this.secret = "SECRET".equals(string(opening, "mode"));
        this.questions = objects(text, "questions");
        int length = 1;
        for (Map<String, Object> question : questions) {
            length += objects(question, "options").size();
        }
        this.marks = length;
        this.counted = new long[length];
        this.blank = new long[questions.size()];
        this.invalid = new long[questions.size()];
    }

    private void verify(List<String> noted, List<String> report) throws GeneralSecurityException {
        documents();
        List<Map<String, Object>> entries = board();
        closing(entries.size());
        for (String head : noted) {
            String[] parts = head.split(":", 2);
            require(
                    parts.length == 2 && parts[1].equals(heads.get(parts[0])),
                    "head " + parts[0] + " is not the one that was noted");
        }
        Map<Integer, byte[]> keys = keys();
        for (Map<String, Object> entry : entries) {
            byte[] token = bytes(entry, "token");
            byte[] vote = bytes(entry, "ciphertext");
            count(secret ? open(token, vote, keys) : vote, 1);
        }
        for (Map<String, Object> sheets : objects(closing, "papers")) {
            count(HexFormat.of().parseHex(string(sheets, "marks")), number(sheets, "count"));
        }
        result();
        report.add("ballot 表决        " + string(text, "title") + " (" + ballot + ")");
        report.add("text hash 内容摘要  " + textHash);
        report.add("last head 最终链头  " + heads.get("close"));
        report.add("electors 应到 " + number(closing, "electors") + ", issued 发出 " + number(closing, "issued")
                + ", returned 收回 " + votes);
        int at = 1;
        for (int q = 0; q < questions.size(); q++) {
            report.add(string(questions.get(q), "text"));
            for (Map<String, Object> option : objects(questions.get(q), "options")) {
                report.add("  " + string(option, "text") + ": " + counted[at++]);
            }
            report.add("  blank 空白: " + blank[q] + ", invalid 无效: " + invalid[q]);
        }
    }

    // ---- documents and board
    // -----------------------------------------------------------------------------------------

    private void documents() {
        require(textHash.equals(string(opening, "textHash")), "the text is not the one that was opened");
        require(ballot.equals(string(text, "ballot")), "the text belongs to another ballot");
        require(ballot.equals(string(closing, "ballot")), "the closing belongs to another ballot");
        require(string(text, "mode").equals(string(opening, "mode")), "text and opening differ in the mode");
        heads.put("0", hex(sha256(file("opening.json"))));
    }

    private List<Map<String, Object>> board() throws GeneralSecurityException {
        List<Map<String, Object>> all = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        PublicKey tokenKey = secret ? tokenKey() : null;
        byte[] previous = sha256(file("opening.json"));
        int batches = number(closing, "batches");
        for (int number = 1; number <= batches; number++) {
            String name = "batches/" + number + ".json";
            Map<String, Object> batch = json(name);
            List<Map<String, Object>> entries = objects(batch, "entries");
            require(number(batch, "number") == number, name + " has another number");
            require(hex(previous).equals(string(batch, "previous")), name + " does not follow the batch before");
            ByteArrayOutputStream leaves = new ByteArrayOutputStream();
            byte[] last = null;
            for (int i = 0; i < entries.size(); i++) {
                String which = name + ", entry " + (i + 1);
                byte[] leaf = entry(entries.get(i), which, tokens, tokenKey);
                require(last == null || Arrays.compareUnsigned(last, leaf) < 0, which + " is out of order");
                last = leaf;
                leaves.writeBytes(leaf);
            }
            byte[] head = sha256(
                    utf8(PREFIX + "batch/" + ballot + "/"),
                    previous,
                    fourBytes(number),
                    fourBytes(entries.size()),
                    leaves.toByteArray());
            signed(batch, Integer.toString(number), head, name);
            previous = head;
            all.addAll(entries);
        }
        require(!files.containsKey("batches/" + (batches + 1) + ".json"), "there are more batches than were closed");
        byte[] head = sha256(utf8(PREFIX + "close/" + ballot + "/"), previous, sha256(file("closing.json")));
        signed(json("close.json"), "close", head, "close.json");
        return all;
    }

    private byte[] entry(Map<String, Object> entry, String which, Set<String> tokens, PublicKey tokenKey)
            throws GeneralSecurityException {
        byte[] token = bytes(entry, "token");
        byte[] vote = bytes(entry, "ciphertext");
        byte[] leaf = sha256(utf8(PREFIX + "leaf/" + ballot + "/" + textHash + "/"), sha256(token), sha256(vote));
        require(hex(leaf).equals(string(entry, "leaf")), which + ": the leaf does not belong to the vote");
        require(token.length == 64, which + ": the token has the wrong length");
        require(tokens.add(hex(token)), which + ": the token was used before");
        int length = secret
                ? 1 + 12 + marks + 16 + 80 * objects(opening, "scrutineers").size()
                : marks;
        require(vote.length == length, which + ": the vote has the wrong length");
        if (tokenKey != null) {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1));
            pss.initVerify(tokenKey);
            pss.update(token);
            require(
                    verifies(pss, bytes(entry, "tokenSignature")),
                    which + ": the token was not signed for this ballot");
        }
        return leaf;
    }

    private void signed(Map<String, Object> document, String which, byte[] head, String name)
            throws GeneralSecurityException {
        require(hex(head).equals(string(document, "head")), name + ": the head does not follow from the content");
        byte[] key = bytes(opening, "boardKey");
        byte[] encoded = joined(HexFormat.of().parseHex("302a300506032b6570032100"), key);
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        ed25519.update(utf8(PREFIX + "head/" + ballot + "/" + which + "/" + hex(head)));
        require(verifies(ed25519, bytes(document, "signature")), name + ": the head is not signed by the ballot's key");
        heads.put(which, hex(head));
    }

    private static boolean verifies(Signature signature, byte[] value) {
        try {
            return signature.verify(value);
        } catch (SignatureException malformed) {
            return false;
        }
    }

    private PublicKey tokenKey() throws GeneralSecurityException {
        Map<String, Object> key = object(opening, "tokenKey");
        return KeyFactory.getInstance("RSA")
                .generatePublic(
                        new RSAPublicKeySpec(new BigInteger(1, bytes(key, "n")), new BigInteger(1, bytes(key, "e"))));
    }

    private void closing(int entries) {
        require(
                number(closing, "returned") == entries,
                "the board holds " + entries + " votes, the closing says " + number(closing, "returned"));
        int papers = 0;
        for (Map<String, Object> sheets : objects(closing, "papers")) {
            require(number(sheets, "count") > 0, "sheets without a number");
            papers += number(sheets, "count");
        }
        require(entries + papers <= number(closing, "issued"), "more votes than papers were handed out");
        require(number(closing, "issued") <= number(closing, "electors"), "more papers than electors");
        boolean rollChanged = !objects(closing, "rollChanges").isEmpty();
        require(
                rollChanged
                        || (string(closing, "rollHash").equals(string(opening, "rollHash"))
                                && number(closing, "electors") == number(opening, "electors")),
                "the roll was changed without a protocol");
    }

    // ---- opening the votes
    // -------------------------------------------------------------------------------------------

    private Map<Integer, byte[]> keys() throws GeneralSecurityException {
        Map<Integer, byte[]> keys = new TreeMap<>();
        if (!secret) {
            return keys;
        }
        List<Map<String, Object>> scrutineers = objects(opening, "scrutineers");
        for (Object each : list(json("keys.json"), "keys")) {
            Map<String, Object> key = asObject(each);
            int index = number(key, "index");
            require(index >= 1 && index <= scrutineers.size(), "a key of no scrutineer");
            byte[] privateKey = bytes(key, "privateKey");
            byte[] base = new byte[32];
            base[0] = 9;
            require(
                    Arrays.equals(x25519(privateKey, base), bytes(scrutineers.get(index - 1), "key")),
                    "the key of scrutineer " + index + " is not the one that was registered");
            keys.put(index, privateKey);
        }
        int threshold = number(opening, "threshold");
        require(keys.size() >= threshold, "too few keys: " + keys.size() + " of " + threshold);
        while (keys.size() > threshold) {
            keys.remove(((TreeMap<Integer, byte[]>) keys).lastKey());
        }
        return keys;
    }

    /** The marks, or null when the vote cannot be read. */
    private byte[] open(byte[] token, byte[] vote, Map<Integer, byte[]> keys) throws GeneralSecurityException {
        byte[] context = utf8(PREFIX + "vote/" + ballot + "/" + textHash + "/" + hex(sha256(token)));
        byte[] info = utf8(PREFIX + "share/" + ballot);
        if (vote[0] != 1) {
            return null;
        }
        byte[] secretKey = new byte[32];
        try {
            for (int index : keys.keySet()) {
                int at = 1 + 12 + marks + 16 + 80 * (index - 1);
                byte[] share = hpkeOpen(
                        keys.get(index),
                        bytes(opening, index),
                        Arrays.copyOfRange(vote, at, at + 32),
                        info,
                        context,
                        Arrays.copyOfRange(vote, at + 32, at + 80));
                int weight = 1;
                for (int other : keys.keySet()) {
                    if (other != index) {
                        weight = times(weight, times(other, inverse(other ^ index)));
                    }
                }
                for (int i = 0; i < 32; i++) {
                    secretKey[i] ^= (byte) times(weight, share[i] & 0xff);
                }
            }
            return gcm(
                    secretKey, Arrays.copyOfRange(vote, 1, 13), context, Arrays.copyOfRange(vote, 13, 13 + marks + 16));
        } catch (AEADBadTagException | InvalidKeyException unreadable) {
            return null;
        }
    }

    private byte[] bytes(Map<String, Object> document, int index) {
        return bytes(objects(document, "scrutineers").get(index - 1), "key");
    }

    /** RFC 9180, base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
    private static byte[] hpkeOpen(
            byte[] privateKey, byte[] publicKey, byte[] sent, byte[] info, byte[] context, byte[] sealed)
            throws GeneralSecurityException {
        byte[] kem = joined(utf8("KEM"), new byte[] {0, 0x20});
        byte[] suite = joined(utf8("HPKE"), new byte[] {0, 0x20, 0, 1, 0, 2});
        byte[] shared = expand(
                kem,
                extract(kem, new byte[0], "eae_prk", x25519(privateKey, sent)),
                "shared_secret",
                joined(sent, publicKey),
                32);
        byte[] schedule = joined(
                new byte[1],
                extract(suite, new byte[0], "psk_id_hash", new byte[0]),
                extract(suite, new byte[0], "info_hash", info));
        byte[] secret = extract(suite, shared, "secret", new byte[0]);
        byte[] key = expand(suite, secret, "key", schedule, 32);
        byte[] nonce = expand(suite, secret, "base_nonce", schedule, 12);
        return gcm(key, nonce, context, sealed);
    }

    private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] input)
            throws GeneralSecurityException {
        return hmac(salt.length == 0 ? new byte[32] : salt, joined(utf8("HPKE-v1"), suite, utf8(label), input));
    }

    private static byte[] expand(byte[] suite, byte[] key, String label, byte[] info, int length)
            throws GeneralSecurityException {
        byte[] labeled =
                joined(new byte[] {(byte) (length >> 8), (byte) length}, utf8("HPKE-v1"), suite, utf8(label), info);
        // never longer than one block of SHA-256
        return Arrays.copyOf(hmac(key, joined(labeled, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] input) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(input);
    }

    private static byte[] gcm(byte[] key, byte[] nonce, byte[] associated, byte[] sealed)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(associated);
        return cipher.doFinal(sealed);
    }

    private static byte[] x25519(byte[] privateKey, byte[] publicKey) throws GeneralSecurityException {
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = publicKey[31 - i];
        }
        bigEndian[0] &= 0x7f;
        KeyFactory factory = KeyFactory.getInstance("X25519");
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(factory.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey)));
        agreement.doPhase(
                factory.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, bigEndian))),
                true);
        return agreement.generateSecret();
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product <<= 1;
            if ((product & 0x100) != 0) {
                product ^= 0x11b;
            }
            if ((b >> bit & 1) != 0) {
                product ^= a;
            }
        }
        return product;
    }

    private static int inverse(int a) {
        for (int candidate = 1; candidate < 256; candidate++) {
            if (times(a, candidate) == 1) {
                return candidate;
            }
        }
        throw new Wrong("two scrutineers with one number");
    }

    // ---- counting
    // ----------------------------------------------------------------------------------------------------

    private void count(byte[] vote, int sheets) {
        votes += sheets;
        boolean readable = vote != null && vote.length == marks && vote[0] == 1;
        int at = 1;
        for (int q = 0; q < questions.size(); q++) {
            int options = objects(questions.get(q), "options").size();
            int chosen = 0;
            boolean sound = readable;
            for (int i = at; sound && i < at + options; i++) {
                sound = vote[i] == 0 || vote[i] == 1;
                chosen += vote[i];
            }
            if (!sound || chosen > number(questions.get(q), "most")) {
                invalid[q] += sheets;
            } else if (chosen == 0) {
                blank[q] += sheets;
            } else {
                for (int i = at; i < at + options; i++) {
                    counted[i] += (long) vote[i] * sheets;
                }
            }
            at += options;
        }
    }

    private void result() {
        Map<String, Object> result = json("result.json");
        require(
                ballot.equals(string(object(result, "ballot"), "value"))
                        && textHash.equals(string(result, "textHash"))
                        && string(text, "title").equals(string(result, "title")),
                "the result belongs to another text");
        long electors = number(closing, "electors");
        same("electors", electors, number(result, "electors"));
        same("papers issued", number(closing, "issued"), number(result, "issued"));
        same("votes returned", votes, number(result, "returned"));
        Map<String, Object> rule = object(text, "rule");
        boolean quorum = true;
        if (rule.get("quorum") != null) {
            Map<String, Object> share = object(rule, "quorum");
            long of = "PAPERS_ISSUED".equals(string(share, "of")) ? number(closing, "issued") : votes;
            quorum = of * number(share, "denominator") >= electors * number(share, "numerator");
        }
        require(Boolean.valueOf(quorum).equals(result.get("quorumReached")), "the result is wrong about the quorum");
        List<Map<String, Object>> told = objects(result, "questions");
        same("questions", questions.size(), told.size());
        int at = 1;
        for (int q = 0; q < questions.size(); q++) {
            at = question(q, at, told.get(q), electors, quorum, "AT_LEAST_HALF".equals(string(rule, "majority")));
        }
    }

    private int question(
            int q, int from, Map<String, Object> told, long electors, boolean quorum, boolean halfIsEnough) {
        Map<String, Object> question = questions.get(q);
        String key = string(question, "key");
        same(key + " blank", blank[q], number(told, "blank"));
        same(key + " invalid", invalid[q], number(told, "invalid"));
        same(key + " valid", votes - blank[q] - invalid[q], number(told, "valid"));
        boolean yesNo = "YES_NO_ABSTAIN".equals(string(question, "kind"));
        int seats = Math.max(1, number(question, "seats"));
        List<Map<String, Object>> options = objects(question, "options");
        List<Map<String, Object>> toldOptions = objects(told, "options");
        same(key + " options", options.size(), toldOptions.size());
        same(key + " needed", halfIsEnough ? (electors + 1) / 2 : electors / 2 + 1, number(told, "needed"));
        int won = 0;
        for (int i = 0; i < options.size(); i++) {
            long own = counted[from + i];
            same(key + " " + string(options.get(i), "key"), own, number(toldOptions.get(i), "votes"));
            require(
                    string(options.get(i), "key").equals(string(toldOptions.get(i), "key"))
                            && string(options.get(i), "text").equals(string(toldOptions.get(i), "text")),
                    "the result names other options: " + key);
            int asGood = 0;
            for (int j = 0; j < options.size(); j++) {
                asGood += counted[from + j] >= own ? 1 : 0;
            }
            boolean majority = halfIsEnough ? 2 * own >= electors : 2 * own > electors;
            boolean wins = quorum && majority && (yesNo ? i == 0 : asGood <= seats);
            require(
                    Boolean.valueOf(wins).equals(toldOptions.get(i).get("elected")),
                    "the result is wrong about who or what has won: " + key);
            won += wins ? 1 : 0;
        }
        require(
                Boolean.valueOf(won >= seats).equals(told.get("passed")),
                "the result is wrong about what has passed: " + key);
        return from + options.size();
    }

    private static void same(String what, long found, long told) {
        require(found == told, what + ": counted " + found + ", the result says " + told);
    }

    // ---- reading
    // -----------------------------------------------------------------------------------------------------

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new Wrong(otherwise);
        }
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

    private byte[] file(String name) {
        byte[] content = files.get(name);
        require(content != null, name + " is missing");
        return content;
    }

    private Map<String, Object> json(String name) {
        return asObject(new Json(new String(file(name), StandardCharsets.UTF_8)).document());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value) {
        require(value instanceof Map, "an object was expected");
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> object(Map<String, Object> in, String key) {
        require(in.get(key) instanceof Map, key + " is missing");
        return asObject(in.get(key));
    }

    private static List<?> list(Map<String, Object> in, String key) {
        require(in.get(key) instanceof List, key + " is missing");
        return (List<?>) in.get(key);
    }

    private static List<Map<String, Object>> objects(Map<String, Object> in, String key) {
        List<Map<String, Object>> all = new ArrayList<>();
        list(in, key).forEach(each -> all.add(asObject(each)));
        return all;
    }

    private static String string(Map<String, Object> in, String key) {
        require(in.get(key) instanceof String, key + " is missing");
        return (String) in.get(key);
    }

    private static int number(Map<String, Object> in, String key) {
        require(in.get(key) instanceof Long, key + " is missing");
        return Math.toIntExact((Long) in.get(key));
    }

    private static byte[] bytes(Map<String, Object> in, String key) {
        byte[] bytes = Base64.getUrlDecoder().decode(string(in, key));
        require(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(string(in, key)),
                key + " is not written as it should be");
        return bytes;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] fourBytes(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** JSON without fractions, and strictly: nothing twice, nothing behind the end. */
    private static final class Json {

        private final String source;
        private int at;

        Json(String source) {
            this.source = source;
        }

        Object document() {
            Object value = value();
            space();
            require(at == source.length(), "there is more behind the end of a document");
            return value;
        }

        private Object value() {
            space();
            char next = source.charAt(at);
            return switch (next) {
                case '{' -> members();
                case '[' -> elements();
                case '"' -> text();
                case 't' -> word("true", Boolean.TRUE);
                case 'f' -> word("false", Boolean.FALSE);
                case 'n' -> word("null", null);
                default -> whole();
            };
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            space();
            while (source.charAt(at) != '}') {
                space();
                String key = text();
                space();
                expect(':');
                require(!members.containsKey(key), key + " is there twice");
                members.put(key, value());
                space();
                if (source.charAt(at) != '}') {
                    expect(',');
                }
            }
            at++;
            return members;
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            at++;
            space();
            while (source.charAt(at) != ']') {
                elements.add(value());
                space();
                if (source.charAt(at) != ']') {
                    expect(',');
                }
            }
            at++;
            return elements;
        }

        private String text() {
            expect('"');
            StringBuilder text = new StringBuilder();
            while (source.charAt(at) != '"') {
                char next = source.charAt(at++);
                text.append(next == '\\' ? escaped() : next);
            }
            at++;
            return text.toString();
        }

        private char escaped() {
            char next = source.charAt(at++);
            return switch (next) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(source.substring(at - 4, at), 16);
                }
                default -> next;
            };
        }

        private Object whole() {
            int from = at;
            while (at < source.length() && (source.charAt(at) == '-' || Character.isDigit(source.charAt(at)))) {
                at++;
            }
            return Long.parseLong(source.substring(from, at));
        }

        private Object word(String word, Object value) {
            require(source.startsWith(word, at), "no JSON at " + at);
            at += word.length();
            return value;
        }

        private void expect(char character) {
            require(source.charAt(at) == character, "no JSON at " + at);
            at++;
        }

        private void space() {
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
        }
    }
}
