import { cardSize } from '@broadsheet/model'
import { iconGround, iconSheet } from '../../design/favicon.ts'
import { xml, xmlDocument, type Xml } from '../xml.ts'

/** The light theme's colours (design/tokens.css), for an image cannot read a page's custom properties. */
export const inks = { paper: '#ffffff', tint: '#f4f3ef', ink: '#16181b', soft: '#565b63', spot: '#b3200d' } as const

/** The family of the font's files. */
const family = 'Literata'

/** The space at both sides of a card, and the width between, in pixels. */
export const margin = 72
export const measure = cardSize.width - 2 * margin

/** A card of 1200 × 630 pixels. */
export function cardDocument(title: string, parts: readonly Xml[]): string {
  const { width, height } = cardSize
  return xmlDocument(xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}" font-weight="600">
<title>${title}</title>
${[...parts]}
</svg>`)
}

/** The ground of a card without an image: tinted paper under a red edge. */
export function ground(): Xml {
  return xml`<rect width="${cardSize.width}" height="${cardSize.height}" fill="${inks.tint}"/>${edge(cardSize.width)}`
}

/** The red edge at the top. */
export function edge(width: number, x = 0): Xml {
  return xml`<rect x="${x}" width="${width}" height="14" fill="${inks.spot}"/>`
}

/** A thick and a thin line, as under the name of a newspaper. */
export function doubleRule(y: number): Xml {
  return xml`<path d="M${margin} ${y}h${measure}v5h-${measure}zm0 9h${measure}v1.5h-${measure}z" fill="${inks.ink}"/>`
}

/** The site's icon. */
export function mark(x: number, y: number, size: number): Xml {
  return xml`<g transform="translate(${x} ${y}) scale(${size / 32})"><rect width="32" height="32" rx="5" fill="${iconGround}"/><path d="${iconSheet}" fill="#fff"/></g>`
}

type LineStyle = { x: number; y: number; size: number; fill: string; anchor?: 'start' | 'middle' | 'end' }

/** A line of text; `y` is its baseline. */
export function line(text: string, { x, y, size, fill, anchor = 'start' }: LineStyle): Xml {
  return xml`<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${text}</text>`
}
