import { hostileBlocks } from '../hostile-blocks.ts'
import { escaped } from './escaped.ts'
import { storiesPerFile, type HostileFormat } from './hostile-format.ts'
import type { HostileStory } from './hostile-story.ts'

/** Formats of programs: a wire's news objects, and the paper's own export, whose texts are no markup. */
export const wireDocuments: Readonly<Record<string, HostileFormat>> = {
  ninjs: { end: 'json', perFile: storiesPerFile, write: (stories) => JSON.stringify(stories.map(newsObject)) },
  paper: {
    end: 'jsonl',
    perFile: storiesPerFile,
    write: (stories) => stories.map((story) => `${JSON.stringify(archived(story))}\n`).join(''),
  },
}

function newsObject({ headline, text, image, date }: HostileStory): object {
  return {
    uri: `urn:attack:${headline}`,
    type: 'text',
    pubStatus: 'usable',
    firstCreated: date,
    headlines: [{ role: 'main', value: escaped(headline), contentType: 'text/html' }],
    by: text,
    located: text,
    infoSources: [{ name: text }],
    subjects: [{ name: text, rel: 'about' }],
    bodies: [{ contentType: 'text/html', value: `<p>The ferry left.</p><div>${text}</div>` }],
    associations: [
      {
        name: 'main picture',
        type: 'picture',
        by: text,
        descriptions: [{ value: text }],
        renditions: [
          { href: image, contentType: 'image/png' },
          { href: text, contentType: 'image/png', width: 9_000 },
        ],
      },
    ],
  }
}

function archived({ number, headline, text, url, date }: HostileStory): object {
  const captured = [{ headline: `${text} c`, snippet: text }]
  return {
    format: 'broadsheet-article',
    version: 1,
    slug: text,
    oldAddresses: [text, `/${text}`],
    status: 'published',
    section: { slug: `attack-${number}`, name: `A ${text}`.slice(0, 110).toWellFormed().trim() },
    headline,
    dateline: { place: text, agency: text, text: `${text} — ` },
    byline: { text, names: [text], agency: text },
    body: hostileBlocks(text),
    credits: [text],
    publishedAt: date,
    scheduledAt: null,
    modifiedAt: date,
    correction: text,
    correctedAt: date,
    views: 1,
    votes: 1,
    captured: { views: 1, votes: 1, related: captured, ranking: captured, recommendation: captured },
    source: { key: headline, file: text, label: text, brand: text, disclaimer: text, url },
  }
}
