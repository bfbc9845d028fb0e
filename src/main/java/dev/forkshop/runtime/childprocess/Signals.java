package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The signals that Node knows by name, with their numbers on this system: {@code os.constants.signals}. */
public final class Signals {
    private static final List<String> LINUX = List.of(
            "SIGHUP",
            "SIGINT",
            "SIGQUIT",
            "SIGILL",
            "SIGTRAP",
            "SIGABRT",
            "SIGBUS",
            "SIGFPE",
            "SIGKILL",
            "SIGUSR1",
            "SIGSEGV",
            "SIGUSR2",
            "SIGPIPE",
            "SIGALRM",
            "SIGTERM",
            "SIGSTKFLT",
            "SIGCHLD",
            "SIGCONT",
            "SIGSTOP",
            "SIGTSTP",
            "SIGTTIN",
            "SIGTTOU",
            "SIGURG",
            "SIGXCPU",
            "SIGXFSZ",
            "SIGVTALRM",
            "SIGPROF",
            "SIGWINCH",
            "SIGIO",
            "SIGPWR",
            "SIGSYS");
    private static final List<String> MACOS = List.of(
            "SIGHUP",
            "SIGINT",
            "SIGQUIT",
            "SIGILL",
            "SIGTRAP",
            "SIGABRT",
            "SIGEMT",
            "SIGFPE",
            "SIGKILL",
            "SIGBUS",
            "SIGSEGV",
            "SIGSYS",
            "SIGPIPE",
            "SIGALRM",
            "SIGTERM",
            "SIGURG",
            "SIGSTOP",
            "SIGTSTP",
            "SIGCONT",
            "SIGCHLD",
            "SIGTTIN",
            "SIGTTOU",
            "SIGIO",
            "SIGXCPU",
            "SIGXFSZ",
            "SIGVTALRM",
            "SIGPROF",
            "SIGWINCH",
            "SIGINFO",
            "SIGUSR1",
            "SIGUSR2");
    /** By number, from 1. */
    private static final List<String> HERE = Os.HERE == Os.MACOS ? MACOS : LINUX;

    private static final Map<String, String> ALIASES = Map.of("SIGIOT", "SIGABRT", "SIGPOLL", "SIGIO");

    private Signals() {}

    /** The number of a signal, by its name in any case; throws {@code ERR_UNKNOWN_SIGNAL}. */
    public static int number(String name) {
        String upper = String.valueOf(name).toUpperCase(Locale.ROOT);
        int index = HERE.indexOf(ALIASES.getOrDefault(upper, upper));
        if (index < 0) {
            throw ErrorCode.ERR_UNKNOWN_SIGNAL.error(name);
        }
        return index + 1;
    }

    /** The number itself, if Node has a name for it; throws {@code ERR_UNKNOWN_SIGNAL}. */
    public static int number(int number) {
        if (number < 1 || number > HERE.size()) {
            throw ErrorCode.ERR_UNKNOWN_SIGNAL.error(number);
        }
        return number;
    }

    /** The name of a signal; {@code SIG34} where Node has none. */
    public static String nameOf(int number) {
        return number >= 1 && number <= HERE.size() ? HERE.get(number - 1) : "SIG" + number;
    }

    /** All names with their numbers, by name. */
    public static Map<String, Integer> all() {
        Map<String, Integer> all = new TreeMap<>();
        HERE.forEach(name -> all.put(name, HERE.indexOf(name) + 1));
        ALIASES.forEach((alias, name) -> all.put(alias, HERE.indexOf(name) + 1));
        return all;
    }
}
