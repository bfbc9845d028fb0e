package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.session.Job;

/** Where the experiment that decides a question is run, as if its commands had been typed. */
public interface Laboratory {
    /** Runs the commands; what they print goes to the job. What they leave running is ended. On the job's thread. */
    void prove(InterviewQuestion question, Job job) throws InterruptedException;
}
