import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.Message;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes a password as a login does: PBKDF2 in so many rounds, slow on purpose. Takes the rounds as an argument or as
 * {"password":"secret","rounds":100000}.
 */
class Hash {
    record Answer(int rounds, String hash) {}

    private static final int DEFAULT = 100_000;

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            console.log(hash("secret", Integer.parseInt(arguments[0])));
        } else if (workerData().value() != null) {
            answer(workerData());
        } else if (process.isForked()) {
            process.onMessage(Hash::answer);
        } else {
            console.log(hash("secret", DEFAULT));
        }
    }

    private static void answer(Message message) {
        String password = message.has("password") ? message.text("password") : "secret";
        int rounds = message.has("rounds") ? (int) message.integer("rounds") : DEFAULT;
        process.send(new Answer(rounds, hash(password, rounds)));
    }

    private static String hash(String password, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), "pinch".getBytes(), rounds, 256);
        try {
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
