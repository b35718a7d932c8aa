package org.rapaio.jupyter.kernel.channels;

/**
 * Takes the place of the kernel's class of this name (rapaio-jupyter-kernel 3.0.1), which marks itself as running only
 * after its thread has started: a thread that looks too early ends at once, and the kernel hangs. Here it runs from the
 * beginning.
 */
public final class LoopThread extends Thread {

    private volatile boolean running = true;
    private final long sleep;
    private final Runnable loopBody;

    public LoopThread(String name, long sleep, Runnable loopBody) {
        super(name);
        this.sleep = sleep;
        this.loopBody = loopBody;
    }

    @Override
    public void run() {
        while (running) {
            loopBody.run();
            try {
                Thread.sleep(sleep);
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    public void shutdown() {
        running = false;
    }
}
