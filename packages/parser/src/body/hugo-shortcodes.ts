import { imageFigure } from '../html/escape-html.ts'

// Hugo's shortcodes (https://gohugo.io/content-management/shortcodes/), and Jekyll's tags.
const shortcode = /\{\{[<%]\s*(?<slash>\/?)(?<name>[\w-]+)(?<values>[^{}]*?)\/?\s*[>%]\}\}|\{%[^{}]*%\}/gu
const value = /(?:(?<name>[\w-]+)=)?(?:"(?<double>[^"]*)"|`(?<raw>[^`]*)`|(?<bare>[^\s"`=]+))/gu
// Themes add their own, such as `img-right`.
const images = /^(?:\w+-)?(?:figure|image|img)(?:-\w+)?$/u
// Sites with embeds, by the address before the id.
const frames: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  tweet: 'https://twitter.com/i/status/',
  x: 'https://x.com/i/status/',
}

/**
 * Replaces the shortcodes of a text in Markdown with images, players and addresses. Others are removed, and their
 * content stays.
 */
export function readHugoShortcodes(text: string): string {
  if (!text.includes('{{') && !text.includes('{%')) return text
  return text.replace(shortcode, (_, slash?: string, name?: string, written?: string) => {
    if (name === undefined || slash !== '') return ''
    const values = valuesOf(written ?? '')
    const first = values['0'] ?? ''
    if (name === 'ref' || name === 'relref') return first
    if (images.test(name)) return figure(values)
    const frame = frames[name]
    const id = values['id'] ?? first
    return frame === undefined || !/^[\w-]+$/u.test(id) ? '' : `<iframe src="${frame}${id}"></iframe>`
  })
}

function figure({ src = '', alt = '', caption = '' }: Readonly<Record<string, string>>): string {
  return src === '' ? '' : imageFigure({ url: src, alt, caption })
}

/** Values by name, or by position (from 0) without one. */
function valuesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(written.matchAll(value), ({ groups }, index) => [
      groups?.['name'] ?? String(index),
      groups?.['double'] ?? groups?.['raw'] ?? groups?.['bare'] ?? '',
    ]),
  )
}
