import MarkdownIt from 'markdown-it'
import { escapeHtml } from '../html/escape-html.ts'
import type { OmissionKind } from '../result/omission.ts'
import { fenced } from './fenced.ts'
import { readLiquid } from './read-liquid.ts'

// Hugo's shortcodes: https://gohugo.io/content-management/shortcodes/
const shortcode =
  /(?:(?<indent>^[^\S\n]*)|)\{\{[<%]\s*(?<slash>\/?)(?<name>[\w.-]+)(?<values>(?:[^{}]|\{(?!\{)|\}(?!\}))*?)\/?\s*[>%]\}\}(?:(?<end>[^\S\n]*$)|)/gmu
const listing =
  /\{\{[<%]\s*highlight\s+"?(?<language>[\w+#.-]+)"?[^{}]*[>%]\}\}\n?(?<code>(?:(?!\{\{[<%]\s*highlight)[^])*?)\n?\{\{[<%]\s*\/highlight\s*[>%]\}\}/gu
const escaped = /\{\{(?<open>[<%])\/\*(?<inner>[^{}]*)\*\/(?<close>[>%])\}\}/gu
const closing = /\{\{[<%]\s*\/(?<name>[\w.-]+)/gu
const value = /(?:(?<name>[\w-]+)=)?(?:"(?<double>(?:[^"\\]|\\.)*)"|`(?<raw>[^`]*)`|(?<bare>[^\s"`=]+))/gu
// Themes add their own, such as `img-right`.
const images = /^(?:\w+-)?(?:figure|image|img)(?:-\w+)?$/u
// Sites with embeds, by the address before the id.
const frames: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  tweet: 'https://twitter.com/i/status/',
  x: 'https://x.com/i/status/',
  instagram: 'https://www.instagram.com/p/',
}
// These have no words, or are read elsewhere.
const silent = /^(?:class|style|width|height|id|type|name|icon|color|lang|align|rel|target|loading|options|open)$/u

type Values = Readonly<Record<string, string>>

/**
 * Replaces the shortcodes of a text in Markdown with images, players, listings, boxes and addresses, and what Jekyll
 * fills in. Others are removed, and their content stays; what says nothing here is added to `lost`.
 */
export function readHugoShortcodes(text: string, lost: OmissionKind[] = []): string {
  if (!text.includes('{{') && !text.includes('{%')) return text
  const enclosing = new Set(Array.from(text.matchAll(closing), ({ groups }) => groups?.['name']))
  const listed = readLiquid(text, lost).replace(listing, (_, language: string, code: string) => fenced(language, code))
  const read = listed.replace(
    shortcode,
    (_, indent: string | undefined, slash: string, name: string, written: string, end: string | undefined) => {
      const isEnclosing = enclosing.has(name)
      const html = slash === '/' ? endOf(name) : beginOf(name, valuesOf(written), { isEnclosing, lost })
      // On a line of its own it is a block of its own, whatever stands below it.
      const isAlone = indent !== undefined && end !== undefined && html.startsWith('<')
      return isAlone ? `\n${indent}${html}\n` : `${indent ?? ''}${html}${end ?? ''}`
    },
  )
  return read.replace(escaped, '{{&#x3c;$<inner>&#x3e;}}')
}

function endOf(name: string): string {
  return name === 'details' ? '</details>' : ''
}

function beginOf(
  name: string,
  values: Values,
  { isEnclosing, lost }: { isEnclosing: boolean; lost: OmissionKind[] },
): string {
  const { '0': first = '', src = '' } = values
  if (name === 'ref' || name === 'relref') return first
  if (images.test(name) && (src !== '' || !isEnclosing)) return figure(values, lost)
  if ((name === 'audio' || name === 'video') && (src || first) !== '')
    return `<figure><${name} src="${escapeHtml(src || first)}"></${name}><figcaption>${line(values['caption'] ?? values['title'] ?? '')}</figcaption></figure>`
  if (name === 'gist' && /^[\w-]+$/u.test(first)) return `<https://gist.github.com/${first}/${values['1'] ?? ''}>`
  if (name === 'details')
    return `<details><summary>${line(values['summary'] ?? values['title'] ?? first)}</summary>\n\n`
  const frame = frames[name]
  const id = values['id'] ?? first
  if (frame !== undefined && /^[\w-]+$/u.test(id)) return `<iframe src="${frame}${id}"></iframe>`
  if (!isEnclosing) lost.push('shortcode')
  else if (saysMore(values)) lost.push('shortcode-attribute')
  return ''
}

/** Whether the values of a shortcode around a text say something to readers: a title, other words, or an address. */
function saysMore(values: Values): boolean {
  return Object.entries(values).some(([name, words]) => {
    if (silent.test(name)) return false
    return /\p{L}\s+\p{L}/u.test(words) || /^(?:href|link|url|title|caption|label|summary|author|source)$/u.test(name)
  })
}

function figure(values: Values, lost: OmissionKind[]): string {
  const { src = values['0'] ?? '', alt = '', title = '', caption = '', attr = '', attrlink = '', link = '' } = values
  if (src === '') {
    lost.push('shortcode')
    return ''
  }
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`
  const shown = link === '' ? image : `<a href="${escapeHtml(link)}">${image}</a>`
  const name = attrlink === '' ? line(attr) : `<a href="${escapeHtml(attrlink)}">${line(attr)}</a>`
  const words = [title === '' ? '' : `<strong>${line(title)}</strong>`, line(caption)].filter((each) => each !== '')
  const credit = attr === '' ? '' : ` <cite>${name}</cite>`
  return `<figure>${shown}<figcaption>${words.join(' ')}${credit}</figcaption></figure>`
}

// Hugo parses these words as Markdown.
const inline = new MarkdownIt({ html: true })

function line(words: string): string {
  return inline.renderInline(words)
}

/** Values by name, or by position (from 0) without one. */
function valuesOf(written: string): Values {
  return Object.fromEntries(
    Array.from(written.matchAll(value), ({ groups }, index) => [
      groups?.['name'] ?? String(index),
      groups?.['double']?.replace(/\\(.)/gu, '$1') ?? groups?.['raw'] ?? groups?.['bare'] ?? '',
    ]),
  )
}
