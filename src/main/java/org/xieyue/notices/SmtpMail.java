package org.xieyue.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Mail by SMTP ({@code spring.mail.*}). A crash between the server's receipt and our commit repeats a mail, so its
 * Message-ID is the message's own and the receiver's server can tell.
 */
@Component
@ConditionalOnProperty(name = "spring.mail.host")
class SmtpMail implements MailChannel {

    private final JavaMailSender server;
    private final String from;

    SmtpMail(JavaMailSender server, @Value("${xieyue.mail.from:xieyue@localhost}") String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public boolean needsAddress() {
        return true;
    }

    @Override
    public void deliver(Mail mail) {
        try {
            MimeMessage letter = server.createMimeMessage();
            letter.setHeader("Message-ID", "<" + mail.messageId() + "@xieyue>");
            MimeMessageHelper envelope = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
            envelope.setFrom(new InternetAddress(from));
            envelope.setTo(new InternetAddress(Objects.requireNonNull(mail.address())));
            envelope.setSubject(mail.subject());
            envelope.setText(mail.text());
            server.send(letter);
        } catch (MessagingException failure) {
            throw new MailPreparationException(failure);
        }
    }
}
