import { escapeHtml } from '../html/escape-html.ts'
import { asObject, isObject, textIn, type JsonObject } from '../json/json-value.ts'
import type { OmissionKind } from '../result/omission.ts'
import { attributesOf, blockMark, parseBlockMark } from './block-marks.ts'

/** Values from outside of a block: null if there is none, and undefined if it is not known where they come from. */
type FindValue = (binding: {
  source: string
  args: JsonObject
  block: string
  attribute: string
}) => string | null | undefined

/**
 * Writes into blocks what WordPress shows in them from elsewhere (block bindings): words that a post has in place of those of a
 * shared block, or a field of the post. Blocks of other sources keep their words, and are added to `lost`.
 */
export function fillBoundBlocks(content: string, find: FindValue, lost: OmissionKind[] = []): string {
  if (!content.includes('"bindings"')) return content
  const pieces = content.split(blockMark)
  for (let at = 1; at < pieces.length; at += 2) {
    const mark = parseBlockMark(pieces[at] ?? '')
    if (mark?.kind !== 'begin' || !mark.json.includes('"bindings"')) continue
    const metadata = asObject(attributesOf(mark)['metadata'])
    for (const [attribute, binding] of bindingsIn(metadata)) {
      const source = textIn(binding['source']) ?? ''
      const block = textIn(metadata['name']) ?? ''
      const value = find({ source, args: asObject(binding['args']), block, attribute })
      if (value === undefined) lost.push('drawn-block')
      else if (value !== null) pieces[at + 1] = fill(pieces[at + 1] ?? '', attribute, value)
    }
  }
  return pieces.join('')
}

/** The bindings of a block by attribute; `__default` stands for all attributes that may be bound. */
function bindingsIn(metadata: JsonObject): [string, JsonObject][] {
  const { __default: all, ...own } = asObject(metadata['bindings'])
  const every = isObject(all) ? fillable.map((attribute): [string, unknown] => [attribute, all]) : []
  return Object.entries({ ...Object.fromEntries(every), ...own }).map(([attribute, binding]) => [
    attribute,
    asObject(binding),
  ])
}

// From the beginning, so that each is tried once.
const wholeText = /^(\s*<(p|h[1-6])\b[^<>]*>)[^]*(<\/\2>\s*)$/u
const buttonText = /^(\s*<div\b[^<>]*>\s*<(a|button)\b[^<>]*>)[^]*(<\/\2>\s*<\/div>\s*)$/u
const firstAddress = /^([^]*?<(?:img|a)\b[^<>]*?\s(?:src|href)=")[^"]*/u
const firstAlt = /^([^]*?<img\b[^<>]*?\salt=")[^"]*/u

const fillable = ['content', 'text', 'url', 'alt']

/** The HTML of a block with one attribute changed: https://developer.wordpress.org/block-editor/reference-guides/block-api/block-bindings/ */
function fill(html: string, attribute: string, value: string): string {
  switch (attribute) {
    case 'content':
      return html.replace(wholeText, (_, begin: string, _name, end: string) => begin + value + end)
    case 'text':
      return html.replace(buttonText, (_, begin: string, _name, end: string) => begin + value + end)
    case 'url':
      return html.replace(firstAddress, (_, begin: string) => begin + escapeHtml(value))
    case 'alt':
      return html.replace(firstAlt, (_, begin: string) => begin + escapeHtml(value))
    default:
      return html
  }
}
