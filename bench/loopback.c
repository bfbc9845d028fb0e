/*
 * loopback kept|closed|passed [SECONDS]: what the kernel takes for the rows of bench/run that are about a cluster. Two
 * servers and a client do the same system calls with nothing in between: 32 connections, one request at a time on each.
 *   kept    the connections stay open, half of them at each server
 *   closed  one connection a request; both servers accept at one port
 *   passed  the same; a third process accepts, and passes each descriptor to a server that has answered the last one
 * With YIELD=1 a server that finds nothing to do gives its processor away once before it sleeps.
 *
 *   gcc -O2 -o target/loopback bench/loopback.c && target/loopback kept
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CONNECTIONS = 32, READY = 64, SERVERS = 2, MOST = 4096 };

static const char ANSWER[] = "HTTP/1.1 200 OK\r\nDate: Sat, 01 Jan 2000 00:00:00 GMT\r\nConnection: keep-alive\r\n"
                             "Keep-Alive: timeout=5\r\nContent-Length: 6\r\n\r\nhello\n";
static const char REQUEST[] = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
static char buffer[65536];

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void watch(int epoll, int fd) {
    struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

/* ---- descriptors on a Unix socket, each with one byte */

static struct msghdr message(struct iovec *byte, char *control, size_t length) {
    return (struct msghdr){.msg_iov = byte, .msg_iovlen = 1, .msg_control = control, .msg_controllen = length};
}

static void give(int lane, int fd) {
    char control[CMSG_SPACE(sizeof fd)] = {0};
    struct iovec byte = {"d", 1};
    struct msghdr gift = message(&byte, control, sizeof control);
    struct cmsghdr *head = CMSG_FIRSTHDR(&gift);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof fd);
    memcpy(CMSG_DATA(head), &fd, sizeof fd);
    sendmsg(lane, &gift, 0);
}

static int take(int lane) {
    char control[CMSG_SPACE(sizeof(int))], said;
    struct iovec byte = {&said, 1};
    struct msghdr gift = message(&byte, control, sizeof control);
    int fd = -1;
    if (recvmsg(lane, &gift, 0) > 0)
        memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&gift)), sizeof fd);
    return fd;
}

/* ---- the servers */

