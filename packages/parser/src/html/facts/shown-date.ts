import { blockText, type Block } from '@broadsheet/model'
import { monthNumber } from '../../time/month-names.ts'
import { foldText } from '../fold-text.ts'
import { classAndId, textOf, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { shortTextOf } from '../short-text-of.ts'
import { dayInAddress, monthOfFolders } from './address-date.ts'
import { dateInScripts, declaredChange, type FoundDate, type ReadDates } from './declared-date.ts'
import { encodedText } from './encoded-text.ts'
import { firstFound } from './found.ts'
import type { NearHeading } from './near-heading.ts'
import type { Page } from './page.ts'
import type { PlacedElement } from './placed-elements.ts'
import { changedPart, endsWithChange, labelledPart, publishedPart } from './published-part.ts'

const maxCharacters = 120
const maxLineCharacters = 60
const maxLabelledCharacters = 250
/** A shorter line says little but its date. */
const maxBareCharacters = 40
/** A date at the beginning of a paragraph, perhaps behind a place. */
const maxOpeningCharacters = 45
/** As many blocks of the story may open with its date. */
const maxOpeningBlocks = 4
/** An element with more of them is no line. */
const maxElementsOfLine = 12
/** As many elements may be between the heading and the date of its article behind it, and before it. */
const elementsBehind = 60
const elementsBefore = 20
const lineElements = new Set('p div span small li td em i b strong h2 h3 h4 h5 h6 dt dd address center font'.split(' '))

/** The places of a page to look at, and how to read their texts. */
export type Shown = { page: Page; headingAt: number; places: NearHeading; story: readonly Block[]; read: ReadDates }

/** The dates of publication by the heading, the nearest first, and whether each is behind it. */
export function* datesByHeading(shown: Shown): Generator<FoundDate & { isBehind: boolean }> {
  const { page, headingAt, read } = shown
  const end = page.elements[headingAt]?.end ?? 0
  const known = new Set<string>()
  for (const placed of aroundHeading(shown)) {
    const isBehind = placed.at >= end
    for (const text of textsWithDates(placed, page)) {
      // An element that is alone in another has its text.
      if (known.has(`${isBehind} ${text}`)) continue
      known.add(`${isBehind} ${text}`)
      const date = read([publishedPart(text)], 'shown by the heading')
      if (date !== null) yield { ...date, isBehind }
    }
  }
}

function* textsWithDates(placed: PlacedElement, page: Page): Generator<string> {
  yield* timesIn([placed], page)
  yield* namedIn([placed])
  yield* linesIn([placed], maxBareCharacters)
}

function aroundHeading({ headingAt, places }: Shown): PlacedElement[] {
  return places.near.filter(({ at }) => at >= headingAt - elementsBefore && at <= headingAt + elementsBehind)
}

/** The date of publication that readers see by the heading. */
export function shownByHeading(shown: Shown): FoundDate | null {
  const around = aroundHeading(shown)
  return markedIn(around, shown) ?? linedIn(around, shown)
}

/** What a reader sees, the nearest to the heading first, and what else may tell the time of publication. */
export function shownDate(shown: Shown): FoundDate | null {
  const { page, headingAt, places, read } = shown
  const around = aroundHeading(shown)
  const far = [...places.beside, ...places.elsewhere]
  const change = { ...shown, isChange: true }
  const opening = () => read(openingsOfStory(shown), 'beginning of the story')
  return firstFound(
    // Nothing is near to a heading that isn't there.
    () => (headingAt < 0 ? opening() : null),
    () => markedIn(around, shown),
    () => read([dayInAddress(page)], 'address'),
    () => linedIn(around, shown),
    () => dateInScripts({ page, read }),
    () => read(linesIn(places.near, maxLabelledCharacters).map(labelledPart), 'line behind a label'),
    () => markedIn(places.near, shown) ?? linedIn(places.near, shown),
    () => markedIn(places.near, change) ?? linedIn(places.near, change),
    () => declaredChange({ page, read }),
    opening,
    () => markedIn(far, shown) ?? linedIn(far, shown),
    () => markedIn(far, change) ?? linedIn(far, change),
    () => read([page.metas.get('description') ?? ''], 'meta description'),
    () => read(monthsIn([...places.near, ...far]), 'month of the page'),
    () => read([monthOfFolders(page)], 'month of the address'),
  )
}

type Search = Shown & { isChange?: boolean }

/** The nearest date that is marked as one. */
function markedIn(some: readonly PlacedElement[], { page, read, isChange = false }: Search): FoundDate | null {
  const part = isChange ? changedPart : publishedPart
  return firstFound(
    () => read(timesIn(some, page, isChange).map(part), '<time>'),
    () => read(namedIn(some).map(part), 'class date'),
    () => (isChange ? null : read(attributesIn(some), 'attribute')),
  )
}

/** The nearest line that has a date or begins with one. */
function linedIn(some: readonly PlacedElement[], { read, isChange = false }: Search): FoundDate | null {
  const part = isChange ? changedPart : publishedPart
  return firstFound(
    () => read(linesIn(some, maxLineCharacters).map(part), 'line of the page'),
    () => read(openingsIn(some).map(part), 'beginning of a line'),
  )
}

function* timesIn(some: readonly PlacedElement[], { elements }: Page, isChange = false): Generator<string> {
  for (const placed of some) {
    if (placed.element.name !== 'time' || isOfChange(placed, elements) !== isChange) continue
    const { attributes, children } = placed.element
    const text = encodedText(placed.element) ?? attributes['datetime'] ?? textOf(children)
    yield isChange ? `updated ${text}` : text
  }
}

/** Whether a `<time>` is of the last change by its names or what stands before it: `Updated: <time>`. */
function isOfChange({ element: { attributes, children }, parent }: PlacedElement, elements: Page['elements']): boolean {
  if (/updat|modif/iu.test(`${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`)) return true
  const own = shortTextOf(children, maxCharacters) ?? ''
  const around = shortTextOf(elements[parent]?.element.children ?? [], maxCharacters) ?? ''
  return own !== '' && (endsWithChange(around.slice(0, Math.max(around.indexOf(own), 0))) || changedPart(own) !== '')
}

function* namedIn(some: readonly PlacedElement[]): Generator<string> {
  for (const { element } of some) {
    if (!isNamedForDates(element)) continue
    const shown = encodedText(element)
    const text = shown ?? shortTextOf(element.children, maxCharacters)
    if (text === null || text === '') continue
    yield text
    if (shown !== null) continue
    // Day, month and year may be elements of their own.
    const apart = text.length <= maxLineCharacters ? textsOf(element.children).join(' ') : text
    if (apart !== text) yield apart
  }
}

function textsOf(nodes: readonly HtmlNode[]): string[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? foldText(node) : textsOf(node.children)))
}

