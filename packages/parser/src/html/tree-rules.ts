import { inlineElements } from './element-kinds.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements without an end tag and without content. */
export const voidElements = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements whose content is text up to their end tag. */
export const rawTextElements = words('iframe noembed noframes script style textarea title xmp')

const inTable = words('table template html object')
const cells = words('td th')
const groups = words('tbody thead tfoot caption colgroup')
const scopes = words('table td th caption button object template html')

/** The elements of them in which references are decoded. */
export const escapableTextElements = words('title textarea')

/**
 * An end that a start tag implies: that of the innermost open element of `ends`, unless one of `within` is open inside
 * it.
 */
export type ImpliedEnd = { ends: ReadonlySet<string>; within: ReadonlySet<string> }

const ofParagraph: ImpliedEnd = { ends: words('p'), within: scopes }
const ofItem: ImpliedEnd = { ends: words('li'), within: words('ul ol menu table td th') }
const ofTerm: ImpliedEnd = { ends: words('dt dd'), within: words('dl table td th') }
const ofCell: ImpliedEnd = { ends: cells, within: words('tr table template html') }
const ofRow: ImpliedEnd = { ends: words('tr'), within: inTable }
const ofGroup: ImpliedEnd = { ends: groups, within: inTable }
const ofHead: ImpliedEnd = { ends: words('head'), within: words('body') }
const ofOption: ImpliedEnd = { ends: words('option'), within: words('select') }

const endsParagraph = words(
  'address article aside blockquote center details dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
)

/**
 * The ends that a start tag implies, outermost last (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
 */
export function impliedEnds(name: string): readonly ImpliedEnd[] {
  return allEnds.get(name) ?? none
}

const none: readonly ImpliedEnd[] = []

const ownEnds = new Map<string, readonly ImpliedEnd[]>([
  ['li', [ofItem]],
  ['dt', [ofTerm]],
  ['dd', [ofTerm]],
  ['td', [ofCell]],
  ['th', [ofCell]],
  ['tr', [ofRow]],
  ...Array.from(groups, (name): [string, readonly ImpliedEnd[]] => [name, [ofGroup]]),
  ['option', [ofOption]],
  ['body', [ofHead]],
])

const allEnds = new Map(
  [...endsParagraph, ...ownEnds.keys()].map((name): [string, readonly ImpliedEnd[]] => {
    const own = ownEnds.get(name) ?? none
    return [name, endsParagraph.has(name) ? [ofParagraph, ...own] : own]
  }),
)

/** Whether an end tag closes an element beyond another open one; otherwise the tag is ignored. */
export function reachesAcross(name: string, open: string): boolean {
  if (name === 'table') return true
  if (cells.has(name) || groups.has(name) || name === 'tr') return open !== 'table'
  return inlineElements.has(name) ? inlineElements.has(open) : !cells.has(open) && open !== 'caption'
}
