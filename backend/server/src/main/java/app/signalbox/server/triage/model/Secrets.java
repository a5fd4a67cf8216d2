package app.signalbox.server.triage.model;

import java.util.List;
import java.util.regex.Pattern;

/** What opens an account or lets a payment through, where the writer names it: codes of cards, PINs, passwords. */
final class Secrets {

    private static final String NAMES = String.join(
            "|",
            "cv[vcn]2?|csc|pin|tan|otp|passcode|pass ?(?:word|phrase)|(?:security|verification|one[- ]time) code",
            "passwort|kennwort|geheimzahl|prüf(?:ziffer|nummer)|(?:sicherheits|bestätigungs|freischalt)code",
            "mot de passe|cryptogramme|code (?:secret|de sécurité|de vérification)",
            "contraseña|clave|código (?:secreto|de seguridad|de verificación)|senha|código de segurança",
            "codice (?:segreto|di sicurezza|di verifica)|wachtwoord|(?:beveiligings|verificatie)code",
            "şifrem?|parolam?|(?:güvenlik|doğrulama) kodu|hasło|kod (?:sms|zabezpieczający|weryfikacyjny)",
            "пароль|код подтверждения|密码|验证码|パスワード|暗証番号|رمز التحقق|كلمة المرور");

    private static final String FILLERS =
            "(?:\\s+(?:for|of|on|my|the|card|code|number|is|was|für|meiner?|die|der|karte|nummer|ist|lautet|de|ma|la|mi|"
                    + "carte|tarjeta|carta|est|es|è|é))";
    private static final String DIGIT_BY_DIGIT = "\\p{Nd}(?:[\\p{Z}\\p{Pd}]\\p{Nd}(?!\\p{Nd})){2,7}";

    private static final Pattern SECRET = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])(?:%s)%s{0,4}(?:\\s{0,3}[:=：]\\s{0,3}(?<told>%s|\\S{3,80})|\\s{1,3}(?<coded>%s|(?=\\S{0,80}\\p{Nd})\\S{3,80}))"
                    .formatted(NAMES, FILLERS, DIGIT_BY_DIGIT, DIGIT_BY_DIGIT),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Secrets() {}

    static List<Span> in(String text) {
        return SECRET.matcher(text)
                .results()
                .map(match -> match.start("told") < 0
                        ? new Span(match.start("coded"), match.end("coded"))
                        : new Span(match.start("told"), match.end("told")))
                .toList();
    }
}
