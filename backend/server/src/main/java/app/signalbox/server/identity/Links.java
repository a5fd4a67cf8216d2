package app.signalbox.server.identity;

import app.signalbox.contract.identity.InvitationView;
import app.signalbox.contract.identity.InvitationView.Delivery;
import app.signalbox.server.identity.OneTimeLinks.Made;
import app.signalbox.server.kernel.SignalboxSettings;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Addresses of one-time links, and their way to people by mail where a mail server is configured. */
@Component
class Links {

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    private final String publicUrl;
    private final ObjectProvider<JavaMailSender> mail;
    private final IdentitySettings settings;

    Links(SignalboxSettings deployment, ObjectProvider<JavaMailSender> mail, IdentitySettings settings) {
        this.publicUrl = deployment.publicUrl().toString().replaceFirst("/+$", "");
        this.mail = mail;
        this.settings = settings;
    }

    /** The page that welcomes a new operator. */
    URI welcome(Made link) {
        return URI.create(publicUrl + "/welcome/" + link.token());
    }

    /** The page that sets a password anew. */
    URI reset(Made link) {
        return URI.create(publicUrl + "/reset/" + link.token());
    }

    InvitationView sendInvitation(EmailAddress email, Made link) {
        URI address = welcome(link);
        Delivery delivery = send(email, "Your invitation to Signalbox", """
                You were invited to Signalbox. Open this link to choose a name and a password:

                %s

                It works once, until %s.
                """.formatted(address, link.expiresAt()));
        return new InvitationView(email.value(), address, link.expiresAt(), delivery);
    }

    InvitationView sendReset(EmailAddress email, Made link) {
        URI address = reset(link);
        Delivery delivery = send(email, "Set your Signalbox password", """
                Someone, hopefully you, asked to set the password of your Signalbox account anew. Open this link:

                %s

                It works once, until %s. If it was not you, do nothing: your password stays as it is.
                """.formatted(address, link.expiresAt()));
        return new InvitationView(email.value(), address, link.expiresAt(), delivery);
    }

    private Delivery send(EmailAddress to, String subject, String text) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            return Delivery.BY_HAND;
        }
        var message = new SimpleMailMessage();
        message.setFrom(settings.mailFrom());
        message.setTo(to.value());
        message.setSubject(subject);
        message.setText(text);
        try {
            sender.send(message);
            return Delivery.MAILED;
        } catch (MailException refused) {
            LOG.warn("The mail \"{}\" could not be sent: {}", subject, refused.getMessage());
            return Delivery.BY_HAND;
        }
    }
}
