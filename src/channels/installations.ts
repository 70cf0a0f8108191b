/** A workspace whose people let an adapter in by themselves, and the key to it. */
export interface Installation {
  /** The platform's id of the workspace. */
  readonly workspace: string;
  readonly token: string;
  /** Whatever else the adapter has to know of it; no secrets. */
  readonly facts: Readonly<Record<string, string>>;
  /** ms since the epoch. */
  readonly at: number;
}

/** For one adapter. Looked up anew each time, so that what one replica was told all of them know. */
export interface Installations {
  get(workspace: string): Promise<Installation | undefined>;
  /** In the place of an earlier one of the same workspace. */
  save(installation: Omit<Installation, 'at'>): Promise<void>;
  /** `before`: one that was made later stays, since what was said of the earlier one does not concern it. */
  remove(workspace: string, before?: number): Promise<boolean>;
}
