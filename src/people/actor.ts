/** Who caused something: a person's id and name. The executor's `Actor` has the same shape. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}
