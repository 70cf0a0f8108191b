export interface Source {
  readonly name: string;
  /** `everyday`: people talking and explaining. `shell`: commands typed into another program. */
  readonly kind: 'everyday' | 'shell';
  /** Reads into `folder` what it must fetch; rejects when it is not to be had here, and then it is left out, and said. */
  gather(folder: string): Promise<readonly string[]>;
}
