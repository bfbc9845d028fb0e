package dev.forkshop.workbench;

import dev.forkshop.workbench.command.BlockCommand;
import dev.forkshop.workbench.command.ChildrenCommand;
import dev.forkshop.workbench.command.ClusterDisconnectCommand;
import dev.forkshop.workbench.command.ClusterDownCommand;
import dev.forkshop.workbench.command.ClusterKillCommand;
import dev.forkshop.workbench.command.ClusterPictureCommand;
import dev.forkshop.workbench.command.ClusterReloadCommand;
import dev.forkshop.workbench.command.ClusterScaleCommand;
import dev.forkshop.workbench.command.ClusterSendCommand;
import dev.forkshop.workbench.command.ClusterStatusCommand;
import dev.forkshop.workbench.command.ClusterUpCommand;
import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.CompareCommand;
import dev.forkshop.workbench.command.CompareNodeCommand;
import dev.forkshop.workbench.command.CrossingCommand;
import dev.forkshop.workbench.command.DisconnectCommand;
import dev.forkshop.workbench.command.DoctorCommand;
import dev.forkshop.workbench.command.EditCommand;
import dev.forkshop.workbench.command.ExecCommand;
import dev.forkshop.workbench.command.ExecFileCommand;
import dev.forkshop.workbench.command.ExplainCommand;
import dev.forkshop.workbench.command.FactsCommand;
import dev.forkshop.workbench.command.ForkCommand;
import dev.forkshop.workbench.command.FourWaysCommand;
import dev.forkshop.workbench.command.Front;
import dev.forkshop.workbench.command.HttpCommand;
import dev.forkshop.workbench.command.KillCommand;
import dev.forkshop.workbench.command.LoadCommand;
import dev.forkshop.workbench.command.LoadVersusCommand;
import dev.forkshop.workbench.command.LoopCommand;
import dev.forkshop.workbench.command.ModulesCommand;
import dev.forkshop.workbench.command.PlacesCommand;
import dev.forkshop.workbench.command.PoolDownCommand;
import dev.forkshop.workbench.command.PoolRunCommand;
import dev.forkshop.workbench.command.PoolStatusCommand;
import dev.forkshop.workbench.command.PoolUpCommand;
import dev.forkshop.workbench.command.RunCommand;
import dev.forkshop.workbench.command.SendCommand;
import dev.forkshop.workbench.command.ServeCommand;
import dev.forkshop.workbench.command.ServeStopCommand;
import dev.forkshop.workbench.command.ServersCommand;
import dev.forkshop.workbench.command.SharedNewCommand;
import dev.forkshop.workbench.command.SharedShowCommand;
import dev.forkshop.workbench.command.ShowCommand;
import dev.forkshop.workbench.command.SpareCommand;
import dev.forkshop.workbench.command.SpareOffCommand;
import dev.forkshop.workbench.command.SpareOnCommand;
import dev.forkshop.workbench.command.SpawnCommand;
import dev.forkshop.workbench.command.TimelineCommand;
import dev.forkshop.workbench.command.WatchCommand;
import dev.forkshop.workbench.command.WhyCommand;
import dev.forkshop.workbench.command.WorkerListCommand;
import dev.forkshop.workbench.command.WorkerRunCommand;
import dev.forkshop.workbench.command.WorkerSendCommand;
import dev.forkshop.workbench.command.WorkerTerminateCommand;
import dev.forkshop.workbench.measure.HttpClient;
import dev.forkshop.workbench.session.Job;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/** The commands that run something, watch it, and tell of it, in the order of help. */
final class ShopCommands {
    private ShopCommands() {}

    /** @param shell carries out a line for a command that runs another one */
    static Commands.Builder addTo(
            Commands.Builder commands, Front front, Supplier<Commands> known, ToIntBiFunction<String, Job> shell) {
        return commands.add("exec", ExecCommand::new)
                .add("spawn", SpawnCommand::new)
                .add("execfile", ExecFileCommand::new)
                .add("fork", ForkCommand::new)
                .add("worker run", WorkerRunCommand::new)
                .add("run", RunCommand::new)
                .add("places", () -> new PlacesCommand(front::width))
                .add("crossing", () -> new CrossingCommand(front::width))
                .add("compare", () -> new CompareCommand(front::width))
                .add("compare node", () -> new CompareNodeCommand(front::width))
                .add("pool up", PoolUpCommand::new)
                .add("pool run", PoolRunCommand::new)
                .add("pool status", PoolStatusCommand::new)
                .add("pool down", PoolDownCommand::new)
                .add("modules", ModulesCommand::new)
                .add("edit", () -> new EditCommand(front))
                .add("watch", () -> new WatchCommand(known, shell))
                .add("children", ChildrenCommand::new)
                .add("send", SendCommand::new)
                .add("disconnect", DisconnectCommand::new)
                .add("kill", KillCommand::new)
                .add("spare", SpareCommand::new)
                .add("spare on", SpareOnCommand::new)
                .add("spare off", SpareOffCommand::new)
                .add("worker list", WorkerListCommand::new)
                .add("worker send", WorkerSendCommand::new)
                .add("worker terminate", WorkerTerminateCommand::new)
                .add("shared new", SharedNewCommand::new)
                .add("shared show", SharedShowCommand::new)
                .add("serve", ServeCommand::new)
                .add("serve stop", ServeStopCommand::new)
                .add("servers", ServersCommand::new)
                .add("cluster up", ClusterUpCommand::new)
                .add("cluster status", () -> new ClusterStatusCommand(front::width))
                .add("cluster picture", ClusterPictureCommand::new)
                .add("cluster scale", ClusterScaleCommand::new)
                .add("cluster reload", ClusterReloadCommand::new)
                .add("cluster kill", ClusterKillCommand::new)
                .add("cluster disconnect", ClusterDisconnectCommand::new)
                .add("cluster send", ClusterSendCommand::new)
                .add("cluster down", ClusterDownCommand::new)
                .add("http get", () -> new HttpCommand("get"))
                .add("http post", () -> new HttpCommand("post"))
                .add("load", () -> new LoadCommand(HttpClient::new))
                .add("load versus", () -> new LoadVersusCommand(HttpClient::new))
                .add("fourways", () -> new FourWaysCommand(HttpClient::new))
                .add("explain", ExplainCommand::new)
                .add("why", WhyCommand::new)
                .add("facts", FactsCommand::new)
                .add("show", ShowCommand::new)
                .add("timeline", () -> new TimelineCommand(front::width))
                .add("loop", LoopCommand::new)
                .add("block", BlockCommand::new)
                .add("doctor", DoctorCommand::new);
    }
}
