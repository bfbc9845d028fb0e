package dev.forkshop.workbench.command;

/** The headings under which help lists the commands. */
public final class Groups {
    public static final String PROGRAMS = "start something";

    public static final String CHILDREN = "what runs";

    public static final String SERVERS = "servers and load";

    public static final String INSIGHT = "what happened";

    public static final String CLAIMS = "the documents on trial";

    public static final String PROMPT = "the prompt";

    public static final String LESSONS = "lessons";

    public static final String AUTHORS = "lessons of your own";

    public static final String QUESTIONS = "questions of interviews";

    public static final String TRANSCRIPTS = "transcripts";

    private Groups() {}
}
