const KEY = 'gemba.awaits-restart';

/** Notes for this window that a plant was saved which the next start opens. */
export function awaitRestart(): void {
  try {
    sessionStorage.setItem(KEY, 'yes');
  } catch {
    // Without storage the page that saved it has said so once.
  }
}

/** Whether a plant was saved in this window that is not in use yet. */
export function awaitsRestart(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
