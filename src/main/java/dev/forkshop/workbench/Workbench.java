package dev.forkshop.workbench;

import dev.forkshop.workbench.command.BetweenLines;
import dev.forkshop.workbench.command.ClaimDesk;
import dev.forkshop.workbench.command.ClearCommand;
import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.CompletionSource;
import dev.forkshop.workbench.command.ExitCommand;
import dev.forkshop.workbench.command.Front;
import dev.forkshop.workbench.command.HelpCommand;
import dev.forkshop.workbench.command.HistoryCommand;
import dev.forkshop.workbench.command.JobStage;
import dev.forkshop.workbench.command.LessonDesk;
import dev.forkshop.workbench.command.LessonShelf;
import dev.forkshop.workbench.command.ModeCommand;
import dev.forkshop.workbench.command.OpenCommand;
import dev.forkshop.workbench.command.PresentCommand;
import dev.forkshop.workbench.command.QuestionDesk;
import dev.forkshop.workbench.command.RecordCommand;
import dev.forkshop.workbench.command.RecordStopCommand;
import dev.forkshop.workbench.command.Recording;
import dev.forkshop.workbench.command.ReplayCommand;
import dev.forkshop.workbench.command.ReviewDesk;
import dev.forkshop.workbench.command.SaveCommand;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.command.TrustGate;
import dev.forkshop.workbench.command.Unclaimed;
import dev.forkshop.workbench.command.VerifyCommand;
import dev.forkshop.workbench.lesson.play.ClassStore;
import dev.forkshop.workbench.lesson.play.ProgressStore;
import dev.forkshop.workbench.lesson.play.Trust;
import dev.forkshop.workbench.lesson.present.PresentingStore;
import dev.forkshop.workbench.measure.claim.ClaimHistory;
import dev.forkshop.workbench.measure.claim.Here;
import dev.forkshop.workbench.quiz.bank.AnswerHistory;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.quiz.review.ReviewHistory;
import dev.forkshop.workbench.script.LiveJava;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** One sitting with all its parts: the only place where they are wired together. */
public final class Workbench implements AutoCloseable {
    private final Session session = new Session();
    private final Thread endWithProcess = new Thread(this::end, "leave nothing behind");
    private final LessonShelf shelf = new LessonShelf(Folders.lessons());
    private final LessonDesk lessons;
    private final ReviewDesk reviews =
            new ReviewDesk(shelf, this::progress, this::reviewed, Clock.systemUTC(), this::prove);
    private final QuestionDesk questions;
    private final Commands commands;
    private final Recording recording = new Recording(session.journal());
    private final LiveJava java;
    private final Shell shell;

    private Workbench(Front front) {
        this.lessons = new LessonDesk(
                shelf,
                () -> stage(front),
                progress(),
                new ClassStore(session.home().classFile()));
        this.questions = questions(front);
        this.java = new LiveJava(session, front::leave);
        this.commands = commands(front);
        this.shell = new Shell(commands, session, front.attended() ? lessons : Unclaimed.NOBODY, java);
    }

    /** Opens a sitting behind this front. What it started ends with it, and with this process however that ends. */
    public static Workbench open(Front front, Symbols symbols) {
        Workbench workbench = new Workbench(front);
        workbench.session.symbols(symbols);
        workbench.session.watched(front.attended());
        workbench.session.spare().byItself(() -> front.attended() && workbench.nothingIsToComeAgain());
        Runtime.getRuntime().addShutdownHook(workbench.endWithProcess);
        return workbench;
    }

    /** Opens a sitting that nobody sees, in which a transcript is performed. */
    static Workbench unseen() {
        return open(Front.NOBODY, Symbols.DRAWN);
    }

