package org.xieyue.payments;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.testing.HeadlessApplication;

/** An application that does what it is told, line by line and all at once, until it is killed. */
final class PaymentsUnderWay {

    private PaymentsUnderWay() {}

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext application = HeadlessApplication.start(
                        "--xieyue.data.directory=" + args[0], "--db-scheduler.enabled=false");
                BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                ExecutorService pool = Executors.newCachedThreadPool()) {
            say("READY");
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                PaymentCommand command = PaymentCommand.read(line);
                pool.execute(() -> say("ANSWERED " + command.step() + " "
                        + command.send(application).reasons()));
            }
        }
        System.exit(0);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