static int listener(struct sockaddr_in *at) {
    socklen_t length = sizeof *at;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    *at = (struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    bind(fd, (struct sockaddr *)at, length);
    listen(fd, 511);
    getsockname(fd, (struct sockaddr *)at, &length);
    return fd;
}

static int wait_for(int epoll, struct epoll_event *ready) {
    static int yields = -1;
    int found = 0;
    if (yields < 0)
        yields = getenv("YIELD") != NULL;
    if (yields) {
        sched_yield();
        found = epoll_wait(epoll, ready, READY, 0);
    }
    return found > 0 ? found : epoll_wait(epoll, ready, READY, -1);
}

static void open_connection(int epoll, int fd) {
    int yes = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    watch(epoll, fd);
}

static void answer(int fd, int closes) {
    ssize_t got = recv(fd, buffer, sizeof buffer, 0);
    if (got > 0)
        send(fd, ANSWER, sizeof ANSWER - 1, MSG_NOSIGNAL);
    if (got == 0 || (got > 0 && closes))
        close(fd);
}

/* Accepts at a listener, or takes what comes by a lane; the other one is -1. */
static void serve(int door, int lane, int closes) {
    struct epoll_event ready[READY];
    int epoll = epoll_create1(0);
    watch(epoll, door >= 0 ? door : lane);
    for (;;)
        for (int i = wait_for(epoll, ready) - 1; i >= 0; i--) {
            int fd = ready[i].data.fd, one;
            if (fd == door) {
                while ((one = accept4(door, NULL, NULL, SOCK_NONBLOCK)) >= 0)
                    open_connection(epoll, one);
            } else if (fd == lane) {
                one = take(lane);
                send(lane, "a", 1, 0);
                open_connection(epoll, one);
            } else {
                answer(fd, closes);
            }
        }
}

/* Accepts; each server has at most one descriptor that it has not answered. */
static void deal(int door, const int *lanes) {
    struct epoll_event ready[READY];
    int offered[SERVERS] = {-1, -1}, queue[MOST], first = 0, last = 0, one, turn = 0;
    int epoll = epoll_create1(0);
    watch(epoll, door);
    for (int i = 0; i < SERVERS; i++)
        watch(epoll, lanes[i]);
    for (;;) {
        for (int i = wait_for(epoll, ready) - 1; i >= 0; i--)
            if (ready[i].data.fd == door) {
                while ((one = accept4(door, NULL, NULL, SOCK_NONBLOCK)) >= 0)
                    queue[last++ % MOST] = one;
            } else {
                int server = ready[i].data.fd == lanes[1];
                recv(lanes[server], buffer, sizeof buffer, 0);
                close(offered[server]);
                offered[server] = -1;
            }
        for (int i = 0; i < SERVERS; i++, turn = !turn)
            if (first < last && offered[turn] < 0)
                give(lanes[turn], offered[turn] = queue[first++ % MOST]);
    }
}

static int start_servers(const char *kind, struct sockaddr_in *ports, pid_t *pids) {
    int closes = strcmp(kind, "kept") != 0, passed = strcmp(kind, "passed") == 0, lanes[SERVERS];
    int doors[SERVERS] = {listener(&ports[0])};
    if (closes)
        ports[1] = ports[0];
    doors[1] = closes ? doors[0] : listener(&ports[1]);
    for (int i = 0; i < SERVERS; i++) {
        int pair[2];
        socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
        lanes[i] = pair[0];
        if ((pids[i] = fork()) == 0)
            serve(passed ? -1 : doors[i], pair[1], closes);
        close(pair[1]);
    }
    if (passed && (pids[SERVERS] = fork()) == 0)
        deal(doors[0], lanes);
    close(doors[0]);
    return SERVERS + passed;
}

/* ---- the client */

static void ask(int fd) { send(fd, REQUEST, sizeof REQUEST - 1, 0); }

static int connect_to(int epoll, const struct sockaddr_in *port) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (const struct sockaddr *)port, sizeof *port) < 0)
        perror("connect");
    watch(epoll, fd);
    return fd;
}

static long load(const struct sockaddr_in *ports, int closes, double seconds) {
    struct epoll_event ready[READY];
    int epoll = epoll_create1(0);
    long answers = 0;
    for (int i = 0; i < CONNECTIONS; i++)
        ask(connect_to(epoll, &ports[i % SERVERS]));
    for (double end = now() + seconds; now() < end;)
        for (int i = epoll_wait(epoll, ready, READY, 100) - 1; i >= 0; i--) {
            int fd = ready[i].data.fd;
            if (recv(fd, buffer, sizeof buffer, 0) < (ssize_t)sizeof ANSWER - 1)
                continue; /* on a loopback an answer comes as one; what is less is the end of the last connection */
            answers++;
            if (closes) {
                close(fd);
                fd = connect_to(epoll, &ports[0]);
            }
            ask(fd);
        }
    return answers;
}

static double processor(pid_t pid) {
    char path[64];
    long long nanos = 0;
    snprintf(path, sizeof path, "/proc/%d/schedstat", (int)pid);
    FILE *file = fopen(path, "r");
    if (file == NULL || fscanf(file, "%lld", &nanos) != 1)
        nanos = 0;
    if (file != NULL)
        fclose(file);
    return nanos / 1e3;
}

int main(int count, char **words) {
    const char *kind = count > 1 ? words[1] : "kept";
    double seconds = count > 2 ? atof(words[2]) : 2, used = 0;
    struct sockaddr_in ports[SERVERS];
    pid_t pids[SERVERS + 1];
    int servers = start_servers(kind, ports, pids);
    double own = processor(getpid());
    long answers = load(ports, strcmp(kind, "kept") != 0, seconds);
    own = processor(getpid()) - own;
    for (int i = 0; i < servers; i++) {
        used += processor(pids[i]);
        kill(pids[i], SIGKILL);
        waitpid(pids[i], NULL, 0);
    }
    printf("%s: %.0f answers a second; processor time for each: client %.1f us, servers %.1f us\n", kind,
           answers / seconds, own / answers, used / answers);
    return 0;
}
