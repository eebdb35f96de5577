import type { Site } from '@broadsheet/model'

/** The paper as schema.org's NewsMediaOrganization. */
export function publisherOf(site: Site) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}/#paper`,
    name: site.name,
    url: `${site.url}/`,
    logo: { '@type': 'ImageObject', url: `${site.url}/icon-512.png` },
  }
}
