/** Where the build puts the service worker, below the site's base path. */
const WORKER = 'service-worker.js';

/**
 * Registers the service worker when the page is left, so that nothing is kept on the device of a
 * family while it reads. Not where somebody asks to save data.
 */
export class OfflineKeeper extends HTMLElement {
  connectedCallback(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    // Absent where the site is not served safely (https, or this machine).
    if (!('serviceWorker' in navigator) || connection?.saveData) return;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#register();
    });
  }

  async #register(): Promise<void> {
    try {
      await navigator.serviceWorker.register(`${this.dataset['base'] ?? '/'}${WORKER}`);
    } catch {
      // The page reads the same without; the next visit tries again.
    }
  }
}
