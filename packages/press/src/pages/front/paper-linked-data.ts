import type { Site } from '@broadsheet/model'
import { publisherOf } from '../../layout/publisher-of.ts'

/** The paper as schema.org's WebSite with its search, in JSON text. https://schema.org/WebSite */
export function paperLinkedData(site: Site): string {
  const publisher = publisherOf(site)
  const website = {
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: `${site.url}/`,
    inLanguage: site.locale,
    publisher: { '@id': publisher['@id'] },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.url}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
  const graph = [website, { ...publisher, publishingPrinciples: `${site.url}/about` }]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
}
