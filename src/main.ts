import { runCommandLine } from './command-line/run.ts';

/** The process, as `bin/codex32.js` starts it: from these sources or from their build. */
process.exitCode = await runCommandLine(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  folder: process.cwd(),
});
// What should have ended by now may keep the process alive no longer; output that is still on its way may.
setTimeout(() => process.exit(), 2_000).unref();
