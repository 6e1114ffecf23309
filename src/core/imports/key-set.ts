const emptySlots = 1 << 12
const fullest = 0.6

/**
 * Which keys were met, by 64 bits of each: a key that was met is always known, one that wasn't is taken for known once in some 10^13 times, so whoever asks has to
 * look closer when told yes. Eight bytes a key, whatever its length.
 */
export class KeySet {
  #size = 0
  #slots = new Uint32Array(emptySlots * 2)

  /** Whether the key is certainly new. It is known from then on. */
  add(key: string): boolean {
    let low = 0x811c9dc5
    let high = 0x9e3779b9
    for (let index = 0; index < key.length; index++) {
      const code = key.charCodeAt(index)
      low = Math.imul(low ^ code, 0x01000193)
      high = Math.imul(high ^ code, 0x85ebca6b)
      high ^= high >>> 13
    }
    low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d)
    high = Math.imul(high ^ (low >>> 16), 0x297a2d39)
    if (!this.#put(low >>> 0, (high | 1) >>> 0)) return false
    this.#size++
    if (this.#size > (this.#slots.length / 2) * fullest) this.#grow()
    return true
  }

  /** An empty slot has no high half; no key has one of 0. */
  #put(low: number, high: number): boolean {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let at = (low * 2) & mask; ; at = (at + 2) & mask) {
      if (slots[at + 1] === 0) {
        slots[at] = low
        slots[at + 1] = high
        return true
      }
      if (slots[at] === low && slots[at + 1] === high) return false
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) this.#put(old[at] ?? 0, old[at + 1] ?? 0)
  }
}
