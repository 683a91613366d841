/** Short notes at the foot of the page: what was done, with a way to undo it, or what went wrong. */

export interface Toast {
  id: number;
  text: string;
  kind: "done" | "bad";
  action?: { label: string; run: () => void };
}

let last = 0;

class Toasts {
  shown = $state<Toast[]>([]);

  /** Show a note for some seconds; failures stay until they are closed. */
  say(text: string, action?: Toast["action"]): void {
    this.#add({ id: ++last, text, kind: "done", action }, 6000);
  }

  fail(error: unknown): void {
    this.#add(
      { id: ++last, text: error instanceof Error ? error.message : String(error), kind: "bad" },
      null,
    );
  }

  close(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  #add(toast: Toast, forMs: number | null): void {
    this.shown = [...this.shown.slice(-3), toast];
    if (forMs !== null) setTimeout(() => this.close(toast.id), forMs);
  }
}

export const toasts = new Toasts();
