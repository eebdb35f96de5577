import { compactText } from '../jsx/compact-text.ts'
import { markup, type Markup } from '../jsx/markup.ts'

type Memo = { below: WeakMap<object, Memo>; html: Map<string, Markup> }

const root = createMemo()

/**
 * Keeps markup that page after page would write alike: the masthead, the footer, the head's fixed part. It is written
 * once for these very objects (nobody changes them: a new ranking brings new ones) and each `variant`, of which there
 * must be few, and goes when one of the objects does.
 */
export function memoiseHtml(from: readonly object[], variant: string, write: () => unknown): Markup {
  const { html } = from.reduce(memoBelow, root)
  const known = html.get(variant)
  if (known !== undefined) return known
  const memoised = markup(compactText(String(write())))
  html.set(variant, memoised)
  return memoised
}

function memoBelow({ below }: Memo, object: object): Memo {
  const known = below.get(object)
  if (known !== undefined) return known
  const made = createMemo()
  below.set(object, made)
  return made
}

function createMemo(): Memo {
  return { below: new WeakMap(), html: new Map() }
}
