/** Where the reader is: the address bar is the only state of a screen that another reader must be able to open. */

import { format, parse, patched, toParams, type Address, type Params } from "./address";

class Router {
  at = $state.raw<Address>(parse(location.hash));

  constructor() {
    addEventListener("hashchange", () => {
      this.at = parse(location.hash);
    });
  }

  /** Go to a screen, leaving the present one in the browser's history. */
  go(screen: string, id?: string | null, params?: Params): void {
    location.hash = format(screen, id, params);
  }

  /** Change some fields of the present address, in place: the back button leaves the screen. */
  set(patch: Exclude<Params, URLSearchParams>): void {
    const params = patched(this.at.params, patch);
    if (params.toString() === this.at.params.toString()) return;
    history.replaceState(null, "", format(this.at.screen, this.at.id, params));
    this.at = { ...this.at, params };
  }

  /** Drop every field of the present address. */
  clear(): void {
    history.replaceState(null, "", format(this.at.screen, this.at.id));
    this.at = { ...this.at, params: toParams() };
  }

  get(name: string): string | null {
    return this.at.params.get(name);
  }

  all(name: string): string[] {
    return this.at.params.getAll(name);
  }
}

export const router = new Router();
export const go = router.go.bind(router);
export { format as href } from "./address";
