/**
 * Times written for cron, in the words of anybody else: "0 3 * * 1-5" is "every weekday at 03:00". Source of the format: crontab(5).
 */
const FIELD = String.raw`(?:\*(?:\/\d{1,2})?|(?:\d{1,2}|[a-z]{3})(?:-(?:\d{1,2}|[a-z]{3}))?(?:,\d{1,2})*)`;
const CRON = new RegExp(
  String.raw`(?:(?<=^|\s)(?:every|at|on|cron|with (?:the )?cron|using cron|by cron)[: ]{1,2})?(?<![^\s:"'\x60])(["'\x60]?)(${FIELD}(?: ${FIELD}){4})\1(?=$|[\s,.!;])`,
  'gi',
);

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT = /^(?:sun|mon|tue|wed|thu|fri|sat)$/i;

/** Every time for cron in a text put in words, with the quotation marks that are around it and nothing else. What has none of ours stays a word that nobody knows, so that it is asked about. */
export const cronInWords = (text: string): string =>
  /[*\d] [*\d]/.test(text) && text.includes('*')
    ? text.replaceAll(CRON, (written: string, _mark: string, cron: string) =>
        cron.includes('*') ? ` ${inWords(cron.toLowerCase()) ?? 'at unknown-cron-time'} ` : written,
      )
    : text;

const inWords = (cron: string): string | undefined => {
  const [minute = '', hour = '', date, month, day = ''] = cron.split(' ');
  if (date !== '*' || month !== '*') return undefined;
  const minutes = /^\*\/(\d+)$/.exec(minute)?.[1];
  if (hour === '*' && day === '*')
    return minute === '*' ? 'every minute' : minutes ? `every ${minutes} minutes` : hourly(minute);
  const hours = /^\*\/(\d+)$/.exec(hour)?.[1];
  if (hours && day === '*' && minute === '0') return `every ${hours} hours`;
  const days = daysOf(day);
  return /^\d+$/.test(minute) && /^\d+$/.test(hour) && Number(hour) < 24 && Number(minute) < 60 && days
    ? `every ${days} at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
    : undefined;
};

const hourly = (minute: string): string | undefined => (minute === '0' ? 'every hour' : undefined);

const daysOf = (day: string): string | undefined => {
  if (day === '*') return 'day';
  if (/^(?:1-5|mon-fri)$/.test(day)) return 'weekday';
  if (/^[0-7]$/.test(day)) return DAYS[Number(day)];
  return SHORT.test(day) ? DAYS.find((name) => name.startsWith(day)) : undefined;
};
