import { blockText, type ImportedDraft, type Block } from '@broadsheet/model'
import type { Document } from '@broadsheet/parser'

/** A case that a parser decides: its file below the folder of cases, and whether what was read of it is right. */
export type DocumentCase = {
  file: string
  /** The time of publication that a document without one is given, in UTC epoch seconds. */
  publishedAt?: number
  isRight: (document: Document) => boolean
}

const half = 'nobody was ready'.length

export const documentCases: readonly DocumentCase[] = [
  // Characters.
  { file: 'text/hk-big5.html', isRight: (read) => isClean(read) && textOf(read).length > half },
  { file: 'text/kr-euckr.html', isRight: (read) => isClean(read) && /\p{Script=Hangul}/u.test(textOf(read)) },
  { file: 'text/kr-rss-euckr.xml', isRight: (read) => isClean(read) && /\p{Script=Hangul}/u.test(textOf(read)) },
  { file: 'text/tw-rss-big5.xml', isRight: (read) => isClean(read) && /\p{Script=Han}/u.test(textOf(read)) },
  { file: 'formats/hk.txt', isRight: (read) => isClean(read) && /\p{Script=Han}/u.test(headlineOf(read)) },
  { file: 'formats/shy.html', isRight: (read) => !/\u00ad/u.test(headlineOf(read) + textOf(read)) },
  { file: 'pages/01-ndash.html', isRight: (read) => textOf(read).includes('December – six years') },
  { file: 'pages/11-charset-behind-the-first-kilobyte.html', isRight: (read) => /[łęśżąó]/u.test(headlineOf(read)) },
  { file: 'pages/12-json-ld-escaped.html', isRight: (read) => namesOf(read) === 'Redacción del Puerto' },
  // What isn't published.
  ...['draft-yes.md', 'draft-y.md', 'embargo.md', 'expired.md'].map((name) => ({
    file: `formats/${name}`,
    isRight: (read: Document) => drafts(read).length === 0,
  })),
  {
    file: 'reports/A01-embargo.ninjs.json',
    isRight: (read) => drafts(read).every(({ publishedAt }) => (publishedAt ?? 0) >= Date.UTC(2026, 11, 1, 6) / 1000),
  },
  { file: 'pages/27-blogger-export.xml', isRight: (read) => headlinesOf(read) === 'A post' },
  { file: 'pages/28-ninjs-photo.json', isRight: (read) => drafts(read).every(hasWordsOrCaption) },
  { file: 'formats/pic.json', isRight: (read) => drafts(read).every(hasWordsOrCaption) },
  // Dates.
  ...['dmy-slash', 'jp', 'polish', 'russian', 'swedish', 'ymd-dot', 'ymd-slash'].map((name) => ({
    file: `pages/14-date-${name}.html`,
    isRight: (read: Document) => dayOf(read) === '2026-11-20',
  })),
  { file: 'formats/2024-05-06-pubyes.md', isRight: (read) => dayOf(read) === '2024-05-06' },
  { file: 'pages/2021-9-1-33-jekyll-short-date.md', isRight: (read) => dayOf(read) === '2021-09-01' },
  { file: 'formats/jekyll-unzoned.md', isRight: (read) => drafts(read)[0]?.publishedAt === at('2024-05-06T07:08:09Z') },
  {
    file: 'formats/iso-hour-offset.md',
    isRight: (read) => drafts(read)[0]?.publishedAt === at('2024-05-06T02:00:00Z'),
  },
  {
    file: 'formats/iso-hour-offset.json',
    isRight: (read) => drafts(read)[0]?.publishedAt === at('2024-05-06T02:00:00Z'),
  },
  { file: 'formats/unknown-zone.xml', isRight: (read) => dayOf(read) === '2024-05-06' },
  {
    file: 'reports/A14-dates.xml',
    isRight: (read) =>
      drafts(read)
        .map(({ publishedAt }) => publishedAt)
        .join() === [at('2023-03-19T03:21:00Z'), at('2021-09-05T07:45:00Z')].join(),
  },
  // Authors.
  {
    file: 'pages/15-authors-of-other-stories.html',
    isRight: (read) => !namesOf(read).includes(',') && namesOf(read) !== '',
  },
  { file: 'pages/16-byline-erstellt.html', isRight: (read) => !/erstellt|von/iu.test(namesOf(read)) },
  { file: 'pages/16-byline-glued.html', isRight: (read) => namesOf(read) === 'Anna Brine' },
  { file: 'pages/16-byline-label-only.html', isRight: (read) => ['', 'Anna Brine'].includes(namesOf(read)) },
  { file: 'pages/16-byline-posted.html', isRight: (read) => namesOf(read) === '' },
  { file: 'pages/16-byline-rel-see-bio.html', isRight: (read) => namesOf(read) === '' },
  { file: 'pages/16-byline-vom.html', isRight: (read) => namesOf(read) === 'Support Team' },
  {
    file: 'pages/30-ninjs-byline.json',
    isRight: (read) => namesOf(read) === 'Anna Brine,Tobin Sleet' && agencyOf(read) === 'dpa',
  },
  { file: 'formats/dpa.json', isRight: (read) => namesOf(read) === 'Nell Harrow' && agencyOf(read) === 'dpa' },
  {
    file: 'formats/n16.json',
    isRight: (read) => namesOf(read) === 'Nell Harrow,Tobin Sleet' && textOf(read).includes('ran late'),
  },
  { file: 'pages/32-co-authors-plus.xml', isRight: (read) => namesOf(read) === 'Nell Harrow,Tobin Sleet' },
  // Headlines.
  ...['19-site-name-is-the-h1.html', '03-outer-container-on-a-tie.html'].map((name) => ({
    file: `pages/${name}`,
    isRight: (read: Document) => headlineOf(read) === 'Ferry fares rise in December',
  })),
  { file: 'pages/21-quotes-in-og-title.html', isRight: (read) => /disgrace.$/u.test(headlineOf(read)) },
  { file: 'pages/26-title-with-less-than.xml', isRight: (read) => headlineOf(read) === 'Why A<B matters for boats' },
  // Bodies.
  { file: 'pages/02-body-in-two-containers.html', isRight: (read) => has(read, 'FIRST HALF', 'SECOND HALF') },
  {
    file: 'pages/03-outer-container-on-a-tie.html',
    isRight: (read) => has(read, 'petrol to drive') && !has(read, 'TEASER'),
  },
  {
    file: 'pages/04-cjk-line-becomes-caption.html',
    isRight: (read) => imagesOf(read).every(({ caption }) => caption === null),
  },
  { file: 'pages/07-elementor.html', isRight: (read) => has(read, 'PART 1', 'PART 2', 'PART 3', 'PART 4', 'PART 5') },
  {
    file: 'pages/08-adobe-core-components.html',
    isRight: (read) => has(read, 'PART 1', 'PART 2', 'PART 3', 'PART 4', 'PART 5'),
  },
  {
    file: 'pages/09-blogger-without-paragraphs.html',
    isRight: (read) => has(read, 'four crowns', 'northern mole') || has(read, 'six years', 'northern mole'),
  },
  {
    file: 'pages/10-picture-in-a-lightbox.html',
    isRight: (read) =>
      imagesOf(read)
        .map(({ caption }) => caption?.slice(0, 3))
        .join() === 'THE,SEC',
  },
  { file: 'pages/17-superscript.html', isRight: (read) => has(read, '10⁶', 'm²') },
  {
    file: 'pages/18-lines-of-a-poem-and-of-code.html',
    isRight: (read) => has(read, 'go out,\nthe tide comes in,\nand') && has(read, '{\n  walk()\n}'),
  },
  {
    file: 'pages/22-section-of-gallery-captions.html',
    isRight: (read) =>
      textOf(read).split('grey morning').length -
        1 +
        imagesOf(read).filter(({ caption }) => caption?.includes('grey morning')).length <=
        2 && has(read, 'petrol to drive'),
  },
  { file: 'pages/23-svg-with-an-empty-title.html', isRight: (read) => has(read, 'six years', 'working days') },
  { file: 'pages/34-markdown-relative-picture.md', isRight: (read) => isReported(read) && has(read, 'A footnote.') },
  { file: 'formats/footnotes.wxr.xml', isRight: (read) => has(read, 'Count of the port office') },
  { file: 'formats/reusable-block.wxr.xml', isRight: (read) => has(read, 'Reusable text', 'Own text') },
  {
    file: 'formats/jekyllnew.md',
    isRight: (read) => !/^jekyll update$/iu.test(drafts(read)[0]?.section ?? 'jekyll update'),
  },
  {
    file: 'reports/A02-gallery-captions.xml',
    isRight: (read) =>
      imagesOf(read)
        .map(({ caption }) => caption ?? '')
        .join() === 'The mayor,',
  },
  {
    file: 'reports/A03-shared-guid.xml',
    isRight: (read) => new Set(drafts(read).map(({ source }) => source.key)).size === 3,
  },
  { file: 'reports/A08-superscripts.xml', isRight: (read) => has(read, '10⁶', 'm²', 'H₂O') },
  {
    file: 'reports/A09-struck-out.xml',
    isRight: (read) => has(read, 'borrowed') && !has(read, 'stole') && !has(read, 'wanted'),
  },
  {
    file: 'reports/A10-rowspan.xml',
    isRight: (read) => bodyOf(read).some((block) => block.type === 'table' && block.rows[1]?.[1] === 'Tue'),
  },
  {
    file: 'reports/A11-ghost-bookmark.xml',
    isRight: (read) =>
      imagesOf(read).length === 0 &&
      bodyOf(read).some(
        (block) =>
          block.type === 'embed' &&
          block.url === 'https://other.example/story' &&
          block.description === 'What it says.',
      ),
  },
  {
    file: 'reports/A12-media-group.xml',
    isRight: (read) => {
      const urls = imagesOf(read).map(({ url }) => url)
      // The default or the widest; ours is the widest.
      return urls.join() === 'https://quay.example/bell-wide.jpg'
    },
  },
  {
    file: 'reports/rule-before-the-end.dump.txt',
    isRight: (read) =>
      drafts(read)[0]?.credits.length === 0 &&
      bodyOf(read).some(({ type }) => type === 'separator') &&
      has(read, 'bicycles'),
  },
  {
    file: 'reports/markdown-inline-quote-caption.md',
    publishedAt: Date.UTC(2026, 10, 20) / 1000,
    isRight: (read) =>
      marksOf(read, 'link') === 2 &&
      bodyOf(read).some((block) => block.type === 'quote' && block.credit === 'Mate Tom Rudd'),
  },
  {
    file: 'reports/wxr-links-tags-images.xml',
    isRight: (read) => marksOf(read, 'link') === 3 && bodyOf(read).some(({ type }) => type === 'embed'),
  },
]

