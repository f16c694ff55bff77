package org.referralroi.deliver;

import java.util.Map;
import java.util.Optional;
import org.referralroi.Exit;
import org.referralroi.Refusal;

/** User and password of the mail server. They are never written anywhere. */
public record Credentials(String user, String password) {
    static final String USER = "ROI_SMTP_USER";
    static final String PASSWORD = "ROI_SMTP_PASSWORD";

    /**
     * Those of an environment; nothing where it has neither.
     *
     * @throws Refusal where it has only one of the two
     */
    public static Optional<Credentials> in(Map<String, String> environment) {
        String user = environment.getOrDefault(USER, "");
        String password = environment.getOrDefault(PASSWORD, "");
        if (user.isEmpty() != password.isEmpty()) {
            throw new Refusal(
                    Exit.USAGE,
                    "%s is set and %s is not; set both, or neither for a mail server that asks for none"
                            .formatted(
                                    user.isEmpty() ? PASSWORD : USER,
                                    user.isEmpty() ? USER : PASSWORD));
        }
        return user.isEmpty() ? Optional.empty() : Optional.of(new Credentials(user, password));
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
