/** Light, dark, or as the system says. */

export type Theme = "system" | "light" | "dark";
const STORE = "dateline-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

class Look {
  chosen = $state<Theme>((localStorage.getItem(STORE) as Theme | null) ?? "system");
  system = $state(dark.matches);

  constructor() {
    dark.addEventListener("change", () => (this.system = dark.matches));
  }

  get dark(): boolean {
    return this.chosen === "dark" || (this.chosen === "system" && this.system);
  }

  choose(theme: Theme): void {
    this.chosen = theme;
    localStorage.setItem(STORE, theme);
    this.apply();
  }

  apply(): void {
    document.documentElement.dataset.theme = this.dark ? "dark" : "light";
  }
}

export const look = new Look();

/** Return a colour of the design system, for what is drawn on a canvas. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
