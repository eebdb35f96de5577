import { seededRandom } from '../../../random/seeded-random.ts'
import { slugOf } from '../../archive/make-article.ts'
import { type Random } from '../../archive/random-draws.ts'
import { articleDraw, type Traffic } from '../../archive/traffic.ts'

/** What a ranking offered, as the archive keeps it: the snapshot's time, and its lists as ids of articles. */
export type Offer = { snapshot: number; lists: Record<string, number[]> }

/** A view, in the shape of the model's view event. */
export type ViewMessage = { slug: string; at: number; reader: string; from: Origin | null }
type Origin = { page: string; list: string; position: number; of: number; snapshot: number }

const fromListShare = 0.4
const repeatedShare = 0.05
const shownInList = 10

/**
 * The messages of some seconds of traffic that end at `until` (UTC epoch seconds). Two of five views come out of a
 * list of the last ranking, one in twenty is a reader's second view of the same article.
 */
export function viewMessages(
  traffic: Traffic,
  { until, seconds, offer }: { until: number; seconds: number; offer: Offer | null },
): ViewMessage[] {
  const random = seededRandom(until)
  const draw = articleDraw(traffic, until, random)
  const lists = Object.entries(offer?.lists ?? {}).filter(([, ids]) => ids.length > 0)
  const count = Math.round((traffic.viewsPerDay * seconds) / 86_400)
  const messages: ViewMessage[] = []
  for (let index = 0; index < count; index += 1) {
    const at = until - seconds + Math.floor((index * seconds) / count)
    const earlier = random() < repeatedShare ? messages[Math.floor(random() * messages.length)] : undefined
    if (earlier !== undefined) messages.push({ ...earlier, at })
    else if (offer !== null && lists.length > 0 && random() < fromListShare) {
      messages.push(fromList(offer.snapshot, lists[Math.floor(random() * lists.length)], { at, random }))
    } else messages.push({ slug: slugOf(draw()), at, reader: newReader(random), from: null })
  }
  return messages
}

function fromList(
  snapshot: number,
  [list, ids]: [string, number[]] = ['', []],
  { at, random }: { at: number; random: Random },
): ViewMessage {
  const of = Math.min(shownInList, ids.length)
  const position = 1 + Math.floor(of * random() ** 2)
  const from = { page: '/', list, position, of, snapshot }
  return { slug: slugOf(ids[position - 1] ?? 1), at, reader: newReader(random), from }
}

function newReader(random: Random): string {
  const part = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  return part() + part() + part() + part()
}
