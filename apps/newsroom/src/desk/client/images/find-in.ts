import { markedUp } from '@broadsheet/press/client'

/** The element in another one that a selector finds. Our own markup has it, and makes it an `E`. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the markup's type
export const findIn = <E = HTMLElement>(parent: ParentNode, selector: string): E =>
  markedUp(parent.querySelector(selector))