function drafts(read: Document): ImportedDraft[] {
  return read.ok ? read.items.flatMap((item) => (item.ok ? [item.draft] : [])) : []
}

function bodyOf(read: Document): Block[] {
  return drafts(read).flatMap(({ body }) => body)
}

function textOf(read: Document): string {
  return bodyOf(read).map(blockText).join('\n')
}

function has(read: Document, ...words: string[]): boolean {
  const text = textOf(read)
  return words.every((each) => text.includes(each))
}

function imagesOf(read: Document) {
  return bodyOf(read).flatMap((block) => {
    if (block.type === 'gallery') return block.images
    return block.type === 'image' ? [block] : []
  })
}

function marksOf(read: Document, type: string): number {
  return bodyOf(read)
    .flatMap((block) => ('marks' in block ? (block.marks ?? []) : []))
    .filter((mark) => mark.type === type).length
}

function headlinesOf(read: Document): string {
  return drafts(read)
    .map(({ headline }) => headline)
    .join()
}

function headlineOf(read: Document): string {
  return drafts(read)[0]?.headline ?? ''
}

function namesOf(read: Document): string {
  return (drafts(read)[0]?.byline?.names ?? []).join()
}

function agencyOf(read: Document): string | null {
  return drafts(read)[0]?.byline?.agency ?? null
}

function dayOf(read: Document): string | null {
  const time = drafts(read)[0]?.publishedAt ?? null
  return time === null ? null : new Date(time * 1000).toISOString().slice(0, 10)
}

function at(iso: string): number {
  return Date.parse(iso) / 1000
}

/** Nothing that stands for bytes which were misread: replacements, controls, characters of the private planes. */
function isClean(read: Document): boolean {
  const text = headlineOf(read) + textOf(read)
  return text !== '' && !/[\ufffd\p{Co}\u0080-\u009f]/u.test(text)
}

/** An image may be an article of its caption, or be rejected by name. */
function hasWordsOrCaption({ body }: ImportedDraft): boolean {
  return body.some((block) => blockText(block) !== '')
}

/** Whether each image is there, or reported as omitted. */
function isReported(read: Document): boolean {
  const omitted = read.ok ? read.items.flatMap((item) => ('omitted' in item ? (item.omitted ?? []) : [])) : []
  return imagesOf(read).length + omitted.length > 0
}
