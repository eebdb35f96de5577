import type { PublishedArticle, Site } from '@broadsheet/model'
import { themeColors } from '../../design/theme-colors.ts'
import { formatsFor } from '../../words/formats-for.ts'
import { xml, xmlDocument } from '../xml.ts'
import { textWidth } from './text-width.ts'
import { wrapHeadline } from './wrap-headline.ts'

// The size that social networks ask for, in pixels.
const width = 1200
const height = 630
const margin = 72
const measure = width - 2 * margin

// The light theme's colours, for an image cannot read a page's custom properties.
const ink = '#16181b'
const soft = '#565b63'
const rule = '#d4d6d9'
const spot = '#b3200d'

const serif = `Charter, 'Bitstream Charter', Georgia, 'Noto Serif', 'Songti SC', 'Noto Serif CJK SC', serif`

const headlineSizes = [112, 98, 88, 76]
const smallestHeadline = 64
const maxLines = 4
const headlineTop = 216
const maxHeadlineHeight = 320
const lineHeight = 1.14

/** An article as a card for social networks, 1200 × 630: masthead, section, headline, date. */
export function articleCardSvg(site: Site, article: PublishedArticle): string {
  const { headline, section, publishedAt } = article
  const { size, lines } = fitHeadline(headline)
  const isRightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(headline)
  const [masthead = ''] = wrapHeadline(site.name, { maxEms: measure / 2 / 44, maxLines: 1 })
  const [sectionName = ''] = wrapHeadline(section.name, { maxEms: measure / 30, maxLines: 1 })
  return xmlDocument(xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${serif}">
<title>${headline}</title>
<rect width="${width}" height="${height}" fill="${themeColors.light}"/>
<rect width="${width}" height="14" fill="${spot}"/>
<text x="${margin}" y="92" font-size="44" font-weight="700" fill="${ink}">${masthead}</text>
<text x="${width - margin}" y="92" font-size="26" text-anchor="end" fill="${soft}">${formatsFor(site).day(publishedAt)}</text>
<path d="M${margin} 120h${measure}" stroke="${ink}" stroke-width="4"/>
<path d="M${margin} 127h${measure}" stroke="${ink}"/>
<text x="${margin}" y="182" font-size="30" font-weight="700" fill="${spot}">${sectionName}</text>
<g font-size="${size}" font-weight="700" fill="${ink}">${lines.map(
    (line, at) =>
      xml`<text x="${isRightToLeft ? width - margin : margin}" y="${Math.round(headlineTop + size * (0.84 + at * lineHeight))}"${isRightToLeft ? xml` direction="rtl"` : null}>${line}</text>`,
  )}</g>
<path d="M${margin} 556h${measure}" stroke="${rule}" stroke-width="2"/>
<text x="${margin}" y="596" font-size="24" fill="${soft}">${addressOf(site)}</text>
</svg>`)
}

/** The largest size at which the whole headline fits; else the smallest size, with the headline cut. */
function fitHeadline(headline: string): { size: number; lines: string[] } {
  const linesAt = (size: number, maxLines: number) => wrapHeadline(headline, { maxEms: measure / size, maxLines })
  const room = (size: number) => Math.floor(maxHeadlineHeight / (size * lineHeight))
  const size = headlineSizes.find((size) => linesAt(size, maxLines + 1).length <= room(size)) ?? smallestHeadline
  return { size, lines: linesAt(size, maxLines) }
}

function addressOf(site: Site): string {
  const host = site.url.replace(/^https?:\/\//, '')
  return textWidth(host) * 24 <= measure ? host : site.name
}
