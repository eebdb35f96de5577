import { imageDollars, imagePrices, imageUsage, type ImageUsage } from '../image-cost.ts'
import { count } from './figures.ts'
import { markdownTable } from './markdown-table.ts'

const seen = 1_000_000
const months = [0.5, 0.9, 0.95, 0.99].flatMap((hitRatio) => [0, 300].map((added) => ({ hitRatio, added })))

/** What a million images that readers see take and cost, beside the pages around them; then the prices. */
export function imageReport(): string {
  const rows = months.map((month) => ({ ...month, usage: imageUsage(seen, month.hitRatio, month.added) }))
  const table = markdownTable<(typeof rows)[number]>(
    [
      { title: 'cache hits', of: ({ hitRatio }) => `${Math.round(hitRatio * 100)} %` },
      { title: 'new images', of: ({ added }) => count(added) },
      ...(['requests', 'r2Reads', 'r2Writes', 'sizesMade'] as const).map((thing) => ({
        title: imagePrices[thing].title,
        of: ({ usage }: { usage: ImageUsage }) => count(usage[thing]),
      })),
      { title: 'list price', of: ({ usage }) => dollars(imageDollars(usage).list) },
      { title: 'billed beyond the plan', of: ({ usage }) => dollars(imageDollars(usage).billed) },
    ],
    rows,
  )
  const prices = markdownTable<(typeof imagePrices)[keyof typeof imagePrices]>(
    [
      { title: 'price', of: ({ title }) => title, align: 'left' },
      { title: 'included', of: ({ included }) => count(included) },
      { title: 'a million more', of: ({ perMillion }) => `$${perMillion}` },
      { title: 'source', of: ({ source }) => `<https://developers.cloudflare.com/${source}/>`, align: 'left' },
    ],
    Object.values(imagePrices),
  )
  return `${table}\n\n${prices}`
}

const dollars = (value: number) => `$${value.toFixed(2)}`
