package org.referralroi.deliver;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server and passes on what is said, but for what a rule answers itself: it
 * gets each command, and the line that ends a mail, and gives the answer, or one of these words.
 */
public final class Gate implements AutoCloseable {
    /** The server answers. */
    public static final String PASS = "pass";

    /** The connection breaks. */
    static final String BREAK = "break";

    /** The server hears it, and the connection breaks before its answer comes back. */
    static final String PASS_AND_BREAK = "pass and break";

    /** The server hears it, and its answer never comes back. */
    public static final String PASS_AND_KEEP = "pass and keep";

    private final int server;
    private final ServerSocket door;
    private final UnaryOperator<String> rule;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile boolean offersTls;

    public Gate(int server, UnaryOperator<String> rule) throws IOException {
        this.server = server;
        this.rule = rule;
        this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::open, "gate");
        thread.setDaemon(true);
        thread.start();
    }

    Gate offeringTls() {
        offersTls = true;
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The first words of all that was said to it. */
    public List<String> commands() {
        return commands.stream().map(c -> c.split("[ :]")[0]).toList();
    }

    private void open() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (IOException e) {
                continue; // the client or the server is gone
            }
        }
    }

    private void talk(Socket client) throws IOException {
        Line outside = new Line(client);
        Line inside = new Line(new Socket(InetAddress.getByName("127.0.0.1"), server));
        outside.say(inside.answer());
        boolean mail = false;
        for (String said = outside.hear(); said != null; said = outside.hear()) {
            if (mail && !said.equals(".")) {
                inside.say(said);
                continue;
            }
            mail = false;
            commands.add(said);
            String answer = offersTls && said.equals("STARTTLS") ? "220 go on" : rule.apply(said);
            if (answer.equals(BREAK)) {
                inside.close();
                return;
            }
            if (answer.startsWith(PASS)) {
                inside.say(said);
                answer = answer.equals(PASS_AND_KEEP) ? hold(said, inside) : told(answer, inside);
                mail = said.equals("DATA") && answer.startsWith("354");
            }
            if (answer.isEmpty()) {
                return;
            }
            if (said.equals(".") && !answer.startsWith("250")) {
                // the server has half a mail, and is to forget it
                inside.close();
                inside = new Line(new Socket(InetAddress.getByName("127.0.0.1"), server));
                inside.answer();
            }
            boolean hello = said.startsWith("EHLO") && !(outside.socket instanceof SSLSocket);
            outside.say(offersTls && hello ? withTls(answer) : answer);
            if (said.equals("STARTTLS") && offersTls) {
                SSLSocket secure =
                        (SSLSocket)
                                Certificate.context()
                                        .getSocketFactory()
                                        .createSocket(client, null, client.getPort(), true);
                secure.setUseClientMode(false);
                outside = new Line(secure);
            }
        }
    }

    private static String told(String how, Line inside) throws IOException {
        String answer = inside.answer();
        return how.equals(PASS_AND_BREAK) ? "" : answer;
    }

    private static String hold(String said, Line inside) throws IOException {
        inside.answer();
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new IOException(said, e);
        }
        return "";
    }

    /** The answer with one more thing that the server can do. */
    private static String withTls(String answer) {
        String last = answer.substring(answer.lastIndexOf('\n') + 1);
        return answer.substring(0, answer.length() - last.length())
                + last.replaceFirst(" ", "-")
                + "\n250 STARTTLS";
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** Lines to and from one end. */
    private static final class Line implements Closeable {
        private final Socket socket;
        private final BufferedReader in;
        private final OutputStream out;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            this.in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            this.out = socket.getOutputStream();
        }

        String hear() throws IOException {
            return in.readLine();
        }

        /** All lines of an answer; only in the last one a space follows the number. */
        String answer() throws IOException {
            StringBuilder answer = new StringBuilder();
            for (String line = hear(); line != null; line = hear()) {
                answer.append(answer.isEmpty() ? "" : "\n").append(line);
                if (line.length() < 4 || line.charAt(3) != '-') {
                    return answer.toString();
                }
            }
            throw new IOException("the server is gone");
        }

        void say(String lines) throws IOException {
            out.write((lines.replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
