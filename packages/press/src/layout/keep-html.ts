import { compactText } from '../jsx/compact-text.ts'
import { markup, type Markup } from '../jsx/markup.ts'

type Shelf = { below: WeakMap<object, Shelf>; kept: Map<string, Markup> }

const shelf = newShelf()

/**
 * Keeps markup that page after page would write alike: the masthead, the footer, the head's fixed part. It is written
 * once for these very objects (nobody changes them: a new ranking brings new ones) and each `variant`, of which there
 * must be few, and goes when one of the objects does.
 */
export function keepHtml(from: readonly object[], variant: string, write: () => unknown): Markup {
  const { kept } = from.reduce(shelfBelow, shelf)
  const known = kept.get(variant)
  if (known !== undefined) return known
  const html = markup(compactText(String(write())))
  kept.set(variant, html)
  return html
}

function shelfBelow({ below }: Shelf, object: object): Shelf {
  const known = below.get(object)
  if (known !== undefined) return known
  const made = newShelf()
  below.set(object, made)
  return made
}

function newShelf(): Shelf {
  return { below: new WeakMap(), kept: new Map() }
}
