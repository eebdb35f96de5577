import { compactText } from '../jsx/compact-text.ts'
import { markup, type Markup } from '../jsx/markup.ts'

type Memo = { below: WeakMap<object, Memo>; html: Map<string, Markup> }

const root = createMemo()

/**
 * Memoises markup that many pages share, such as the masthead. It is rendered once for these very objects (which nobody
 * changes: a new ranking has new ones) and each `variant`, of which there must be few, and is collected with the first
 * of the objects.
 *
 * @example
 * memoiseHtml([site], 'footer', () => <Footer site={site} />)
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
