/**
 * A map that forgets: each entry after its own time, and the oldest entry when the map is full, so
 * that nobody fills the memory of this program by opening sign-ins. The clock may be replaced in tests.
 */
export class ExpiringMap<V> {
  readonly #entries = new Map<string, { value: V; expiresAt: number }>();
  readonly #capacity: number;
  readonly #now: () => number;

  constructor(capacity: number, now: () => number = Date.now) {
    this.#capacity = capacity;
    this.#now = now;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry.expiresAt > this.#now()) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  set(key: string, value: V, keepForSeconds: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, expiresAt: this.#now() + keepForSeconds * 1000 });
    if (this.#entries.size > this.#capacity) this.#makeRoom();
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  /** Drops what has expired; failing that, what was written longest ago. */
  #makeRoom(): void {
    const now = this.#now();
    for (const [key, { expiresAt }] of this.#entries) {
      if (expiresAt <= now) this.#entries.delete(key);
    }
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#capacity) return;
      this.#entries.delete(key);
    }
  }
}
