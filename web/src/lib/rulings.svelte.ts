/** People's decisions: sent, told of, taken back. Nothing is changed on the page before the server has it in its log. */

import { post } from "../api/client";
import type { Recorded } from "../api/types";
import type { Decision } from "../api/types";
import { person } from "./person.svelte";
import { toasts } from "./toasts.svelte";
import { here } from "./workspace.svelte";

export interface Ruling {
  action: string;
  subjects: readonly string[];
  payload?: Record<string, unknown>;
  reason?: string;
}

/** A decision of this visit, and what it was about in words. */
export interface Made {
  decision: Decision;
  told: string;
}

class Rulings {
  /** Newest first. */
  made = $state.raw<Made[]>([]);
  busy = $state(false);

  /** Record a decision; return it, or null where it was not recorded (the reader was told why). */
  async rule(ruling: Ruling, told: string): Promise<Decision | null> {
    // What the reader has seen of the log: somebody else's later ruling on the same is not passed over.
    const seen = here.value ? { head: here.value.head } : {};
    const decision = await this.#send("decisions", { payload: {}, reason: "", ...seen, ...ruling });
    if (decision) {
      this.made = [{ decision, told }, ...this.made];
      toasts.say(told, { label: "Undo", run: () => void this.undo(decision.id) });
    }
    return decision;
  }

  /** Take a decision back. */
  async undo(id: string, reason = ""): Promise<Decision | null> {
    const decision = await this.#send("decisions/undo", { id, reason });
    if (decision) {
      this.made = this.made.filter((one) => one.decision.id !== id);
      toasts.say("Undone.");
    }
    return decision;
  }

  async #send(path: string, body: Record<string, unknown>): Promise<Decision | null> {
    const name = await person.known();
    if (name === null) return null;
    this.busy = true;
    try {
      return (await post<Recorded>(path, { ...body, person: name })).decision;
    } catch (error) {
      toasts.fail(error);
      void here.read();
      return null;
    } finally {
      this.busy = false;
    }
  }
}

export const rulings = new Rulings();
