#!/usr/bin/env python3
"""disk-analyzer: watches how full the disk is, tells when it will be full at this pace, and what takes the room.

SAMPLES_FOLDER   where findings go, one JSON line each (default: the working directory)
ANALYZE_FOLDER   whose disk is watched (default: the samples folder)
ANALYZE_SECONDS  between looks (default 15)
"""
import json
import os
import shutil
import signal
import sys
import threading
import time
from collections import deque
from datetime import datetime, timezone

SAMPLES = os.environ.get("SAMPLES_FOLDER") or os.getcwd()
WATCHED = os.environ.get("ANALYZE_FOLDER") or SAMPLES
NEARLY_FULL = 0.90
HISTORY = 240  # looks that the pace is taken from
MOST_ENTRIES = 20_000  # files looked at for "what takes the room"
MOST_BYTES = 5_000_000  # of findings, then a new file; one old one is kept


def now():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def say(level, text):
    print(f"{now()} {level} {text}", flush=True)


def interval():
    try:
        seconds = float(os.environ.get("ANALYZE_SECONDS") or 15)
    except ValueError:
        seconds = 0
    if not 0.1 <= seconds <= 3600:
        print("ERROR ANALYZE_SECONDS must be between 0.1 and 3600", file=sys.stderr, flush=True)
        sys.exit(2)
    return seconds


def largest(folder):
    """The largest file below a folder, without following links; looks at a bounded number of files."""
    found, seen, waiting = (0, None), 0, [folder]
    while waiting and seen < MOST_ENTRIES:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    seen += 1
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif entry.is_file(follow_symlinks=False):
                        found = max(found, (entry.stat(follow_symlinks=False).st_size, entry.path))
        except OSError:
            continue
    return found


def pace(looks):
    """Bytes a second that the disk fills by: the slope of a straight line through the looks."""
    if len(looks) < 20:
        return None
    mean_at = sum(at for at, _ in looks) / len(looks)
    mean_used = sum(used for _, used in looks) / len(looks)
    spread = sum((at - mean_at) ** 2 for at, _ in looks)
    return sum((at - mean_at) * (used - mean_used) for at, used in looks) / spread if spread else None


def write(finding):
    path = os.path.join(SAMPLES, "disk.jsonl")
    if os.path.exists(path) and os.path.getsize(path) > MOST_BYTES:
        os.replace(path, os.path.join(SAMPLES, "disk.1.jsonl"))
    with open(path, "a", encoding="utf-8") as out:
        out.write(json.dumps(finding) + "\n")


def look(looks):
    usage = shutil.disk_usage(WATCHED)
    looks.append((time.monotonic(), usage.used))
    share, filling = usage.used / usage.total, pace(looks)
    size, path = largest(WATCHED)
    finding = {"at": now(), "used": usage.used, "total": usage.total, "bytesPerSecond": filling, "largest": path, "largestSize": size}
    write(finding)
    hours = usage.free / filling / 3600 if filling and filling > 0 else None
    pace_says = f", full in {hours:.1f} hours at this pace" if hours is not None and hours < 72 else ""
    urgent = share > NEARLY_FULL or (hours is not None and hours < 1)
    say("WARN" if urgent else "INFO", f"disk {share:.0%} full, {usage.free / 2**30:.1f} GiB free{pace_says}")


def main():
    seconds, over = interval(), threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: over.set())
    os.makedirs(SAMPLES, exist_ok=True)
    say("INFO", f"watching the disk of {WATCHED} every {seconds:g} s")
    looks, failures = deque(maxlen=HISTORY), 0
    while not over.is_set():
        try:
            look(looks)
            failures = 0
        except OSError as error:
            failures += 1
            say("ERROR", f"could not look: {error.strerror}")
            if failures >= 5:
                sys.exit(1)
        over.wait(seconds)
    say("INFO", "stopping as asked")


main()
