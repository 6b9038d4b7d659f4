"""Runs commands in turn (A B C, A B C…) and gives the median of each figure and of the ratios, round by round.

Processor time and peak memory come from wait4; the first round is not counted. Work lies on tmpfs where there is one.
"""
import os
import shutil
import statistics
import subprocess
import tempfile
import time


class Command:
    """name; argv; cwd; before: called ahead of each run, out of the clock."""

    def __init__(self, name, argv, cwd=None, before=None):
        self.name, self.argv, self.cwd, self.before = name, argv, cwd, before
        self.runs = []

    def run(self):
        if self.before:
            self.before()
        begin = time.monotonic()
        process = subprocess.Popen(self.argv, cwd=self.cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{self.name}: exit status {process.returncode}: {' '.join(map(str, self.argv))}")
        return {"wall": time.monotonic() - begin, "cpu": usage.ru_utime + usage.ru_stime, "MiB": usage.ru_maxrss / 1024}

    def median(self, figure):
        return statistics.median(run[figure] for run in self.runs)

    def ratio(self, other, figure):
        return statistics.median(a[figure] / b[figure] for a, b in zip(self.runs, other.runs))


def rounds(commands, count):
    for number in range(count + 1):
        for command in commands:
            figures = command.run()
            if number:
                command.runs.append(figures)


def table(title, commands, base):
    """Prints one row a command, with its ratio to `base`."""
    print(f"\n{title}\n{'':42}{'wall s':>9}{'cpu s':>9}{'MiB':>8}{'wall ÷':>9}{'cpu ÷':>9}")
    for command in commands:
        print(f"{command.name:42}{command.median('wall'):9.3f}{command.median('cpu'):9.3f}{command.median('MiB'):8.0f}"
              f"{command.ratio(base, 'wall'):9.3f}{command.ratio(base, 'cpu'):9.3f}")


def work_folder():
    """A fresh folder on tmpfs, removed by the caller."""
    return tempfile.mkdtemp(prefix="annuaire-bench.", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)


def remover(path):
    return lambda: shutil.rmtree(path, ignore_errors=True)
