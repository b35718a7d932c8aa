"""Starts the Java notebooks' kernel a number of times in a row and runs one cell in each: start-kernel.py TIMES.

The kernel's own start-up race hung about one start in ten; see LoopThread in notebooks/jupyter/java.
"""

import os
import sys
import time
from pathlib import Path

os.environ["JUPYTER_PATH"] = str(Path(__file__).resolve().parent.parent / "notebooks" / "jupyter")

from jupyter_client.manager import start_new_kernel  # noqa: E402 (reads JUPYTER_PATH when it is loaded)


def start_once():
    manager, client = start_new_kernel(kernel_name="hedgerow-java", startup_timeout=60)
    try:
        seen = []
        client.execute_interactive(
            "6 * 7", timeout=60, output_hook=lambda message: seen.append(message["content"].get("data", {})))
        return any("42" in str(data) for data in seen)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def main(times):
    failed = 0
    begin = time.monotonic()
    for attempt in range(1, times + 1):
        try:
            good = start_once()
        except RuntimeError as fault:
            good = False
            print(f"start {attempt}: {fault}", flush=True)
        failed += not good
    print(f"kernel starts: {times - failed} passed, {failed} failed, {(time.monotonic() - begin) / times:.1f} s each")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
