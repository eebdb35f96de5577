import type { Site } from '@broadsheet/model'

/** The rules for crawlers (RFC 9309): everything but the desk and the endless pages of search. */
export function robotsTxt(site: Site): string {
  return `User-agent: *
Disallow: /api/v1/desk/
Disallow: /desk
Disallow: /api/v1/search
Disallow: /search?
Allow: /

Sitemap: ${site.url}/sitemap.xml
Sitemap: ${site.url}/sitemap-news.xml
`
}
