/** What the server says while the page is open: how far a build has come, and that the chronicle was made anew. */

import { address } from "../api/client";

export interface Progress {
  stage: string;
  done: number;
  total: number | null;
}

class Live {
  /** Goes up each time the chronicle was made anew: whoever shows it reads again. */
  version = $state(0);
  progress = $state.raw<Progress | null>(null);
  #source: EventSource | null = null;

  /** Begin to listen. The browser comes back by itself when the line is cut. */
  open(): void {
    if (this.#source) return;
    this.#source = new EventSource(address("progress"));
    this.#source.addEventListener("chronicle-changed", () => {
      this.progress = null;
      this.version += 1;
    });
    for (const stage of ["reading", "coding", "reconciling"]) {
      this.#source.addEventListener(stage, (event) => this.#heard(stage, event as MessageEvent<string>));
    }
    for (const end of ["done", "failed"]) this.#source.addEventListener(end, () => (this.progress = null));
  }

  /** Hear one kind of message, until the returned function is called. */
  on(name: string, hear: (data: unknown) => void): () => void {
    this.open();
    const listener = (event: Event) => hear(parsed((event as MessageEvent<string>).data));
    this.#source?.addEventListener(name, listener);
    return () => this.#source?.removeEventListener(name, listener);
  }

  #heard(stage: string, event: MessageEvent<string>): void {
    const data = parsed(event.data) as { done?: number; total?: number | null } | null;
    this.progress = { stage, done: data?.done ?? 0, total: data?.total ?? null };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export const live = new Live();
