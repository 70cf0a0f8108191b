/** Points of one figure, kept finer the younger they are: a week costs some 1,600 points. */
const tiers = [
  { every: 10_000, keep: 360 },
  { every: 120_000, keep: 720 },
  { every: 1_200_000, keep: 504 },
] as const;

export type Point = readonly [at: number, value: number];

export class MetricHistory {
  readonly #tiers = tiers.map(({ every, keep }) => new Ring(every, keep));

  add(at: number, value: number): this {
    for (const tier of this.#tiers) tier.add(at, value);
    return this;
  }

  /** Oldest first, each stretch of time from the finest tier that still has it. */
  since(from: number): readonly Point[] {
    const points: Point[] = [];
    for (const tier of this.#tiers.toReversed()) {
      const own = tier.points().filter(([at]) => at >= from);
      // A tier that still has all says it best; a coarser step may begin before the first sample.
      const first = tier.complete ? Number.NEGATIVE_INFINITY : (own[0]?.[0] ?? Number.POSITIVE_INFINITY);
      while (points.length > 0 && (points.at(-1)?.[0] ?? 0) >= first) points.pop();
      points.push(...own);
    }
    return points;
  }
}

/** Means over steps of time, the last so many. The step under way shows its mean so far. */
class Ring {
  readonly #every: number;
  readonly #keep: number;
  readonly #points: Point[] = [];
  /** Nothing has had to give way yet. */
  complete = true;
  #step = Number.NaN;
  #sum = 0;
  #count = 0;

  constructor(every: number, keep: number) {
    this.#every = every;
    this.#keep = keep;
  }

  add(at: number, value: number): void {
    const step = Math.floor(at / this.#every);
    if (step !== this.#step) {
      this.#close();
      this.#step = step;
    }
    this.#sum += value;
    this.#count += 1;
  }

  points(): readonly Point[] {
    return this.#count === 0 ? this.#points : [...this.#points, this.#open()];
  }

  #open(): Point {
    return [this.#step * this.#every, this.#sum / this.#count];
  }

  #close(): void {
    if (this.#count > 0) this.#points.push(this.#open());
    if (this.#points.length > this.#keep) {
      this.#points.shift();
      this.complete = false;
    }
    this.#sum = 0;
    this.#count = 0;
  }
}
