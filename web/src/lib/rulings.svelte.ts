/** People's decisions: sent, told of, taken back. Nothing is changed on the page before the server has it in its log. */

import { post } from "../api/client";
import type { Decision } from "../api/types";
import { person } from "./person.svelte";
import { toasts } from "./toasts.svelte";

export interface Ruling {
  action: string;
  subjects: readonly string[];
  payload?: Record<string, unknown>;
  reason?: string;
}

class Rulings {
  /** Decisions of this visit, newest first: what `u` takes back. */
  made = $state.raw<Decision[]>([]);
  busy = $state(false);

  /** Record a decision; return it, or null where it was not recorded (the reader was told why). */
  async rule(ruling: Ruling, told: string): Promise<Decision | null> {
    const decision = await this.#send("decisions", { payload: {}, reason: "", ...ruling });
    if (decision) {
      this.made = [decision, ...this.made];
      toasts.say(told, { label: "Undo", run: () => void this.undo(decision.id) });
    }
    return decision;
  }

  /** Take a decision back. */
  async undo(id: string, reason = ""): Promise<Decision | null> {
    const decision = await this.#send("decisions/undo", { id, reason });
    if (decision) {
      this.made = this.made.filter((one) => one.id !== id);
      toasts.say("Undone.");
    }
    return decision;
  }

  async #send(path: string, body: Record<string, unknown>): Promise<Decision | null> {
    const name = await person.known();
    if (name === null) return null;
    this.busy = true;
    try {
      return await post<Decision>(path, { ...body, person: name });
    } catch (error) {
      toasts.fail(error);
      return null;
    } finally {
      this.busy = false;
    }
  }
}

export const rulings = new Rulings();
