/** The workspace that all screens show. */

import { get, keepToken } from "../api/client";
import type { Workspace } from "../api/types";
import { live } from "./live.svelte";

class Here {
  value = $state.raw<Workspace | null>(null);
  error = $state.raw<Error | null>(null);

  async read(): Promise<void> {
    try {
      this.value = await get<Workspace>("workspace");
      this.error = null;
      keepToken(this.value.write_token);
    } catch (error) {
      this.error = error as Error;
    }
  }

  /** Read the workspace now and each time the chronicle is made anew. */
  follow(): void {
    // On coming back after the line was cut: what was told meanwhile was not heard.
    live.on("state", (data) => {
      const now = (data as { chronicle?: string | null } | null)?.chronicle ?? null;
      if (this.value && now !== this.value.chronicle) live.version += 1;
    });
    $effect(() => {
      void live.version;
      void this.read();
    });
  }
}

export const here = new Here();
