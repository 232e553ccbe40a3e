import { applyLook, DEFAULT_LOOK, LOOK_KEY, readLook, type Look } from './look.ts';

/** One look for the whole visit: header and accessibility page show the same choice. */
class Chosen {
  look = $state.raw<Look>(DEFAULT_LOOK);
  /** False when the browser does not keep it: then it lasts until the page is left. */
  kept = $state(true);

  /** Takes over what the boot script has put on the page already. */
  load(): void {
    try {
      this.look = readLook(localStorage.getItem(LOOK_KEY));
    } catch {
      this.kept = false;
    }
  }

  choose(look: Look): void {
    this.look = look;
    applyLook(look, document.documentElement.dataset);
    try {
      localStorage.setItem(LOOK_KEY, JSON.stringify(look));
      this.kept = true;
    } catch {
      // Forbidden or full: the page still looks as asked.
      this.kept = false;
    }
  }
}

export const chosen = new Chosen();
