import { headlineKey } from '@broadsheet/model'
import { textIn } from './json-ld.ts'
import type { Page } from './page.ts'

/** The names by which a page calls its site, each by its `headlineKey`. */
export function siteNames({ metas, article, data, baseUrl }: Page): ReadonlySet<string> {
  const host = (/^https?:\/\/(?:www\.)?(?<host>[^/:]+)/u.exec(baseUrl ?? '')?.groups?.['host'] ?? '').toLowerCase()
  const sites = data.filter((each) => each['@type'] === 'WebSite').map((each) => textIn(each['name']))
  const names = [metas.get('og:site_name'), metas.get('application-name'), textIn(article?.['publisher']), ...sites]
  const keys = [...names, host, host.replace(/\.[^.]+$/u, '')].map((name) => headlineKey(name ?? ''))
  return new Set(keys.filter((key) => key !== ''))
}
