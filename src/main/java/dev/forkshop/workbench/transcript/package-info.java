/**
 * The grammar of transcripts: the parser and what it reads a file into. A lesson's {@code shop} fences are read by the
 * same parser. {@code match} holds expected lines against real ones, {@code verify} runs a file, {@code record} writes
 * one, {@code replay} performs it. How a command is run is nobody's business here.
 *
 * <pre>
 * # a note                      ## a chapter
 * shop> a command               ....> more of it              in> typed while it runs
 * expected output               err| on standard error        out| never read as anything but output
 * &lt;pid> &lt;tid> &lt;port> &lt;ms> &lt;bytes> &lt;path> &lt;id> &lt;n> &lt;word> &lt;*>             &lt;&lt; is a plain &lt;
 * &lt;ms:5..50> a range           &lt;pid=A> binds, once a file    &lt;A> the same    &lt;pid=B!=A> another one
 * ... any lines                 err| ... of one channel       ... (x1) the three dots themselves
 * line (x4) (x2..8) (x2..) (?)  line (x2) (x1) is a line that ends in (x2)
 * { any order, lines, }         with ... inside, other lines may come between
 * !~ text                       no line of this command may contain it
 * [exit 3] [signal SIGTERM]     without one, the exit status must be 0
 * [within 800 ms]               [only if node>=20], before a command; also a program, jdk, linux, macos, windows
 * </pre>
 *
 * In a command {@code <A>} is what A stands for and {@code <<A>} is {@code <A>}; every other {@code <} is itself.
 * Blank lines before the next command, and spaces at a line's end, mean nothing.
 */
package dev.forkshop.workbench.transcript;