    /** Every command, in the order of help. A maker is called when its command is first needed. */
    private Commands commands(Front front) {
        TrustGate gate = gate(front);
        Commands.Builder shop = ShopCommands.addTo(Commands.builder(), front, this::known, this::carryOut);
        ClaimCommands.addTo(shop, claims(front));
        LessonCommands.addTo(shop, lessons, shelf, gate, front);
        shop.add("present", () -> new PresentCommand(shelf, () -> stage(front), presenting(), front));
        QuestionCommands.addTo(shop, questions, this::known, this::carryOut);
        return ReviewCommands.addTo(shop, reviews, front)
                .add("verify", () -> new VerifyCommand(ShellPerformer::apart, gate, System.getenv()))
                .add("replay", () -> new ReplayCommand(this::performer, gate, front))
                .add("record", () -> new RecordCommand(recording))
                .add("record stop", () -> new RecordStopCommand(recording))
                .add("java", ModeCommand::java)
                .add("command", ModeCommand::command)
                .add("save", () -> new SaveCommand(java))
                .add("open", () -> new OpenCommand(java, gate))
                .add("help", () -> new HelpCommand(this::known))
                .add("history", () -> new HistoryCommand(front))
                .add("clear", () -> new ClearCommand(front))
                .add("exit", () -> new ExitCommand("exit", front))
                .add("quit", () -> new ExitCommand("quit", front))
                .build();
    }

    private ClaimDesk claims(Front front) {
        return new ClaimDesk(Folders.claims(), Here::look, this::judged, front::width);
    }

    private ClaimHistory judged() {
        return new ClaimHistory(session.home().claims(), Clock.systemUTC(), System.err::println);
    }

    private Performer performer(Job job) {
        return new ShellPerformer(room(session.directory()), job);
    }

    private JobStage stage(Front front) {
        return new ShopStage(room(session.directory()), session.home(), front, gate(front));
    }

    private QuestionDesk questions(Front front) {
        return new QuestionDesk(
                shelf,
                front == Front.NOBODY ? AnswerHistory.unkept() : answers(),
                this::prove,
                Clock.systemUTC(),
                front::width);
    }

    private void prove(InterviewQuestion question, Job job) throws InterruptedException {
        new ShopLaboratory(session, own -> room(session.directory())).prove(question, job);
    }

    private AnswerHistory answers() {
        return new AnswerHistory(session.home().answers(), System.err::println);
    }

    private int carryOut(String line, Job job) {
        return shell.apart().execute(line, job);
    }

    private PresentingStore presenting() {
        return new PresentingStore(session.home().presenting(), System.err::println);
    }

    private ProgressStore progress() {
        return new ProgressStore(session.home().progress(), System.err::println);
    }

    private ReviewHistory reviewed() {
        return new ReviewHistory(session.home().reviews(), answers(), System.err::println);
    }

    private TrustGate gate(Front front) {
        return new TrustGate(() -> new Trust(Folders.own(), session.home().trust(), System.err::println), front);
    }

    /** Neither a lesson nor a transcript tells what is to be seen: forks may start as fast as they can. */
    private boolean nothingIsToComeAgain() {
        return lessons.place().isEmpty() && recording.file().isEmpty();
    }

    /** A place to perform commands in, whose facts are asked for afterwards. */
    StepRoom room(Path folder) {
        return new StepRoom(session, shell.apart(), folder);
    }

    private Commands known() {
        return commands;
    }

    /** What could be typed where a kind of value is wanted. */
    CompletionSource values() {
        return new ShopValues(session, shelf, lessons);
    }

    /** How many cards come back now. */
    long due() {
        boolean any = Files.exists(session.home().reviews())
                || Files.exists(session.home().answers());
        return any ? reviews.due() : 0;
    }

    /** Where the learner is in a lesson. */
    Optional<Line> place() {
        return lessons.place();
    }

    public Session session() {
        return session;
    }

    /** What is typed goes here; a recording that goes on hears it. */
    public Shell shell() {
        return shell.before(new BetweenLines(session.spare()).and(recording).and(lessons));
    }

    /** Ends everything that still runs. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(endWithProcess);
        } catch (IllegalStateException processEnds) {
            end(); // the hook does the same just now; twice does no harm
        }
    }

    private void end() {
        recording.close(System.err::println);
        session.close();
    }
}
