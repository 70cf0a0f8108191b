/** When something shall happen: `at` HH:MM, `in` and `every` durations or units, `date` a day word, `day` of the month. */
export type When = Readonly<Record<string, string | number>>;
