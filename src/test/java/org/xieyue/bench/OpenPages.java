package org.xieyue.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xieyue.bench.KeptConnection.Answered;

/**
 * People who have a page open, in a process of their own: each loads it with all its files over one connection and keeps that.
 * Says {@code open} when everybody is there and leaves when its input ends.
 */
public final class OpenPages {

    private static final int THREADS = 8;
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"([^\"#:]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: (JSESSIONID=[^;\\s]+)");

    private OpenPages() {}

    /** @param args port, how many people, then {@code vote BALLOT CODE} or {@code screen} */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int people = Integer.parseInt(args[1]);
        List<Callable<KeptConnection>> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(() -> args[2].equals("vote") ? votingPage(port, args[3], args[4]) : screen(port));
        }
        List<KeptConnection> open = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<KeptConnection> one : pool.invokeAll(all)) {
                open.add(one.get());
            }
        }
        System.out.println("open");
        while (System.in.read() >= 0) {
            // until whoever started us has measured
        }
        for (KeptConnection connection : open) {
            connection.close();
        }
    }

    private static KeptConnection votingPage(int port, String ballot, String code) throws Exception {
        KeptConnection connection = new KeptConnection(port);
        String page = "/vote/" + ballot;
        Answered answered = done(connection.send(KeptConnection.get(port, page)), page);
        Set<String> files = new LinkedHashSet<>();
        Matcher file = FILE.matcher(answered.text());
        while (file.find()) {
            files.add(java.net.URI.create(page).resolve(file.group(1)).toString());
        }
        for (String each : files) {
            done(connection.send(KeptConnection.get(port, each)), each);
        }
        String paper = "/api/v1/ballots/" + ballot + "/paper";
        done(connection.send(KeptConnection.get(port, paper, "Ballot-Code: " + code)), paper);
        connection.rest();
        return connection;
    }

    /** The login page: what a screen costs before anybody has signed in. */
    private static KeptConnection screen(int port) throws Exception {
        KeptConnection connection = new KeptConnection(port);
        Answered answered = done(connection.send(KeptConnection.get(port, "/login")), "/login");
        Matcher cookie = COOKIE.matcher(answered.text());
        if (!cookie.find()) {
            throw new IllegalStateException("No session: " + answered.text());
        }
        String start = "/login?v-r=init&location=login&query=";
        done(connection.send(KeptConnection.get(port, start, "Cookie: " + cookie.group(1))), start);
        return connection;
    }

    private static Answered done(Answered answered, String path) {
        if (answered.status() != 200) {
            throw new IllegalStateException(path + ": " + answered);
        }
        return answered;
    }
}
