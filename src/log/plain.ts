/** One line of JSON as a line for people: `12:34:56 warn  Slack did not answer. attempt=2`. */
export const plain = (line: string): string => {
  const { time, level, says, ...facts } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(facts).map(([name, fact]) => `${name}=${JSON.stringify(fact)}`);
  return `${[String(time).slice(11, 19), String(level).padEnd(5), visible(String(says)), ...rest].join(' ')}\n`;
};

/** A line is one line, and never moves the cursor of whoever reads it. */
const visible = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1));
