package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.List;

/** Lines as if they had been typed and carried out, with the facts that they would have told. */
final class Typing {
    static final Commands COMMANDS = Commands.builder()
            .add("exec", ExecCommand::new)
            .add("execfile", ExecFileCommand::new)
            .add("spawn", SpawnCommand::new)
            .add("fork", ForkCommand::new)
            .add("send", SendCommand::new)
            .add("kill", KillCommand::new)
            .add("disconnect", DisconnectCommand::new)
            .add("run", RunCommand::new)
            .add("places", () -> new PlacesCommand(() -> 80))
            .add("crossing", () -> new CrossingCommand(() -> 80))
            .add("compare", () -> new CompareCommand(() -> 80))
            .add("worker run", WorkerRunCommand::new)
            .add("worker send", WorkerSendCommand::new)
            .add("worker terminate", WorkerTerminateCommand::new)
            .add("pool up", PoolUpCommand::new)
            .add("pool run", PoolRunCommand::new)
            .add("pool status", PoolStatusCommand::new)
            .add("pool down", PoolDownCommand::new)
            .add("shared new", SharedNewCommand::new)
            .add("shared show", SharedShowCommand::new)
            .add("serve", ServeCommand::new)
            .add("serve stop", ServeStopCommand::new)
            .add("cluster up", ClusterUpCommand::new)
            .add("cluster scale", ClusterScaleCommand::new)
            .add("cluster reload", ClusterReloadCommand::new)
            .add("cluster kill", ClusterKillCommand::new)
            .add("cluster disconnect", ClusterDisconnectCommand::new)
            .add("cluster send", ClusterSendCommand::new)
            .add("cluster status", () -> new ClusterStatusCommand(() -> 80))
            .add("cluster down", ClusterDownCommand::new)
            .add("http get", () -> new HttpCommand("get"))
            .add("http post", () -> new HttpCommand("post"))
            .add("load", () -> new LoadCommand(plan -> null))
            .add("load versus", () -> new LoadVersusCommand(plan -> null))
            .add("fourways", () -> new FourWaysCommand(plan -> null))
            .add("facts", FactsCommand::new)
            .add("why", WhyCommand::new)
            .add("show", ShowCommand::new)
            .build();

    private Typing() {}

    /** A line that is no command. */
    static Deed java(String line) {
        return new Deed(line, Typed.java(line), List.of());
    }

    static Deed deed(String line, List<Fact> facts) {
        Words words = Words.of(line);
        Commands.Found found = COMMANDS.find(words.texts(0)).orElseThrow(() -> new AssertionError(line));
        Arguments arguments = new ArgumentParser(found.command().usage()).parse(words, found.words());
        return new Deed(line, ProgramRun.typed(found.command().usage().name(), arguments), facts);
    }
}
