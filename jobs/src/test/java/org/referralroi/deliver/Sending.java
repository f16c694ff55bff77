package org.referralroi.deliver;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.referralroi.conf.MailAddress;
import org.referralroi.conf.MailSettings;
import org.referralroi.conf.MailSettings.Tls;
import org.referralroi.deliver.DeliveryRequest.Mode;
import org.referralroi.run.Workspace;

/** Delivers October 2026 on 2 November, at noon, and waits for nothing. */
final class Sending {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC);

    private final Workspace workspace;
    private final List<String> pauses = new ArrayList<>();
    private Map<String, List<MailAddress>> lists = new LinkedHashMap<>();
    private Optional<Credentials> credentials = Optional.empty();
    private boolean workbook = true;
    private MailSettings settings;

    Sending(Workspace workspace) {
        this.workspace = workspace;
    }

    Sending to(String... addresses) {
        return only("roi_report", addresses);
    }

    Sending only(String list, String... addresses) {
        lists = Map.of(list, Stream.of(addresses).map(MailAddress::new).toList());
        return this;
    }

    Sending withoutWorkbook() {
        workbook = false;
        return this;
    }

    Sending as(String user, String password) {
        credentials = Optional.of(new Credentials(user, password));
        return this;
    }

    Sending by(int port) {
        return by(
                new MailSettings(
                        "localhost",
                        port,
                        Tls.NONE,
                        List.of(),
                        new MailAddress("reports@example.com"),
                        workbook,
                        lists));
    }

    Sending by(MailSettings other) {
        settings = other;
        return this;
    }

    Map<String, List<MailAddress>> lists() {
        return lists;
    }

    List<String> pauses() {
        return pauses;
    }

    String said() throws IOException {
        return said(Mode.ONCE);
    }

    /** All that is said, without what differs between two places. */
    String said(Mode mode, String... to) throws IOException {
        return text(deliver().send(request(mode, to)));
    }

    String written() throws IOException {
        return text(deliver().write(request(Mode.ONCE)));
    }

    private Deliver deliver() {
        return new Deliver(settings, credentials, CLOCK, length -> pauses.add(length.toString()));
    }

    private DeliveryRequest request(Mode mode, String... to) {
        return new DeliveryRequest(workspace, MadeMonth.MONTH, mode, Set.of(to));
    }

    private String text(Delivery delivery) {
        return Stream.concat(delivery.lines().stream(), delivery.problem().stream())
                .map(line -> line + "\n")
                .reduce("", String::concat)
                .replace(":" + settings.port(), ":PORT")
                .replace(workspace.root().toString(), "WORKSPACE");
    }
}
