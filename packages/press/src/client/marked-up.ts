/**
 * Gives what the paper's own markup holds its type: pages write the elements that a script looks for together with
 * what stands around them. The bundler leaves nothing of it.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the markup's type
export function markedUp<T>(found: unknown): T {
  return found as T
}

/** Does something with each element that a selector finds; the page's markup makes each an `E`. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the markup's type
export const forEach = <E = HTMLElement>(selector: string, act: (element: E) => void): void =>
  document.querySelectorAll(selector).forEach(markedUp(act))
