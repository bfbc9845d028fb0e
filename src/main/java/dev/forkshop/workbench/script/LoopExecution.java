package dev.forkshop.workbench.script;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.Inspect;
import dev.forkshop.runtime.module.LiveModule;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import jdk.jshell.execution.DirectExecutionControl;

/**
 * Calls JShell's snippets on the loop, as code of one live module, and shows their values as Node would. Called on the
 * thread of whoever evaluates.
 */
final class LoopExecution extends DirectExecutionControl {
    private final EventLoop loop;
    private final LiveModule module;

    LoopExecution(EventLoop loop, LiveModule module) {
        super(new ModuleLoader(module));
        this.loop = loop;
        this.module = module;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        try {
            Object value = onLoop(snippet).get();
            return value == null ? "null" : Inspect.of(value);
        } catch (ExecutionException failed) {
            throw thrownBy(failed.getCause());
        }
    }

    private CompletableFuture<Object> onLoop(Method snippet) {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        loop.execute(() -> {
            try {
                outcome.complete(module.call(() -> snippet.invoke(null)));
            } catch (Exception thrown) {
                outcome.completeExceptionally(thrown);
            }
        });
        return outcome;
    }

    private static Exception thrownBy(Throwable failure) {
        boolean stopped = failure instanceof InvocationTargetException call
                && (LiveModule.isStop(call.getCause()) || call.getCause() instanceof InterruptedException);
        return stopped || failure instanceof CancellationException
                ? new StoppedException()
                : failure instanceof Exception known ? known : new Exception(failure);
    }

    @Override
    public String varValue(String className, String variable) throws InternalException {
        try {
            Field field = findClass(className).getDeclaredField(variable);
            field.setAccessible(true);
            return Inspect.of(field.get(null));
        } catch (ReflectiveOperationException unreadable) {
            throw new InternalException(unreadable.toString());
        }
    }

    @Override
    public void stop() {
        module.interrupt();
    }
}
