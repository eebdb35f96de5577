/**
 * Casts an element found in our own markup to its type. The bundler removes the call.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the markup's type
export function markedUp<T>(found: unknown): T {
  return found as T
}

/** Calls `act` with each element that a selector finds. Our own markup makes each an `E`. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the markup's type
export const forEach = <E = HTMLElement>(selector: string, act: (element: E) => void): void =>
  document.querySelectorAll(selector).forEach(markedUp(act))
