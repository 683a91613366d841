/** Who rules: a name, asked once and kept in this browser. Every decision is signed with it. */

const STORE = "dateline-person";

class Person {
  name = $state(localStorage.getItem(STORE) ?? "");
  asking = $state(false);
  #waiting: ((name: string | null) => void)[] = [];

  /** Return the name, asking for it where there is none yet; null where it is not given. */
  async known(): Promise<string | null> {
    return this.name || this.ask();
  }

  /** Ask for the name, also where there is one. */
  ask(): Promise<string | null> {
    this.asking = true;
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Take the answer; null where the question was closed. */
  answer(name: string | null): void {
    const given = name?.trim().replace(/\s+/g, " ") || null;
    if (given) {
      this.name = given;
      localStorage.setItem(STORE, given);
    }
    this.asking = false;
    for (const resolve of this.#waiting.splice(0)) resolve(given);
  }
}

export const person = new Person();
