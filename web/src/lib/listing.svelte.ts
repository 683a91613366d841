/** A list that comes in parts: the parts read so far, and a way to the next one. */

import type { Page } from "../api/types";
import { live } from "./live.svelte";

export class Listing<T> {
  items = $state.raw<T[]>([]);
  total = $state(0);
  loading = $state(true);
  error = $state.raw<Error | null>(null);
  #next = $state<string | null>(null);
  #round = $state(0);
  #read: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>;
  #control = new AbortController();

  /**
   * Read the first part, and begin anew whenever something `read` looks at before its first `await` changes, or the
   * chronicle was made anew. Call this while a component is being made.
   */
  constructor(read: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>) {
    this.#read = read;
    $effect(() => {
      void this.#round;
      void live.version;
      this.#control = new AbortController();
      const control = this.#control;
      this.loading = true;
      void this.#take(read(null, control.signal), control, []);
      return () => control.abort();
    });
  }

  /** Read the next part; null where there is none. */
  get more(): (() => void) | null {
    const cursor = this.#next;
    if (cursor === null) return null;
    return () => {
      this.loading = true;
      void this.#take(this.#read(cursor, this.#control.signal), this.#control, this.items);
    };
  }

  again(): void {
    this.#round += 1;
  }

  async #take(coming: Promise<Page<T>>, control: AbortController, before: T[]): Promise<void> {
    try {
      const page = await coming;
      if (control.signal.aborted) return;
      this.items = [...before, ...page.items];
      this.total = page.total;
      this.#next = page.next;
      this.error = null;
    } catch (error) {
      if (control.signal.aborted) return;
      this.error = error instanceof Error ? error : new Error(String(error));
    }
    this.loading = false;
  }
}
