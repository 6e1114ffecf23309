/**
 * Who is one person with whom, by number. Two who are kept apart never become one, nor do the people whom they are one with.
 */
export class SamePeople {
  readonly #parent: number[]
  readonly #members: number[][]
  readonly #apart = new Map<number, Set<number>>()

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index)
    this.#members = this.#parent.map((index) => [index])
  }

  /** Whoever stands for the person that this one is. */
  rootOf(index: number): number {
    let root = index
    while (this.#parent[root] !== root) {
      this.#parent[root] = this.#parent[this.#parent[root] ?? root] ?? root
      root = this.#parent[root] ?? root
    }
    return root
  }

  membersOf(index: number): readonly number[] {
    return this.#members[this.rootOf(index)] ?? []
  }

  areApart(a: number, b: number): boolean {
    return this.#apart.get(this.rootOf(a))?.has(this.rootOf(b)) ?? false
  }

  keepApart(a: number, b: number): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)]
    if (one === other) return
    this.#apartFrom(one).add(other)
    this.#apartFrom(other).add(one)
  }

  /** Makes them one; false where they are kept apart. */
  unite(a: number, b: number): boolean {
    const [one, other] = [this.rootOf(a), this.rootOf(b)]
    if (one === other) return true
    if (this.areApart(one, other)) return false
    const [into, from] = this.membersOf(one).length >= this.membersOf(other).length ? [one, other] : [other, one]
    this.#parent[from] = into
    this.#members[into]?.push(...(this.#members[from] ?? []))
    for (const third of this.#apart.get(from) ?? []) {
      this.#apart.get(third)?.delete(from)
      this.#apartFrom(third).add(into)
      this.#apartFrom(into).add(third)
    }
    this.#apart.delete(from)
    return true
  }

  #apartFrom(root: number): Set<number> {
    const known = this.#apart.get(root) ?? new Set<number>()
    this.#apart.set(root, known)
    return known
  }
}
