/** What a screen reads from the server: its value, or that it is on its way, or why it did not come. */

import { live } from "./live.svelte";

export class Resource<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<Error | null>(null);
  loading = $state(true);
  #round = $state(0);

  /**
   * Read again whenever something `read` looks at before its first `await` changes, or the chronicle was made anew.
   * While it is read again the old value stays. Call this while a component is being made.
   */
  constructor(read: (signal: AbortSignal) => Promise<T>) {
    $effect(() => {
      void this.#round;
      void live.version;
      const control = new AbortController();
      this.loading = true;
      read(control.signal).then(
        (value) => this.#settle(control, value, null),
        (error: unknown) =>
          this.#settle(control, null, error instanceof Error ? error : new Error(String(error))),
      );
      return () => control.abort();
    });
  }

  again(): void {
    this.#round += 1;
  }

  #settle(control: AbortController, value: T | null, error: Error | null): void {
    if (control.signal.aborted) return;
    if (error === null) this.value = value;
    this.error = error;
    this.loading = false;
  }
}
