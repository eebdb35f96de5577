import type { StateInline } from 'markdown-it'
import { findAddresses } from './find-addresses.ts'

type Address = ReturnType<typeof findAddresses>[number]

// Only at these does another rule of Markdown begin.
const special = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/u

/** The addresses in the text of a state, which of them is next, and where the plain text before that one begins. */
type Progress = { addresses: Address[]; next: number; plainFrom: number }

const progressOf = new WeakMap<StateInline, Progress>()

/** Makes links of addresses in a text, except within links. For the ruler, before the rule of plain text. */
export function autolink(state: StateInline, silent: boolean): boolean {
  // Brackets are skipped silently, and end where the label of their link does.
  if (silent || state.linkLevel > 0) return false
  const { addresses, next, plainFrom } = progressIn(state)
  const address = addresses[next]
  if (address === undefined || address.to > state.posMax || state.pos < plainFrom) return false
  // The rule of plain text would take the address with the words before it.
  state.pending += state.src.slice(state.pos, address.from)
  const open = state.push('link_open', 'a', 1)
  open.attrs = [['href', state.md.normalizeLink(address.url)]]
  open.markup = 'autolink'
  state.push('text', '', 0).content = state.src.slice(address.from, address.to).replaceAll('&amp;', '&')
  state.push('link_close', 'a', -1).markup = 'autolink'
  state.pos = address.to
  return true
}

function progressIn(state: StateInline): Progress {
  const known = progressOf.get(state)
  const progress = known ?? { addresses: findAddresses(state.src), next: 0, plainFrom: 0 }
  const { addresses } = progress
  const before = progress.next
  while ((addresses[progress.next]?.from ?? Infinity) < state.pos) progress.next += 1
  if (known !== undefined && progress.next === before) return progress
  progressOf.set(state, progress)
  let from = addresses[progress.next]?.from ?? 0
  while (from > state.pos && !special.test(state.src.charAt(from - 1))) from -= 1
  progress.plainFrom = from
  return progress
}