function* attributesIn(some: readonly PlacedElement[]): Generator<string> {
  for (const { element } of some) {
    for (const [name, value] of Object.entries(element.attributes)) {
      const isDate = name === 'title' ? element.name === 'abbr' || isNamedForDates(element) : dateAttribute.test(name)
      if (isDate) yield value
    }
  }
}

const dateAttribute = /^(?:datetime|data-(?!.*(?:modif|updat|expir|event)).*(?:date|time|publish).*)$/u

function* linesIn(some: readonly PlacedElement[], maxLength: number): Generator<string> {
  for (const { element, at, end } of some) {
    if (!lineElements.has(element.name) || end - at > maxElementsOfLine) continue
    const text = shortTextOf(element.children, maxLength)
    if (text !== null) yield text
  }
}

function* openingsIn(some: readonly PlacedElement[]): Generator<string> {
  for (const { element } of some) {
    if (!lineElements.has(element.name)) continue
    const [first] = element.children
    const lines = element.children.filter((child) => typeof child === 'string')
    for (const line of typeof first === 'object' ? [textOf([first]), ...lines] : lines) {
      yield line.trimStart().slice(0, maxOpeningCharacters)
    }
  }
}

function openingsOfStory({ story }: Shown): string[] {
  return story
    .slice(0, maxOpeningBlocks)
    .map((block) => publishedPart(blockText(block).trimStart().slice(0, maxOpeningCharacters)))
}

function isNamedForDates(element: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:(?:pub|publish|published|post|entry|article|news)?[_-]?(?:date|datum|time|timestamp)|published|meta|dateline|posted[_-]?on|byline|info)(?:$|[\s_-])/iu.test(
    classAndId(element),
  )
}

// An element such as `<div class="date">04/2021</div>` counts from the first day of the month.
function* monthsIn(some: readonly PlacedElement[]): Generator<string> {
  for (const { element } of some) {
    const text = isNamedForDates(element) ? shortTextOf(element.children, maxLineCharacters) : null
    const parts = /^(?:(?<number>0?[1-9]|1[0-2])[./-]|(?<name>\p{L}{3,12})\.? )(?<year>(?:19|20)\d{2})$/u.exec(
      text ?? '',
    )?.groups
    const month = parts?.['name'] === undefined ? parts?.['number'] : monthNumber(parts['name'], null)
    if (parts !== undefined && month !== null) yield `${parts['year']}-${String(month).padStart(2, '0')}-01`
  }
}
