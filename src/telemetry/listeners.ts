/** A list of listeners; one that throws does not keep the others from hearing. */
export class Listeners<T> {
  private readonly all = new Set<(event: T) => void>();
  private readonly onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.onError = onError;
  }
  /** Adds a listener; the function returned takes it away again. */
  add(listener: (event: T) => void): () => void {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  }
  emit(event: T): void {
    for (const listener of this.all) {
      try {
        listener(event);
      } catch (error) {
        this.onError(error);
      }
    }
  }
}
