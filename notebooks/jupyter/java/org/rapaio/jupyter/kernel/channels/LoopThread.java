package org.rapaio.jupyter.kernel.channels;

import java.util.Arrays;

/**
 * Takes the place of the kernel's class of this name (rapaio-jupyter-kernel 3.0.1), which loses a race at the start, so
 * that the kernel hangs. There, a thread counts as running only after it has started: one that looks too early ends at
 * once. And it may take a message before {@code Channels.connect}, which starts it, has registered who handles messages.
 * Here a thread runs from the beginning and waits until its starter has left that method.
 */
public final class LoopThread extends Thread {

    private volatile boolean running = true;
    private volatile Thread starter;
    private final long sleep;
    private final Runnable loopBody;

    public LoopThread(String name, long sleep, Runnable loopBody) {
        super(name);
        this.sleep = sleep;
        this.loopBody = loopBody;
    }

    @Override
    public synchronized void start() {
        starter = Thread.currentThread();
        super.start();
    }

    @Override
    public void run() {
        try {
            while (running && isConnecting(starter)) {
                Thread.sleep(10);
            }
            starter = null;
            while (running) {
                loopBody.run();
                Thread.sleep(sleep);
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private static boolean isConnecting(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Channels.class.getName())
                        && frame.getMethodName().equals("connect"));
    }

    public void shutdown() {
        running = false;
    }
}
