import { escapeHtml } from '../html/escape-html.ts'
import type { OmissionKind } from '../result/omission.ts'
import { shortcodeAttributes, type ShortcodeAttributes } from './shortcode-attributes.ts'

const wholePair = /\[(?<name>[a-z][\w-]*)(?<given>\s[^[\]<>]*)\](?<inner>[^[]*)\[\/\k<name>\]/giu
const opening = /\[(?<name>[a-z][\w-]*)(?<given>\s[^[\]<>]*)\]/giu
const address = /^\s*(?:https?:\/\/|mailto:|tel:|\/(?!\/))[^\s"<>]+\s*$/iu
const hasBlocks = /\n[^\S\n]*\n|<(?:a|p|div|h[1-6]|ul|ol|table|figure|blockquote)\b/iu
const closing = /\[\/([a-z][\w-]*)\]/giu
/** A longer line is no line of shortcodes. */
const maxLine = 500

const titles = ['title', 'heading', 'headline']
const links = ['link', 'url', 'href']
const words =
  /^(?:title|heading|headline|sub_?(?:title|heading)|caption|text|label|name|author|cite|citation|source|by|description|content|alt|tooltip|button_text|before|after)$/u
// Looks and behaviour, which may be several words, too.
const looks = /class|style|css|font|animation|admin|color|margin|padding|width|height|align|layout|icon|effect|^id$/u

/**
 * Keeps what shortcodes of plugins that enclose a text (`enclosing`: their names) say themselves: an address becomes the
 * link of the words within, and the title of a box a heading. Other words and addresses are added to `lost`.
 */
export function readEnclosingShortcodes(
  content: string,
  { enclosing, isKnown }: { enclosing: ReadonlySet<string>; isKnown: (name: string) => boolean },
  lost: OmissionKind[],
): string {
  if (![...enclosing].some((name) => !isKnown(name))) return content
  const linked = content.replace(wholePair, (written: string, name: string, given: string, inner: string) => {
    const values = shortcodeAttributes(given)
    const link = links.find((each) => address.test(values[each] ?? ''))
    if (link === undefined || isKnown(name) || inner.trim() === '' || hasBlocks.test(inner)) return written
    const { [link]: url = '', ...others } = values
    if (saysMore(others)) lost.push('shortcode-attribute')
    return `<a href="${escapeHtml(url.trim())}">${inner}</a>`
  })
  const endOf = endFinder(linked)
  return linked.replace(opening, (written: string, name: string, given: string, at: number) => {
    if (isKnown(name) || !enclosing.has(name.toLowerCase()) || given.endsWith('/')) return written
    const values = shortcodeAttributes(given)
    const title = titles.find((each) => /[\p{L}\p{N}]/u.test(values[each] ?? ''))
    const end = endOf(name, at)
    const isTitled = title !== undefined && end !== null && isAlone(linked, at, end)
    const others = Object.fromEntries(Object.entries(values).filter(([each]) => !isTitled || each !== title))
    if (saysMore(others)) lost.push('shortcode-attribute')
    return isTitled ? `${written}\n\n<h4>${values[title]}</h4>\n\n` : written
  })
}

/** Whether attributes say something to readers: words, or an address. */
function saysMore(values: ShortcodeAttributes): boolean {
  return Object.entries(values).some(([name, value]) => {
    if (looks.test(name)) return false
    if (words.test(name)) return /[\p{L}\p{N}]/u.test(value)
    return address.test(value) || /\p{L}\s+\p{L}/u.test(value)
  })
}

const onlyShortcodes = /^(?:\s|\[[^[\]]*\]|<\/?(?:p|div)\b[^<>]*>|<!--[^<>]*-->)*$/u

/** Whether nothing but shortcodes stands on the line before one place and behind another, so that what is between is no part of a sentence. */
function isAlone(content: string, from: number, to: number): boolean {
  const before = content.slice(Math.max(0, from - maxLine), from).replace(/^[^]*\n/u, '')
  const [behind = ''] = content.slice(to, to + maxLine).split('\n', 1)
  return before.length < maxLine && onlyShortcodes.test(before) && onlyShortcodes.test(behind)
}

/** Finds the next end of a shortcode behind a place; null without one. The places of one name must be asked for in order. */
function endFinder(content: string): (name: string, behind: number) => number | null {
  const ends = Map.groupBy(content.matchAll(closing), ([, name = '']) => name.toLowerCase())
  const passed = new Map<string, number>()
  return (name, behind) => {
    const all = ends.get(name.toLowerCase()) ?? []
    let next = passed.get(name.toLowerCase()) ?? 0
    while (next < all.length && (all[next]?.index ?? 0) < behind) next += 1
    passed.set(name.toLowerCase(), next)
    return all[next]?.index ?? null
  }
}
