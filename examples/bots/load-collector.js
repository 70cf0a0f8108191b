#!/usr/bin/env node
/**
 * load-collector: samples this machine's load, memory and uptime, one JSON line each, into a folder it shares with
 * disk-analyzer and sample-aggregator. Starts a new file each day and keeps a week.
 *
 * SAMPLES_FOLDER  where to write (default: the working directory)
 * SAMPLE_SECONDS  between samples (default 5)
 */
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { cpus, freemem, loadavg, totalmem, uptime } from 'node:os';
import { join } from 'node:path';

const folder = process.env.SAMPLES_FOLDER ?? process.cwd();
const seconds = Number(process.env.SAMPLE_SECONDS ?? 5);
if (!(seconds >= 0.1 && seconds <= 3600)) {
  console.error('ERROR SAMPLE_SECONDS must be between 0.1 and 3600');
  process.exit(2);
}
const KEPT_FILES = 7;
const HIGH_LOAD = 1.5; // a core
const LOW_MEMORY = 0.05; // of all

const say = (level, text) => console.log(`${new Date().toISOString()} ${level} ${text}`);

const sample = () => {
  const at = new Date();
  const load = loadavg()[0];
  const free = freemem() / totalmem();
  const line = {
    at: at.toISOString(),
    load,
    cores: cpus().length,
    memoryFree: freemem(),
    memoryTotal: totalmem(),
    uptime: Math.round(uptime()),
  };
  appendFileSync(join(folder, `load-${at.toISOString().slice(0, 10)}.jsonl`), `${JSON.stringify(line)}\n`);
  if (load / line.cores > HIGH_LOAD) say('WARN', `load ${load.toFixed(2)} on ${line.cores} cores`);
  else if (free < LOW_MEMORY) say('WARN', `only ${Math.round(free * 100)} % of memory is free`);
  else say('INFO', `load ${load.toFixed(2)}, ${Math.round(free * 100)} % of memory free`);
};

const forgetOldFiles = () => {
  const files = readdirSync(folder)
    .filter((name) => /^load-\d{4}-\d\d-\d\d\.jsonl$/.test(name))
    .sort();
  for (const name of files.slice(0, -KEPT_FILES)) rmSync(join(folder, name));
};

let failures = 0;
const tick = () => {
  try {
    sample();
    failures = 0;
  } catch (error) {
    failures += 1;
    say('ERROR', `could not write a sample: ${error.code ?? error.message}`);
    if (failures >= 5) process.exit(1);
  }
};

const timers = [];
const end = (signal) => {
  for (const timer of timers) clearInterval(timer);
  say('INFO', `stopping after ${signal}`);
};
// Before the first line is said: whoever reads it may stop us at once.
process.once('SIGTERM', end);
process.once('SIGINT', end);

mkdirSync(folder, { recursive: true });
forgetOldFiles();
say('INFO', `sampling every ${seconds} s into ${folder}`);
tick();
timers.push(setInterval(tick, seconds * 1000), setInterval(forgetOldFiles, 3_600_000));
